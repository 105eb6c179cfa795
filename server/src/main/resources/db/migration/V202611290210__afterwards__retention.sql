CREATE SCHEMA afterwards;
GRANT USAGE ON SCHEMA afterwards TO junshu_app, junshu_seal, junshu_auditor;

-- How long the records of a contract are kept, each time it was said; the last counts. The ward's own affair.
CREATE TABLE afterwards.retention (
  act_no bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  contract_id uuid NOT NULL,
  org_id uuid NOT NULL,
  records text NOT NULL CHECK (records IN ('FILE', 'PLEDGES', 'DISPOSAL_PROOFS')),
  kept text NOT NULL CHECK (kept IN ('LONG_TERM', 'TEN_YEARS', 'FIVE_YEARS', 'THREE_YEARS', 'ONE_YEAR')),
  reason text NOT NULL,
  set_by uuid NOT NULL,
  set_at timestamptz NOT NULL
);
CREATE INDEX retention_contract ON afterwards.retention (contract_id);

-- What becomes of records whose time has run: drafted by one person, decided by another. One draft at a time.
CREATE TABLE afterwards.disposal (
  act_no bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  contract_id uuid NOT NULL,
  org_id uuid NOT NULL,
  records text NOT NULL CHECK (records IN ('FILE', 'PLEDGES', 'DISPOSAL_PROOFS')),
  outcome text NOT NULL CHECK (outcome IN ('DISPOSE', 'KEEP')),
  keep_until date,
  reason text NOT NULL,
  drafted_by uuid NOT NULL,
  drafted_at timestamptz NOT NULL,
  decided_by uuid,
  decided_at timestamptz,
  CHECK ((outcome = 'KEEP') = (keep_until IS NOT NULL)),
  CHECK ((decided_by IS NULL) = (decided_at IS NULL) AND decided_by IS DISTINCT FROM drafted_by)
);
CREATE INDEX disposal_contract ON afterwards.disposal (contract_id);
CREATE UNIQUE INDEX disposal_draft ON afterwards.disposal (contract_id, records) WHERE decided_at IS NULL;

-- Nothing of a contract is disposed of meanwhile, whatever was decided: placed by two people, lifted by two. One at a time.
CREATE TABLE afterwards.legal_hold (
  act_no bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  contract_id uuid NOT NULL,
  org_id uuid NOT NULL,
  reason text NOT NULL,
  proposed_by uuid NOT NULL,
  proposed_at timestamptz NOT NULL,
  placed_by uuid,
  placed_at timestamptz,
  lift_reason text,
  lift_proposed_by uuid,
  lift_proposed_at timestamptz,
  lifted_by uuid,
  lifted_at timestamptz,
  CHECK ((placed_by IS NULL) = (placed_at IS NULL) AND placed_by IS DISTINCT FROM proposed_by),
  CHECK (num_nonnulls(lift_reason, lift_proposed_by, lift_proposed_at) IN (0, 3)),
  CHECK ((lifted_by IS NULL) = (lifted_at IS NULL) AND (lifted_by IS NULL OR lifted_by <> lift_proposed_by))
);
CREATE UNIQUE INDEX legal_hold_open ON afterwards.legal_hold (contract_id) WHERE lifted_at IS NULL;

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['retention', 'disposal', 'legal_hold'] LOOP
    EXECUTE format('ALTER TABLE afterwards.%I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE afterwards.%I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY ward ON afterwards.%I USING (infra.sees(NULL)) WITH CHECK (infra.sees(NULL))', name);
    EXECUTE format('CREATE POLICY audit ON afterwards.%I FOR SELECT TO junshu_auditor USING (true)', name);
    EXECUTE format('GRANT SELECT, INSERT ON afterwards.%I TO junshu_app', name);
    EXECUTE format('GRANT SELECT ON afterwards.%I TO junshu_auditor', name);
  END LOOP;
END $$;
GRANT UPDATE (outcome, keep_until, reason, drafted_by, drafted_at, decided_by, decided_at) ON afterwards.disposal TO junshu_app;
GRANT UPDATE (placed_by, placed_at, lift_reason, lift_proposed_by, lift_proposed_at, lifted_by, lifted_at)
  ON afterwards.legal_hold TO junshu_app;
