-- Blank sheets of forms, for when the net is down: each number is given once and never again.
CREATE SCHEMA blanks;
GRANT USAGE ON SCHEMA blanks TO junshu_app, junshu_auditor, junshu_backup;

-- Numbers count up per contract and form, without gaps: the row is locked in the issuing transaction.
CREATE TABLE blanks.counter (
  contract_id uuid NOT NULL,
  org_id uuid NOT NULL,
  form_no text NOT NULL,
  last int NOT NULL,
  PRIMARY KEY (contract_id, form_no)
);

CREATE TABLE blanks.batch (
  contract_id uuid NOT NULL,
  org_id uuid NOT NULL,
  form_no text NOT NULL,
  form_version int NOT NULL,
  first int NOT NULL CHECK (first > 0),
  last int NOT NULL CHECK (last BETWEEN first AND first + 49),
  issuer uuid NOT NULL,
  issued_by uuid NOT NULL,
  issued_at timestamptz NOT NULL,
  PRIMARY KEY (contract_id, form_no, first)
);

-- What became of a number that nobody enters, once.
CREATE TABLE blanks.settled (
  contract_id uuid NOT NULL,
  org_id uuid NOT NULL,
  form_no text NOT NULL,
  serial int NOT NULL,
  fate text NOT NULL CHECK (fate IN ('SPOILED', 'LOST')),
  reason text NOT NULL,
  settled_by uuid NOT NULL,
  settled_at timestamptz NOT NULL,
  PRIMARY KEY (contract_id, form_no, serial)
);

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['counter', 'batch', 'settled'] LOOP
    EXECUTE format('ALTER TABLE blanks.%I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE blanks.%I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY tenant ON blanks.%I USING (infra.sees(org_id)) WITH CHECK (infra.sees(org_id))', name);
    EXECUTE format('CREATE POLICY audit ON blanks.%I FOR SELECT TO junshu_auditor USING (true)', name);
  END LOOP;
END $$;

GRANT SELECT, INSERT ON blanks.counter, blanks.batch, blanks.settled TO junshu_app;
GRANT UPDATE (last) ON blanks.counter TO junshu_app;
GRANT SELECT ON blanks.counter, blanks.batch, blanks.settled TO junshu_auditor, junshu_backup;
