-- What one person read off a sheet and another has still to compare with it. Nothing counts before that.
CREATE TABLE blanks.entry (
  contract_id uuid NOT NULL,
  org_id uuid NOT NULL,
  form_no text NOT NULL,
  serial int NOT NULL,
  typed text NOT NULL,
  written_at timestamptz NOT NULL,
  written_by text NOT NULL,
  scan_id uuid NOT NULL,
  scan_sha256 bytea NOT NULL CHECK (length(scan_sha256) = 32),
  scan_name text NOT NULL,
  entered_by uuid NOT NULL,
  entered_org uuid NOT NULL,
  by_post text NOT NULL,
  by_name text NOT NULL,
  entered_at timestamptz NOT NULL,
  PRIMARY KEY (contract_id, form_no, serial)
);
ALTER TABLE blanks.entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE blanks.entry FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON blanks.entry USING (infra.sees(org_id) AND infra.sees(entered_org))
  WITH CHECK (infra.sees(org_id) AND infra.sees(entered_org));
CREATE POLICY audit ON blanks.entry FOR SELECT TO junshu_auditor USING (true);
GRANT SELECT, INSERT, DELETE ON blanks.entry TO junshu_app;
GRANT SELECT ON blanks.entry TO junshu_auditor, junshu_backup;

-- Why an entry was taken out again, until the sheet is entered anew: whoever had entered it has to know.
CREATE TABLE blanks.returned (
  contract_id uuid NOT NULL,
  org_id uuid NOT NULL,
  form_no text NOT NULL,
  serial int NOT NULL,
  reason text NOT NULL,
  entered_by uuid NOT NULL,
  entered_org uuid NOT NULL,
  by_post text NOT NULL,
  by_name text NOT NULL,
  returned_at timestamptz NOT NULL,
  PRIMARY KEY (contract_id, form_no, serial)
);
ALTER TABLE blanks.returned ENABLE ROW LEVEL SECURITY;
ALTER TABLE blanks.returned FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON blanks.returned USING (infra.sees(org_id) AND infra.sees(entered_org))
  WITH CHECK (infra.sees(org_id) AND infra.sees(entered_org));
CREATE POLICY audit ON blanks.returned FOR SELECT TO junshu_auditor USING (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON blanks.returned TO junshu_app;
GRANT SELECT ON blanks.returned TO junshu_auditor, junshu_backup;

-- A number that was entered is used up by its filing.
ALTER TABLE blanks.settled DROP CONSTRAINT settled_fate_check;
ALTER TABLE blanks.settled ADD CONSTRAINT settled_fate_check CHECK (fate IN ('SPOILED', 'LOST', 'UNNEEDED', 'USED'));
ALTER TABLE blanks.settled ADD COLUMN filing_id uuid UNIQUE;
ALTER TABLE blanks.settled ADD COLUMN written_by text;
ALTER TABLE blanks.settled ADD CHECK ((fate = 'USED') = (filing_id IS NOT NULL));
