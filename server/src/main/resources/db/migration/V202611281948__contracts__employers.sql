-- By whom a person is employed and who directs them, as long as they have the place; empty for the ward's people.
ALTER TABLE contracts.assignment ADD COLUMN employment text
  CHECK (employment IN ('EMPLOYEE', 'TEMPORARY', 'DISPATCHED', 'SOLE_TRADER'));
ALTER TABLE contracts.assignment ADD COLUMN employer text;
ALTER TABLE contracts.assignment ADD COLUMN directed_by uuid;
ALTER TABLE contracts.assignment ADD COLUMN dispatched_until date;
ALTER TABLE contracts.assignment ADD CHECK ((employment IS NULL) = (employer IS NULL));
ALTER TABLE contracts.assignment ADD CHECK ((dispatched_until IS NULL) = (employment IS DISTINCT FROM 'DISPATCHED'));

-- What the person themselves said of their employer, in their own session; kept each time, never rewritten.
CREATE TABLE contracts.employer_answer (
  answer_no bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  assignment_id uuid NOT NULL REFERENCES contracts.assignment,
  contract_id uuid NOT NULL REFERENCES contracts.contract,
  org_id uuid NOT NULL,
  confirmed boolean NOT NULL,
  told text NOT NULL,
  answered_at timestamptz NOT NULL
);
CREATE INDEX employer_answer_contract ON contracts.employer_answer (contract_id);
ALTER TABLE contracts.employer_answer ENABLE ROW LEVEL SECURITY;
ALTER TABLE contracts.employer_answer FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON contracts.employer_answer USING (infra.sees(org_id)) WITH CHECK (infra.sees(org_id));
CREATE POLICY audit ON contracts.employer_answer FOR SELECT TO junshu_auditor USING (true);
GRANT SELECT, INSERT ON contracts.employer_answer TO junshu_app;
GRANT SELECT ON contracts.employer_answer TO junshu_auditor;
