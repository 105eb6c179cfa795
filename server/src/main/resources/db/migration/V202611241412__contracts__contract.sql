CREATE SCHEMA contracts;
GRANT USAGE ON SCHEMA contracts TO junshu_app, junshu_seal, junshu_auditor;

-- A contract as work: opened (業務着手) and completed (完了確認), never begun or ended by this system.
CREATE TABLE contracts.contract (
  contract_id uuid PRIMARY KEY,
  org_id uuid NOT NULL,
  section_id uuid NOT NULL,
  title text NOT NULL,
  number text NOT NULL UNIQUE,
  fiscal_year int NOT NULL,
  begins date NOT NULL,
  ends date NOT NULL CHECK (ends >= begins),
  contractor_name text NOT NULL,
  contractor_address text NOT NULL,
  ward_name text NOT NULL,
  section_name text NOT NULL,
  state text NOT NULL CHECK (state IN ('PREPARED', 'WORKING', 'COMPLETED')),
  working_since timestamptz,
  standing_rev bigint NOT NULL
);

-- One person's place on one contract. In the contract's log people appear by this id only.
CREATE TABLE contracts.assignment (
  id uuid PRIMARY KEY,
  contract_id uuid NOT NULL REFERENCES contracts.contract,
  org_id uuid NOT NULL,
  person_id uuid NOT NULL,
  organization_id uuid NOT NULL,
  side text NOT NULL CHECK (side IN ('WARD', 'CONTRACTOR')),
  role text NOT NULL,
  deputy boolean NOT NULL,
  unit text NOT NULL,
  post text NOT NULL,
  family_name text NOT NULL,
  given_name text NOT NULL,
  reading text NOT NULL,
  begins date NOT NULL,
  ends date,
  CHECK (ends IS NULL OR ends >= begins)
);
CREATE INDEX assignment_person ON contracts.assignment (person_id, contract_id);
CREATE INDEX assignment_contract ON contracts.assignment (contract_id, role);

-- What a person did on the contract that lets them act: the pledge, the acknowledgement of an edition.
CREATE TABLE contracts.standing_fact (
  contract_id uuid NOT NULL REFERENCES contracts.contract,
  org_id uuid NOT NULL,
  person_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('PLEDGED', 'ACKNOWLEDGED')),
  filing_id uuid NOT NULL,
  since timestamptz NOT NULL,
  PRIMARY KEY (contract_id, person_id, kind)
);

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['contract', 'assignment', 'standing_fact'] LOOP
    EXECUTE format('ALTER TABLE contracts.%I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE contracts.%I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format(
      'CREATE POLICY tenant ON contracts.%I USING (infra.sees(org_id)) WITH CHECK (infra.sees(org_id))', name);
    EXECUTE format('CREATE POLICY audit ON contracts.%I FOR SELECT TO junshu_auditor USING (true)', name);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON contracts.%I TO junshu_app', name);
    EXECUTE format('GRANT SELECT ON contracts.%I TO junshu_auditor', name);
  END LOOP;
END $$;
