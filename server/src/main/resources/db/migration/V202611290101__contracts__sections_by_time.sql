-- The section that owns a contract, and what it is called, from a day on; before the first of these rows the contract's
-- own say it. They come of a plan (identity.plan) and count for nothing once it is withdrawn.
CREATE TABLE contracts.contract_section (
  contract_id uuid NOT NULL REFERENCES contracts.contract,
  org_id uuid NOT NULL,
  section_id uuid NOT NULL,
  section_name text NOT NULL,
  valid_from date NOT NULL,
  plan_id uuid NOT NULL,
  withdrawn boolean NOT NULL DEFAULT false,
  PRIMARY KEY (contract_id, valid_from, plan_id)
);
ALTER TABLE contracts.contract_section ENABLE ROW LEVEL SECURITY;
ALTER TABLE contracts.contract_section FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON contracts.contract_section USING (infra.sees(org_id)) WITH CHECK (infra.sees(org_id));
CREATE POLICY audit ON contracts.contract_section FOR SELECT TO junshu_auditor USING (true);
GRANT SELECT, INSERT ON contracts.contract_section TO junshu_app;
GRANT UPDATE (withdrawn) ON contracts.contract_section TO junshu_app;
GRANT SELECT ON contracts.contract_section TO junshu_auditor;

ALTER TABLE contracts.assignment ADD plan_id uuid, ADD ended_by uuid, ADD ended_before date,
  ADD withdrawn boolean NOT NULL DEFAULT false;
CREATE INDEX assignment_plan ON contracts.assignment (plan_id) WHERE plan_id IS NOT NULL;
CREATE INDEX assignment_ended_by ON contracts.assignment (ended_by) WHERE ended_by IS NOT NULL;
GRANT UPDATE (plan_id, ended_by, ended_before, withdrawn) ON contracts.assignment TO junshu_app;
