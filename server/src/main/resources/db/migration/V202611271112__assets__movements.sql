-- Which side put an item on the register: what the contractor registers is in its hands from then on.
ALTER TABLE assets.asset ADD COLUMN registered_side text NOT NULL DEFAULT 'WARD'
  CHECK (registered_side IN ('WARD', 'CONTRACTOR'));

-- What went which way, as hand-over log (F05) and disposal report (F08) tell it, row by row. A revision that was
-- replaced stays and counts no more.
CREATE TABLE assets.movement (
  filing_id uuid NOT NULL,
  revision int NOT NULL,
  row_no int NOT NULL,
  number text NOT NULL,
  contract_id uuid NOT NULL,
  org_id uuid NOT NULL,
  asset_id uuid NOT NULL REFERENCES assets.asset (id),
  kind text NOT NULL CHECK (kind IN ('GIVEN', 'RETURNED', 'DISPOSED', 'ERASED')),
  filed_side text NOT NULL,
  state text NOT NULL,
  quantity bigint NOT NULL CHECK (quantity > 0),
  happened_at timestamptz NOT NULL,
  filed_at timestamptz NOT NULL,
  settled_at timestamptz,
  outside boolean NOT NULL,
  return_due date,
  serial_no text,
  certificate_no text,
  level text,
  witnessed boolean NOT NULL,
  PRIMARY KEY (filing_id, revision, row_no)
);
CREATE INDEX movement_contract ON assets.movement (contract_id);
CREATE INDEX movement_serial ON assets.movement (serial_no) WHERE serial_no IS NOT NULL;
CREATE INDEX movement_certificate ON assets.movement (certificate_no) WHERE certificate_no IS NOT NULL;

-- How items of a kind and class come to their end, as both sides agreed (F09).
CREATE TABLE assets.agreed_method (
  filing_id uuid NOT NULL,
  row_no int NOT NULL,
  contract_id uuid NOT NULL,
  org_id uuid NOT NULL,
  kind text NOT NULL,
  classification text,
  means text NOT NULL,
  level text,
  witness_required boolean NOT NULL,
  due date NOT NULL,
  agreed_at timestamptz NOT NULL,
  PRIMARY KEY (filing_id, row_no)
);
CREATE INDEX agreed_method_contract ON assets.agreed_method (contract_id);

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['movement', 'agreed_method'] LOOP
    EXECUTE format('ALTER TABLE assets.%I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE assets.%I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format(
      'CREATE POLICY tenant ON assets.%I USING (infra.sees(org_id)) WITH CHECK (infra.sees(org_id))', name);
    EXECUTE format('CREATE POLICY audit ON assets.%I FOR SELECT TO junshu_auditor USING (true)', name);
    EXECUTE format('GRANT SELECT, INSERT ON assets.%I TO junshu_app', name);
    EXECUTE format('GRANT SELECT ON assets.%I TO junshu_auditor', name);
  END LOOP;
END $$;
GRANT UPDATE (state, settled_at) ON assets.movement TO junshu_app;

-- Whether a serial or certificate number stands in another report too, whosever contract that is. Yes or no is all
-- that leaves it: only the owner, as whom nobody signs in, reads across contracts, and only inside this function.
CREATE POLICY proof ON assets.movement FOR SELECT TO junshu_owner USING (true);
CREATE FUNCTION assets.proof_used_elsewhere(filing uuid, item uuid, serial text, certificate text) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
    RETURN EXISTS (
      SELECT 1 FROM assets.movement m
       WHERE m.kind IN ('DISPOSED', 'ERASED')
         AND m.state NOT IN ('SENT_BACK', 'REPLACED', 'WITHDRAWN')
         AND (m.serial_no = serial AND (m.filing_id <> filing OR m.asset_id <> item)
              OR m.certificate_no = certificate AND m.filing_id <> filing));
REVOKE ALL ON FUNCTION assets.proof_used_elsewhere(uuid, uuid, text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION assets.proof_used_elsewhere(uuid, uuid, text, text) TO junshu_app, junshu_auditor;
