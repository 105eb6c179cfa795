-- Which edition of the rules a person acknowledged on a contract, and when; kept for each edition, never rewritten.
CREATE TABLE contracts.acknowledgement (
  contract_id uuid NOT NULL REFERENCES contracts.contract,
  org_id uuid NOT NULL,
  person_id uuid NOT NULL,
  edition_id uuid NOT NULL,
  filing_id uuid NOT NULL,
  since timestamptz NOT NULL,
  PRIMARY KEY (contract_id, person_id, edition_id)
);
ALTER TABLE contracts.acknowledgement ENABLE ROW LEVEL SECURITY;
ALTER TABLE contracts.acknowledgement FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON contracts.acknowledgement USING (infra.sees(org_id)) WITH CHECK (infra.sees(org_id));
CREATE POLICY audit ON contracts.acknowledgement FOR SELECT TO junshu_auditor USING (true);
GRANT SELECT, INSERT ON contracts.acknowledgement TO junshu_app;
GRANT SELECT ON contracts.acknowledgement TO junshu_auditor;
