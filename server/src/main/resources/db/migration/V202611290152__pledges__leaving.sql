-- What whoever left confirmed, or why nobody could get it of them; each once, never rewritten.
CREATE TABLE pledges.leaving (
  assignment_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('CONFIRMED', 'REFUSED', 'UNREACHABLE')),
  contract_id uuid NOT NULL,
  org_id uuid NOT NULL,
  way text CHECK (way IN ('OWN_SESSION', 'LINK', 'PAPER')),
  language text,
  text_sha256 bytea CHECK (length(text_sha256) = 32),
  said text NOT NULL,
  entered_by uuid NOT NULL,
  entered_at timestamptz NOT NULL,
  PRIMARY KEY (assignment_id, kind),
  CHECK ((kind = 'CONFIRMED') = (way IS NOT NULL)),
  CHECK ((way IS NULL) = (language IS NULL) AND (way IS NULL) = (text_sha256 IS NULL))
);
CREATE INDEX leaving_contract ON pledges.leaving (contract_id);
ALTER TABLE pledges.leaving ENABLE ROW LEVEL SECURITY;
ALTER TABLE pledges.leaving FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON pledges.leaving USING (infra.sees(org_id)) WITH CHECK (infra.sees(org_id));
CREATE POLICY audit ON pledges.leaving FOR SELECT TO junshu_auditor USING (true);
GRANT SELECT, INSERT ON pledges.leaving TO junshu_app;
GRANT SELECT ON pledges.leaving TO junshu_auditor, junshu_backup;
