-- What changes in the ward's sections and posts on one day, written beforehand. A plan is corrected as a draft; once
-- somebody else confirmed it, its lines never change, and what it brings about lies in dated rows that name it. Nothing
-- runs at midnight: a row counts from its day. What is withdrawn before its day stays, and counts for nothing.
CREATE TABLE identity.plan (
  id uuid PRIMARY KEY,
  day date NOT NULL,
  title text NOT NULL,
  state text NOT NULL CHECK (state IN ('DRAFT', 'CONFIRMED', 'WITHDRAWN')),
  written_by uuid NOT NULL,
  written_at timestamptz NOT NULL,
  confirmed_by uuid,
  confirmed_at timestamptz,
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  CHECK (state <> 'CONFIRMED' OR confirmed_by IS NOT NULL AND confirmed_at IS NOT NULL)
);

-- subject is what changes: a section, a post or a contract, by the kind of the line.
CREATE TABLE identity.plan_line (
  id uuid PRIMARY KEY,
  plan_id uuid NOT NULL REFERENCES identity.plan (id),
  kind text NOT NULL CHECK (kind IN ('RENAME', 'OPEN', 'MERGE', 'MOVE', 'CREATE', 'HAND_OVER')),
  subject uuid NOT NULL,
  into_section uuid,
  name text,
  role text,
  deputy_rank int CHECK (deputy_rank BETWEEN 0 AND 9),
  leaving uuid,
  arriving uuid,
  written_by uuid NOT NULL,
  written_at timestamptz NOT NULL,
  struck_by uuid,
  struck_at timestamptz
);
CREATE INDEX plan_line_plan ON identity.plan_line (plan_id, written_at);

CREATE FUNCTION identity.keep_plan() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state = 'WITHDRAWN'
     OR OLD.state = 'CONFIRMED' AND (NEW.state <> 'WITHDRAWN' OR NEW.day <> OLD.day OR NEW.title <> OLD.title
                                     OR NEW.confirmed_by <> OLD.confirmed_by) THEN
    RAISE EXCEPTION 'identity.plan is no longer a draft';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_plan BEFORE UPDATE ON identity.plan FOR EACH ROW EXECUTE FUNCTION identity.keep_plan();

CREATE FUNCTION identity.keep_plan_line() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT p.state FROM identity.plan p WHERE p.id = NEW.plan_id) <> 'DRAFT' THEN
    RAISE EXCEPTION 'identity.plan_line belongs to a plan that is no longer a draft';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_plan_line BEFORE INSERT OR UPDATE ON identity.plan_line
  FOR EACH ROW EXECUTE FUNCTION identity.keep_plan_line();
ALTER TABLE identity.plan ENABLE ALWAYS TRIGGER keep_plan;
ALTER TABLE identity.plan_line ENABLE ALWAYS TRIGGER keep_plan_line;

-- The ward's alone.
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['plan', 'plan_line'] LOOP
    EXECUTE format('ALTER TABLE identity.%I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE identity.%I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY ward ON identity.%I USING (infra.sees(NULL)) WITH CHECK (infra.sees(NULL))', name);
    EXECUTE format('CREATE POLICY audit ON identity.%I FOR SELECT TO junshu_auditor USING (true)', name);
    EXECUTE format('GRANT SELECT, INSERT ON identity.%I TO junshu_app', name);
    EXECUTE format('GRANT SELECT ON identity.%I TO junshu_auditor', name);
  END LOOP;
END $$;
GRANT UPDATE (state, confirmed_by, confirmed_at, withdrawn_by, withdrawn_at) ON identity.plan TO junshu_app;
GRANT UPDATE (struck_by, struck_at) ON identity.plan_line TO junshu_app;

ALTER TABLE identity.section ADD valid_until date, ADD ended_by uuid;
ALTER TABLE identity.section_name ADD plan_id uuid, ADD withdrawn boolean NOT NULL DEFAULT false;
ALTER TABLE identity.section_name DROP CONSTRAINT section_name_pkey;
CREATE UNIQUE INDEX section_name_from ON identity.section_name (section_id, valid_from) WHERE NOT withdrawn;
ALTER TABLE identity.post ADD plan_id uuid, ADD ended_by uuid, ADD withdrawn boolean NOT NULL DEFAULT false;
ALTER TABLE identity.post_holding ADD plan_id uuid, ADD ended_by uuid, ADD withdrawn boolean NOT NULL DEFAULT false;
GRANT UPDATE (valid_until, ended_by) ON identity.section TO junshu_app;
GRANT UPDATE (withdrawn) ON identity.section_name TO junshu_app;
GRANT UPDATE (ended_by, withdrawn) ON identity.post, identity.post_holding TO junshu_app;
