-- What became of a contractor: renamed, merged into another, bankrupt, dissolved. The ward records it from papers of others
-- (登記, 裁判所): one person drafts, another confirms what was seen. Of no single contract, and the ward's alone.
CREATE TABLE contracts.company_act (
  act_no bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  id uuid NOT NULL UNIQUE,
  org_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('RENAMED', 'MERGED', 'BANKRUPT', 'DISSOLVED')),
  valid_from date NOT NULL,
  name text NOT NULL,
  address text NOT NULL,
  successor uuid,
  answered_by text NOT NULL,
  ground text NOT NULL CHECK (ground IN ('REGISTER', 'COURT')),
  ground_on date NOT NULL,
  ground_no text NOT NULL,
  state text NOT NULL CHECK (state IN ('DRAFT', 'CONFIRMED', 'WITHDRAWN')),
  drafted_by uuid NOT NULL,
  drafted_at timestamptz NOT NULL,
  confirmed_by uuid,
  confirmed_at timestamptz,
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  CHECK ((kind = 'MERGED') = (successor IS NOT NULL) AND successor IS DISTINCT FROM org_id),
  CHECK ((confirmed_by IS NULL) = (confirmed_at IS NULL) AND confirmed_by IS DISTINCT FROM drafted_by),
  CHECK ((state = 'WITHDRAWN') = (withdrawn_at IS NOT NULL) AND (withdrawn_by IS NULL) = (withdrawn_at IS NULL)),
  CHECK (state <> 'CONFIRMED' OR confirmed_at IS NOT NULL)
);
CREATE UNIQUE INDEX company_act_draft ON contracts.company_act (org_id) WHERE state = 'DRAFT';
CREATE UNIQUE INDEX company_act_day ON contracts.company_act (org_id, valid_from) WHERE state = 'CONFIRMED';
ALTER TABLE contracts.company_act ENABLE ROW LEVEL SECURITY;
ALTER TABLE contracts.company_act FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON contracts.company_act USING (infra.sees(NULL)) WITH CHECK (infra.sees(NULL));
CREATE POLICY audit ON contracts.company_act FOR SELECT TO junshu_auditor USING (true);
-- The whole table, as it is locked while one is confirmed; what is confirmed can only be taken back, the trigger says.
GRANT SELECT, INSERT, UPDATE ON contracts.company_act TO junshu_app;
GRANT SELECT ON contracts.company_act TO junshu_auditor;
CREATE FUNCTION contracts.refuse_company_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state = 'WITHDRAWN' OR OLD.state = 'CONFIRMED' AND (NEW.state <> 'WITHDRAWN'
     OR (NEW.id, NEW.org_id, NEW.kind, NEW.valid_from, NEW.name, NEW.address, NEW.successor, NEW.answered_by, NEW.ground,
         NEW.ground_on, NEW.ground_no, NEW.drafted_by, NEW.drafted_at, NEW.confirmed_by, NEW.confirmed_at)
        IS DISTINCT FROM
        (OLD.id, OLD.org_id, OLD.kind, OLD.valid_from, OLD.name, OLD.address, OLD.successor, OLD.answered_by, OLD.ground,
         OLD.ground_on, OLD.ground_no, OLD.drafted_by, OLD.drafted_at, OLD.confirmed_by, OLD.confirmed_at)) THEN
    RAISE EXCEPTION 'what became of a company is confirmed, and can only be taken back';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER confirmed BEFORE UPDATE ON contracts.company_act
  FOR EACH ROW EXECUTE FUNCTION contracts.refuse_company_change();
ALTER TABLE contracts.company_act ENABLE ALWAYS TRIGGER confirmed;

-- Who answers for a contract, and under which name and address, from a day on; before the first of these rows the contract's
-- own say it. Rows say org_id of the organization that the contract was concluded with, as every row of the contract does:
-- that is whose tenant it is, and never changes. Names are shown from holds_from on, so that no paper written before the
-- record changes. They count for nothing once their act is withdrawn.
CREATE TABLE contracts.company_turn (
  contract_id uuid NOT NULL REFERENCES contracts.contract,
  org_id uuid NOT NULL,
  act_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('RENAMED', 'MERGED', 'BANKRUPT', 'DISSOLVED')),
  organization_id uuid NOT NULL,
  name text NOT NULL,
  address text NOT NULL,
  answered_by text NOT NULL,
  valid_from date NOT NULL,
  holds_from timestamptz NOT NULL,
  withdrawn boolean NOT NULL DEFAULT false,
  PRIMARY KEY (contract_id, act_id)
);
CREATE INDEX company_turn_organization ON contracts.company_turn (organization_id);
ALTER TABLE contracts.company_turn ENABLE ROW LEVEL SECURITY;
ALTER TABLE contracts.company_turn FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON contracts.company_turn USING (infra.sees(org_id)) WITH CHECK (infra.sees(NULL));
CREATE POLICY audit ON contracts.company_turn FOR SELECT TO junshu_auditor USING (true);
GRANT SELECT, INSERT ON contracts.company_turn TO junshu_app;
GRANT UPDATE (withdrawn) ON contracts.company_turn TO junshu_app;
GRANT SELECT ON contracts.company_turn TO junshu_auditor;
