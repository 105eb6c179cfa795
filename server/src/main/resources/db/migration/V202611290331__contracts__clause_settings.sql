-- How strongly each clause runs on a contract, and whether it applies: drafted by one person, decided by another, in force from
-- the decision on and never before. What stood before stays readable. The other side sees what was decided.
CREATE TABLE contracts.clause_setting (
  act_no bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  contract_id uuid NOT NULL REFERENCES contracts.contract,
  org_id uuid NOT NULL,
  clause text NOT NULL,
  applies boolean NOT NULL,
  strength text NOT NULL CHECK (strength IN ('WATCH', 'WARN', 'ENFORCE')),
  reason text NOT NULL CHECK (reason <> ''),
  drafted_by uuid NOT NULL,
  drafted_at timestamptz NOT NULL,
  decided_by uuid,
  decided_at timestamptz,
  rule_table int,
  CHECK (clause <> '4.1.6' OR (applies AND strength = 'ENFORCE')),
  CHECK ((decided_by IS NULL) = (decided_at IS NULL) AND (decided_by IS NULL) = (rule_table IS NULL)),
  CHECK (decided_by IS DISTINCT FROM drafted_by)
);
CREATE INDEX clause_setting_contract ON contracts.clause_setting (contract_id, act_no);
CREATE UNIQUE INDEX clause_setting_draft ON contracts.clause_setting (contract_id, clause) WHERE decided_at IS NULL;
ALTER TABLE contracts.clause_setting ENABLE ROW LEVEL SECURITY;
ALTER TABLE contracts.clause_setting FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON contracts.clause_setting
  USING (infra.sees(NULL) OR (decided_at IS NOT NULL AND infra.sees(org_id))) WITH CHECK (infra.sees(NULL));
CREATE POLICY reach ON contracts.clause_setting AS RESTRICTIVE FOR SELECT TO junshu_app
  USING (infra.within(contract_id, ARRAY[]::uuid[]));
CREATE POLICY audit ON contracts.clause_setting FOR SELECT TO junshu_auditor USING (true);
GRANT SELECT, INSERT, DELETE ON contracts.clause_setting TO junshu_app;
GRANT SELECT ON contracts.clause_setting TO junshu_auditor;
GRANT UPDATE (applies, strength, reason, drafted_by, drafted_at, decided_by, decided_at, rule_table) ON contracts.clause_setting
  TO junshu_app;

-- What was decided is not rewritten and not deleted.
CREATE FUNCTION contracts.clause_setting_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.decided_at IS NOT NULL THEN
    RAISE EXCEPTION 'what was decided on a clause stays';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END
$$;
CREATE TRIGGER clause_setting_stays BEFORE UPDATE OR DELETE ON contracts.clause_setting
  FOR EACH ROW EXECUTE FUNCTION contracts.clause_setting_stays();
