-- Lists of names out of other logs (of a room, of a system), held against who had pledged on a day; and the names of each that
-- need a word, with that word. The list itself lies with the log, sealed.
CREATE TABLE pledges.name_comparison (
  number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  contract_id uuid NOT NULL,
  org_id uuid NOT NULL,
  day date NOT NULL,
  source text NOT NULL CHECK (source <> ''),
  pledged int NOT NULL,
  unpledged int NOT NULL,
  not_then int NOT NULL,
  unknown int NOT NULL,
  compared_by uuid NOT NULL,
  compared_at timestamptz NOT NULL
);
CREATE INDEX name_comparison_contract ON pledges.name_comparison (contract_id, number);
CREATE TABLE pledges.name_found (
  number bigint NOT NULL REFERENCES pledges.name_comparison,
  line int NOT NULL,
  contract_id uuid NOT NULL,
  org_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('UNPLEDGED', 'NOT_THEN', 'UNKNOWN')),
  name text NOT NULL,
  said text,
  said_by uuid,
  said_at timestamptz,
  PRIMARY KEY (number, line),
  CHECK (num_nonnulls(said, said_by, said_at) IN (0, 3))
);
CREATE INDEX name_found_open ON pledges.name_found (contract_id) WHERE said IS NULL;
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['name_comparison', 'name_found'] LOOP
    EXECUTE format('ALTER TABLE pledges.%I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE pledges.%I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY tenant ON pledges.%I USING (infra.sees(org_id, contract_id)) '
      'WITH CHECK (infra.sees(org_id, contract_id))', name);
    EXECUTE format('CREATE POLICY reach ON pledges.%I AS RESTRICTIVE FOR SELECT TO junshu_app '
      'USING (infra.within(contract_id, ARRAY[]::uuid[]))', name);
    EXECUTE format('CREATE POLICY audit ON pledges.%I FOR SELECT TO junshu_auditor USING (true)', name);
    EXECUTE format('GRANT SELECT, INSERT ON pledges.%I TO junshu_app', name);
    EXECUTE format('GRANT SELECT ON pledges.%I TO junshu_auditor, junshu_backup', name);
  END LOOP;
END $$;
GRANT UPDATE (said, said_by, said_at) ON pledges.name_found TO junshu_app;
