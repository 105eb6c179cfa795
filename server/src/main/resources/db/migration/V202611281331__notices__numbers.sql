-- How document numbers look; every version stays. No contract_id here: numbers are the ward's.
CREATE TABLE notices.number_pattern (
  version int PRIMARY KEY,
  pattern text NOT NULL,
  set_by uuid NOT NULL,
  set_at timestamptz NOT NULL
);

-- The letters by which a section is called in a number; the newest version counts.
CREATE TABLE notices.section_mark (
  section_id uuid NOT NULL,
  version int NOT NULL,
  mark text NOT NULL,
  set_by uuid NOT NULL,
  set_at timestamptz NOT NULL,
  PRIMARY KEY (section_id, version)
);

-- The last number of each mark in each fiscal year: the row is locked until the deciding transaction ends.
CREATE TABLE notices.counter (
  fiscal_year int NOT NULL,
  mark text NOT NULL,
  last int NOT NULL,
  PRIMARY KEY (fiscal_year, mark)
);

-- Every number there was (文書番号簿). Branch 1 is the number itself; its branches begin with 2.
CREATE TABLE notices.number (
  fiscal_year int NOT NULL,
  mark text NOT NULL,
  number int NOT NULL CHECK (number > 0),
  branch int NOT NULL CHECK (branch > 0),
  text text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('NOTICE', 'PAPER', 'SKIPPED')),
  filing_id uuid UNIQUE,
  subject text NOT NULL,
  day date NOT NULL,
  given_by uuid NOT NULL,
  given_at timestamptz NOT NULL,
  voided_by uuid,
  voided_at timestamptz,
  void_reason text,
  PRIMARY KEY (fiscal_year, mark, number, branch),
  CHECK ((kind = 'NOTICE') = (filing_id IS NOT NULL)),
  CHECK ((voided_at IS NULL) = (void_reason IS NULL))
);
CREATE UNIQUE INDEX number_text ON notices.number (fiscal_year, text) WHERE kind <> 'SKIPPED';

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['number_pattern', 'section_mark', 'counter', 'number'] LOOP
    EXECUTE format('ALTER TABLE notices.%I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE notices.%I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY ward ON notices.%I USING (infra.sees(NULL)) WITH CHECK (infra.sees(NULL))', name);
    EXECUTE format('CREATE POLICY audit ON notices.%I FOR SELECT TO junshu_auditor USING (true)', name);
    EXECUTE format('GRANT SELECT, INSERT ON notices.%I TO junshu_app', name);
    EXECUTE format('GRANT SELECT ON notices.%I TO junshu_auditor, junshu_backup', name);
  END LOOP;
END $$;
GRANT UPDATE (last) ON notices.counter TO junshu_app;
GRANT UPDATE (voided_by, voided_at, void_reason) ON notices.number TO junshu_app;
