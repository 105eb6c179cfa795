-- A contractor's system, as one of its managers let it in to one contract: until when, and to what.
CREATE SCHEMA api;
GRANT USAGE ON SCHEMA api TO junshu_app, junshu_auditor;

CREATE TABLE api.client (
  id uuid PRIMARY KEY,
  contract_id uuid NOT NULL,
  org_id uuid NOT NULL,
  person_id uuid NOT NULL,
  name text NOT NULL,
  scopes text[] NOT NULL CHECK (cardinality(scopes) > 0),
  made_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL CHECK (expires_at > made_at AND expires_at <= made_at + interval '366 days'),
  revoked_at timestamptz
);
CREATE INDEX client_contract ON api.client (contract_id, made_at);

-- SHA-256 of 256 random bits. Whoever may read the clients of a contract may not read these.
CREATE TABLE api.client_secret (
  client_id uuid PRIMARY KEY REFERENCES api.client (id),
  contract_id uuid NOT NULL,
  org_id uuid NOT NULL,
  hash bytea NOT NULL CHECK (length(hash) = 32)
);

ALTER TABLE api.client ENABLE ROW LEVEL SECURITY;
ALTER TABLE api.client FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON api.client USING (infra.sees(org_id)) WITH CHECK (infra.sees(org_id));
CREATE POLICY audit ON api.client FOR SELECT TO junshu_auditor USING (true);

ALTER TABLE api.client_secret ENABLE ROW LEVEL SECURITY;
ALTER TABLE api.client_secret FORCE ROW LEVEL SECURITY;
CREATE POLICY system ON api.client_secret USING (infra.sees(org_id) AND current_setting('junshu.party', true) = 'SYSTEM');
CREATE POLICY giving ON api.client_secret FOR INSERT WITH CHECK (infra.sees(org_id));

GRANT SELECT, INSERT ON api.client TO junshu_app;
GRANT UPDATE (revoked_at) ON api.client TO junshu_app;
GRANT SELECT, INSERT ON api.client_secret TO junshu_app;
GRANT SELECT ON api.client TO junshu_auditor;
