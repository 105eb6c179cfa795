-- A refusal that nothing but warnings caused keeps the key of its act, and a digest of what
-- was missing: only that act may be gone on with knowingly, while nothing else is missing.
ALTER TABLE gate.refusal ADD COLUMN warned_key uuid;
ALTER TABLE gate.refusal ADD COLUMN warned_of text;
CREATE INDEX refusal_warned ON gate.refusal (warned_key) WHERE warned_key IS NOT NULL;

-- What was missing where an act passed all the same, append-only; each act is an entry of its log as well.
CREATE TABLE gate.observation (
  seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  contract_id uuid NOT NULL,
  org_id uuid,
  action text NOT NULL,
  person_id uuid,
  passed_at timestamptz NOT NULL,
  clause text NOT NULL,
  code text NOT NULL,
  strength text NOT NULL CHECK (strength IN ('WATCH', 'WARN')),
  entry_id uuid NOT NULL
);
CREATE INDEX observation_contract ON gate.observation (contract_id, seq);
ALTER TABLE gate.observation ENABLE ROW LEVEL SECURITY;
ALTER TABLE gate.observation FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON gate.observation
  USING (infra.sees(org_id)) WITH CHECK (infra.sees(org_id));
CREATE POLICY audit ON gate.observation FOR SELECT TO junshu_auditor USING (true);
GRANT SELECT, INSERT ON gate.observation TO junshu_app;
GRANT SELECT ON gate.observation TO junshu_auditor, junshu_backup;
