-- How often somebody tried the questions on an edition, and the answers when all were right.
CREATE TABLE contracts.answering (
  contract_id uuid NOT NULL REFERENCES contracts.contract,
  org_id uuid NOT NULL,
  person_id uuid NOT NULL,
  edition_id uuid NOT NULL,
  version int NOT NULL,
  tries int NOT NULL CHECK (tries > 0),
  way text,
  witnesses uuid[],
  answers text,
  passed_at timestamptz,
  PRIMARY KEY (contract_id, person_id, edition_id, version),
  CHECK ((passed_at IS NULL) = (answers IS NULL) AND (passed_at IS NULL) = (way IS NULL))
);
ALTER TABLE contracts.answering ENABLE ROW LEVEL SECURITY;
ALTER TABLE contracts.answering FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON contracts.answering USING (infra.sees(org_id)) WITH CHECK (infra.sees(org_id));
CREATE POLICY audit ON contracts.answering FOR SELECT TO junshu_auditor USING (true);
GRANT SELECT, INSERT ON contracts.answering TO junshu_app;
GRANT UPDATE (tries, way, witnesses, answers, passed_at) ON contracts.answering TO junshu_app;
GRANT SELECT ON contracts.answering TO junshu_auditor;

-- What an acknowledgement stands on; without a version nothing was asked.
ALTER TABLE contracts.acknowledgement
  ADD COLUMN question_version int,
  ADD COLUMN tries int,
  ADD COLUMN way text,
  ADD CONSTRAINT understood CHECK ((question_version IS NULL) = (tries IS NULL) AND (tries IS NULL) = (way IS NULL));
