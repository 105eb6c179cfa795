-- Which edition of the rules each of the ward's people acknowledged, once for all contracts; never rewritten.
-- Contractors see that it was done, as they see the ward's other duties; not how often somebody tried.
CREATE TABLE rules.ward_acknowledgement (
  person_id uuid NOT NULL,
  edition_id uuid NOT NULL REFERENCES rules.edition (id),
  since timestamptz NOT NULL,
  question_version int,
  PRIMARY KEY (person_id, edition_id)
);
CREATE TABLE rules.ward_try (
  person_id uuid NOT NULL,
  edition_id uuid NOT NULL REFERENCES rules.edition (id),
  version int NOT NULL,
  tries int NOT NULL CHECK (tries > 0),
  PRIMARY KEY (person_id, edition_id, version)
);
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['ward_acknowledgement', 'ward_try'] LOOP
    EXECUTE format('ALTER TABLE rules.%I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE rules.%I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY adding ON rules.%I FOR INSERT WITH CHECK (infra.sees(NULL))', name);
    EXECUTE format('CREATE POLICY audit ON rules.%I FOR SELECT TO junshu_auditor USING (true)', name);
    EXECUTE format('GRANT SELECT, INSERT ON rules.%I TO junshu_app', name);
    EXECUTE format('GRANT SELECT ON rules.%I TO junshu_auditor', name);
  END LOOP;
END $$;
CREATE POLICY reading ON rules.ward_acknowledgement FOR SELECT
  USING (infra.sees(NULL) OR current_setting('junshu.party', true) = 'CONTRACTOR');
CREATE POLICY reading ON rules.ward_try FOR SELECT USING (infra.sees(NULL));
CREATE POLICY counting ON rules.ward_try FOR UPDATE USING (infra.sees(NULL)) WITH CHECK (infra.sees(NULL));
GRANT UPDATE (tries) ON rules.ward_try TO junshu_app;
