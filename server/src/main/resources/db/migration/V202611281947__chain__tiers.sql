CREATE SCHEMA chain;
GRANT USAGE ON SCHEMA chain TO junshu_app, junshu_seal, junshu_auditor;

-- A company or sole trader to which a part of the work is entrusted, called by the application granted first.
CREATE TABLE chain.tier (
  tier_id uuid PRIMARY KEY,
  contract_id uuid NOT NULL,
  org_id uuid NOT NULL,
  parent_id uuid,
  kind text NOT NULL CHECK (kind IN ('FIRM', 'SOLE_TRADER')),
  firm text NOT NULL,
  begun_at timestamptz NOT NULL,
  UNIQUE (tier_id, contract_id, org_id),
  FOREIGN KEY (parent_id, contract_id, org_id) REFERENCES chain.tier (tier_id, contract_id, org_id)
);
CREATE INDEX tier_contract ON chain.tier (contract_id);

-- What the ward consented to, for a time; ended at most once, otherwise never rewritten.
CREATE TABLE chain.consent (
  filing_id uuid PRIMARY KEY,
  tier_id uuid NOT NULL,
  contract_id uuid NOT NULL,
  org_id uuid NOT NULL,
  first_day date NOT NULL,
  last_day date NOT NULL CHECK (last_day >= first_day),
  consented_at timestamptz NOT NULL,
  ended_at timestamptz,
  ended_by uuid,
  end_reason text,
  CHECK ((ended_at IS NULL) = (ended_by IS NULL) AND (ended_at IS NULL) = (end_reason IS NULL)),
  FOREIGN KEY (tier_id, contract_id, org_id) REFERENCES chain.tier (tier_id, contract_id, org_id)
);
CREATE INDEX consent_contract ON chain.consent (contract_id);

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['tier', 'consent'] LOOP
    EXECUTE format('ALTER TABLE chain.%I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE chain.%I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format(
      'CREATE POLICY tenant ON chain.%I USING (infra.sees(org_id)) WITH CHECK (infra.sees(org_id))', name);
    EXECUTE format('CREATE POLICY audit ON chain.%I FOR SELECT TO junshu_auditor USING (true)', name);
    EXECUTE format('GRANT SELECT, INSERT ON chain.%I TO junshu_app', name);
    EXECUTE format('GRANT SELECT ON chain.%I TO junshu_auditor', name);
  END LOOP;
END $$;
GRANT UPDATE (ended_at, ended_by, end_reason) ON chain.consent TO junshu_app;
