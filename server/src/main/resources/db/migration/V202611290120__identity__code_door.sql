-- Wrong codes of a person since the last right one, whatever lies between: a bound that waiting does not lift.
CREATE TABLE identity.code_door (
  person_id uuid PRIMARY KEY REFERENCES identity.person (id),
  wrong smallint NOT NULL CHECK (wrong BETWEEN 1 AND 20),
  since timestamptz NOT NULL,
  closed_at timestamptz,
  CHECK ((closed_at IS NOT NULL) = (wrong = 20))
);

-- What somebody has to be told once about how a person signs in, and who has said that they read it.
CREATE TABLE identity.alarm (
  id uuid PRIMARY KEY,
  kind text NOT NULL CHECK (kind ~ '^[A-Z][A-Z_]*$'),
  about_id uuid NOT NULL REFERENCES identity.person (id),
  at timestamptz NOT NULL
);
CREATE TABLE identity.alarm_read (
  alarm_id uuid NOT NULL REFERENCES identity.alarm (id),
  person_id uuid NOT NULL REFERENCES identity.person (id),
  at timestamptz NOT NULL,
  PRIMARY KEY (alarm_id, person_id)
);
CREATE INDEX alarm_at ON identity.alarm (at);

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['code_door', 'alarm', 'alarm_read'] LOOP
    EXECUTE format('ALTER TABLE identity.%I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE identity.%I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY system ON identity.%I USING (current_setting(''junshu.party'', true) = ''SYSTEM'')', name);
  END LOOP;
END $$;
GRANT SELECT, INSERT, DELETE ON identity.code_door TO junshu_app;
GRANT UPDATE (wrong, closed_at) ON identity.code_door TO junshu_app;
GRANT SELECT, INSERT ON identity.alarm, identity.alarm_read TO junshu_app;
