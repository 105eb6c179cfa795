-- What a person shows beside the password: codes by time, whose secret lies here sealed under a key outside the
-- database, and recovery codes, of which only keyed digests lie here.
CREATE TABLE identity.second_factor (
  person_id uuid PRIMARY KEY REFERENCES identity.person (id),
  sealed bytea NOT NULL,
  enrolled_at timestamptz NOT NULL,
  last_step bigint NOT NULL
);
CREATE TABLE identity.recovery_code (
  person_id uuid NOT NULL REFERENCES identity.second_factor (person_id) ON DELETE CASCADE,
  digest bytea NOT NULL CHECK (length(digest) = 32),
  used_at timestamptz,
  PRIMARY KEY (person_id, digest)
);

-- An administrator says that everything by which somebody signed in until then is over, and cannot read any of it.
CREATE TABLE identity.factor_reset (
  person_id uuid NOT NULL REFERENCES identity.person (id),
  at timestamptz NOT NULL,
  PRIMARY KEY (person_id, at)
);

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['second_factor', 'recovery_code', 'factor_reset'] LOOP
    EXECUTE format('ALTER TABLE identity.%I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE identity.%I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY system ON identity.%I USING (current_setting(''junshu.party'', true) = ''SYSTEM'')', name);
  END LOOP;
END $$;
CREATE POLICY resetting ON identity.factor_reset FOR INSERT WITH CHECK (infra.sees(NULL));

GRANT SELECT, INSERT, DELETE ON identity.second_factor, identity.recovery_code TO junshu_app;
GRANT UPDATE (sealed, enrolled_at, last_step) ON identity.second_factor TO junshu_app;
GRANT UPDATE (used_at) ON identity.recovery_code TO junshu_app;
GRANT SELECT, INSERT ON identity.factor_reset TO junshu_app;

-- PASSED: the password was right, and a second factor is still asked for.
ALTER TABLE identity.sign_in DROP CONSTRAINT sign_in_outcome_check;
ALTER TABLE identity.sign_in ADD CONSTRAINT sign_in_outcome_check
  CHECK (outcome IN ('ENTERED', 'REFUSED', 'LEFT', 'PASSED'));
