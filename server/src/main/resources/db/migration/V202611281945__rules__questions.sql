-- Questions on an edition of the rules: what the ward is writing, and each version that was put in use, whole.
-- No contract_id here, as with the editions that they are of.
CREATE TABLE rules.question (
  id uuid PRIMARY KEY,
  edition_id uuid NOT NULL REFERENCES rules.edition (id),
  position int NOT NULL,
  content text NOT NULL CHECK (length(content) BETWEEN 2 AND 20000),
  UNIQUE (edition_id, position)
);

CREATE TABLE rules.question_version (
  edition_id uuid NOT NULL REFERENCES rules.edition (id),
  version int NOT NULL CHECK (version > 0),
  digest bytea NOT NULL CHECK (length(digest) = 32),
  content text NOT NULL,
  sealed_by uuid,
  sealed_at timestamptz NOT NULL,
  PRIMARY KEY (edition_id, version)
);

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['question', 'question_version'] LOOP
    EXECUTE format('ALTER TABLE rules.%I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE rules.%I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY adding ON rules.%I FOR INSERT WITH CHECK (infra.sees(NULL))', name);
    EXECUTE format('CREATE POLICY audit ON rules.%I FOR SELECT TO junshu_auditor USING (true)', name);
    EXECUTE format('GRANT SELECT, INSERT ON rules.%I TO junshu_app', name);
    EXECUTE format('GRANT SELECT ON rules.%I TO junshu_auditor', name);
  END LOOP;
END $$;
-- What is being written is the ward's alone; a version in use never changes and is asked of everybody.
CREATE POLICY reading ON rules.question FOR SELECT USING (infra.sees(NULL));
CREATE POLICY writing ON rules.question FOR UPDATE USING (infra.sees(NULL)) WITH CHECK (infra.sees(NULL));
CREATE POLICY removing ON rules.question FOR DELETE USING (infra.sees(NULL));
GRANT UPDATE (content), DELETE ON rules.question TO junshu_app;
CREATE POLICY reading ON rules.question_version FOR SELECT
  USING (edition_id IN (SELECT e.id FROM rules.edition e));
