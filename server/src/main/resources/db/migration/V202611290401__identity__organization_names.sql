-- What an organization is called from a day on; before the first of these rows its own name holds.
CREATE TABLE identity.organization_name (
  act_id uuid PRIMARY KEY,
  org_id uuid NOT NULL REFERENCES identity.organization (id),
  name text NOT NULL,
  address text NOT NULL,
  valid_from date NOT NULL,
  withdrawn boolean NOT NULL DEFAULT false
);
CREATE INDEX organization_name_org ON identity.organization_name (org_id);
ALTER TABLE identity.organization_name ENABLE ROW LEVEL SECURITY;
ALTER TABLE identity.organization_name FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON identity.organization_name USING (infra.sees(org_id)) WITH CHECK (infra.sees(NULL));
CREATE POLICY audit ON identity.organization_name FOR SELECT TO junshu_auditor USING (true);
GRANT SELECT, INSERT ON identity.organization_name TO junshu_app;
GRANT UPDATE (withdrawn) ON identity.organization_name TO junshu_app;
GRANT SELECT ON identity.organization_name TO junshu_auditor;
