CREATE SCHEMA gate;
GRANT USAGE ON SCHEMA gate TO junshu_app, junshu_seal, junshu_auditor, junshu_backup;

-- The same act twice is one act: the key is unique with the act, in its transaction.
CREATE TABLE gate.act (
  act_key uuid PRIMARY KEY,
  person_id uuid,
  action text NOT NULL,
  resource_id uuid NOT NULL,
  done_at timestamptz NOT NULL,
  shown_at text NOT NULL
);
GRANT SELECT, INSERT ON gate.act TO junshu_app;

-- Every refusal, append-only; each is an entry of its log as well.
CREATE TABLE gate.refusal (
  seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  contract_id uuid,
  org_id uuid,
  action text NOT NULL,
  resource_type text NOT NULL,
  resource_id uuid NOT NULL,
  actor text NOT NULL,
  person_id uuid,
  refused_at timestamptz NOT NULL,
  table_version int NOT NULL,
  missing jsonb NOT NULL,
  entry_id uuid NOT NULL
);
CREATE INDEX refusal_contract ON gate.refusal (contract_id, seq);
ALTER TABLE gate.refusal ENABLE ROW LEVEL SECURITY;
ALTER TABLE gate.refusal FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON gate.refusal
  USING (infra.sees(org_id)) WITH CHECK (infra.sees(org_id));
CREATE POLICY audit ON gate.refusal FOR SELECT TO junshu_auditor USING (true);
GRANT SELECT, INSERT ON gate.refusal TO junshu_app;
GRANT SELECT ON gate.refusal TO junshu_auditor, junshu_backup;
