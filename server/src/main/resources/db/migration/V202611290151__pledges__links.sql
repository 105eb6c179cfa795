-- Addresses by which people without an account pledge, or confirm what goes on after they left: hashed, each of one person, used once.
CREATE SCHEMA pledges;
GRANT USAGE ON SCHEMA pledges TO junshu_app, junshu_auditor, junshu_backup;

CREATE TABLE pledges.link (
  id uuid PRIMARY KEY,
  token_hash bytea NOT NULL UNIQUE CHECK (length(token_hash) = 32),
  contract_id uuid NOT NULL,
  org_id uuid NOT NULL,
  assignment_id uuid NOT NULL,
  person_id uuid NOT NULL,
  purpose text NOT NULL CHECK (purpose IN ('PLEDGE', 'LEAVING')),
  made_by uuid NOT NULL CHECK (made_by <> person_id),
  made_by_name text NOT NULL,
  made_at timestamptz NOT NULL,
  good_until timestamptz NOT NULL CHECK (good_until > made_at),
  used_at timestamptz,
  revoked_at timestamptz,
  CHECK (used_at IS NULL OR revoked_at IS NULL)
);
CREATE INDEX link_contract ON pledges.link (contract_id, made_at);
ALTER TABLE pledges.link ENABLE ROW LEVEL SECURITY;
ALTER TABLE pledges.link FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON pledges.link USING (infra.sees(org_id)) WITH CHECK (infra.sees(org_id));
CREATE POLICY audit ON pledges.link FOR SELECT TO junshu_auditor USING (true);
GRANT SELECT, INSERT ON pledges.link TO junshu_app;
GRANT UPDATE (used_at, revoked_at) ON pledges.link TO junshu_app;
GRANT SELECT ON pledges.link TO junshu_auditor, junshu_backup;
