-- Group sessions on the rules, and the codes of those who attend: hashed, of one person each, good on one day.
CREATE TABLE contracts.group_session (
  id uuid PRIMARY KEY,
  contract_id uuid NOT NULL REFERENCES contracts.contract,
  org_id uuid NOT NULL,
  edition_id uuid NOT NULL,
  role text NOT NULL,
  leader_id uuid NOT NULL,
  leader_name text NOT NULL,
  opened_at timestamptz NOT NULL,
  good_on date NOT NULL
);
CREATE TABLE contracts.group_code (
  code_hash bytea PRIMARY KEY CHECK (length(code_hash) = 32),
  contract_id uuid NOT NULL REFERENCES contracts.contract,
  org_id uuid NOT NULL,
  session_id uuid NOT NULL REFERENCES contracts.group_session,
  person_id uuid NOT NULL,
  used_at timestamptz,
  void boolean NOT NULL DEFAULT false
);
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['group_session', 'group_code'] LOOP
    EXECUTE format('ALTER TABLE contracts.%I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE contracts.%I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY tenant ON contracts.%I USING (infra.sees(org_id)) WITH CHECK (infra.sees(org_id))', name);
    EXECUTE format('CREATE POLICY audit ON contracts.%I FOR SELECT TO junshu_auditor USING (true)', name);
    EXECUTE format('GRANT SELECT, INSERT ON contracts.%I TO junshu_app', name);
    EXECUTE format('GRANT SELECT ON contracts.%I TO junshu_auditor', name);
  END LOOP;
END $$;
GRANT UPDATE (used_at, void) ON contracts.group_code TO junshu_app;
