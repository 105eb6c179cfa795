-- What somebody asked for whose place on the contract had ended, and was not given: a row a day and kind, with how often; no
-- address and nothing that was sent. A look settles what a person asked for up to a mark; each request sets a higher one.
CREATE SEQUENCE pledges.leaver_mark;
GRANT USAGE ON SEQUENCE pledges.leaver_mark TO junshu_app;
CREATE TABLE pledges.leaver_request (
  contract_id uuid NOT NULL,
  org_id uuid NOT NULL,
  person_id uuid NOT NULL,
  assignment_id uuid NOT NULL,
  day date NOT NULL,
  kind text NOT NULL CHECK (kind IN ('PAGE', 'ACT', 'API')),
  times int NOT NULL CHECK (times > 0),
  first_at timestamptz NOT NULL,
  last_at timestamptz NOT NULL,
  mark bigint NOT NULL DEFAULT nextval('pledges.leaver_mark'),
  PRIMARY KEY (contract_id, person_id, day, kind)
);
CREATE TABLE pledges.leaver_look (
  act_no bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  contract_id uuid NOT NULL,
  org_id uuid NOT NULL,
  person_id uuid NOT NULL,
  until bigint NOT NULL,
  said text NOT NULL CHECK (said <> ''),
  looked_by uuid NOT NULL,
  looked_at timestamptz NOT NULL
);
CREATE INDEX leaver_look_person ON pledges.leaver_look (contract_id, person_id, until);
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['leaver_request', 'leaver_look'] LOOP
    EXECUTE format('ALTER TABLE pledges.%I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE pledges.%I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY tenant ON pledges.%I USING (infra.sees(org_id, contract_id)) '
      'WITH CHECK (infra.sees(NULL))', name);
    EXECUTE format('CREATE POLICY reach ON pledges.%I AS RESTRICTIVE FOR SELECT TO junshu_app '
      'USING (infra.within(contract_id, ARRAY[]::uuid[]))', name);
    EXECUTE format('CREATE POLICY audit ON pledges.%I FOR SELECT TO junshu_auditor USING (true)', name);
    EXECUTE format('GRANT SELECT, INSERT ON pledges.%I TO junshu_app', name);
    EXECUTE format('GRANT SELECT ON pledges.%I TO junshu_auditor, junshu_backup', name);
  END LOOP;
END $$;
GRANT UPDATE (times, first_at, last_at, mark) ON pledges.leaver_request TO junshu_app;
