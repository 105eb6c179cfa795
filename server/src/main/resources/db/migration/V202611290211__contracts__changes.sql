-- How a contract was changed (変更契約, 解除): drafted by one person, decided by another. What stood before stays readable.
-- The other side sees what was decided.
CREATE TABLE contracts.change (
  act_no bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  contract_id uuid NOT NULL REFERENCES contracts.contract,
  org_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('EXTENDED', 'SHORTENED', 'ENDED_EARLY')),
  concluded_on date NOT NULL,
  ends_before date NOT NULL,
  ends_after date NOT NULL,
  document text NOT NULL,
  reason text NOT NULL,
  carried uuid[] NOT NULL,
  drafted_by uuid NOT NULL,
  drafted_at timestamptz NOT NULL,
  decided_by uuid,
  decided_at timestamptz,
  CHECK ((kind = 'EXTENDED') = (ends_after > ends_before) AND ends_after <> ends_before),
  CHECK ((decided_by IS NULL) = (decided_at IS NULL) AND decided_by IS DISTINCT FROM drafted_by)
);
CREATE INDEX change_contract ON contracts.change (contract_id);
CREATE UNIQUE INDEX change_draft ON contracts.change (contract_id) WHERE decided_at IS NULL;
ALTER TABLE contracts.change ENABLE ROW LEVEL SECURITY;
ALTER TABLE contracts.change FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON contracts.change
  USING (infra.sees(NULL) OR (decided_at IS NOT NULL AND infra.sees(org_id))) WITH CHECK (infra.sees(NULL));
CREATE POLICY audit ON contracts.change FOR SELECT TO junshu_auditor USING (true);
GRANT SELECT, INSERT ON contracts.change TO junshu_app;
GRANT SELECT ON contracts.change TO junshu_auditor;
GRANT UPDATE (kind, concluded_on, ends_before, ends_after, document, reason, carried, drafted_by, drafted_at, decided_by,
  decided_at) ON contracts.change TO junshu_app;
GRANT UPDATE (ends) ON contracts.contract TO junshu_app;
