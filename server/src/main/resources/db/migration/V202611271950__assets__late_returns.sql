-- Which carrier brought it back, beside who recorded it; nobody was asked before.
ALTER TABLE assets.takeout ADD COLUMN brought_by uuid;
GRANT UPDATE (brought_by) ON assets.takeout TO junshu_app;

-- What the ward found when it looked at what came back late. Every look stays; the newest counts.
CREATE TABLE assets.late_check (
  filing_id uuid NOT NULL REFERENCES assets.takeout (filing_id),
  check_no int NOT NULL CHECK (check_no > 0),
  contract_id uuid NOT NULL,
  org_id uuid NOT NULL,
  seal text NOT NULL CHECK (seal IN ('INTACT', 'BROKEN', 'UNKNOWN')),
  content text NOT NULL CHECK (content IN ('COMPLETE', 'DIFFERS', 'UNKNOWN')),
  checked_at timestamptz NOT NULL,
  checked_by uuid NOT NULL,
  PRIMARY KEY (filing_id, check_no)
);

ALTER TABLE assets.late_check ENABLE ROW LEVEL SECURITY;
ALTER TABLE assets.late_check FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON assets.late_check USING (infra.sees(org_id)) WITH CHECK (infra.sees(org_id));
CREATE POLICY audit ON assets.late_check FOR SELECT TO junshu_auditor USING (true);
GRANT SELECT, INSERT ON assets.late_check TO junshu_app;
GRANT SELECT ON assets.late_check TO junshu_auditor;
