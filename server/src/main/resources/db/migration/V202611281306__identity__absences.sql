-- Who is away from their posts, and until when: the first moment counts, the last no longer. Whoever it is about sees it;
-- a contractor that of its own people.
CREATE TABLE identity.absence (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL,
  org_id uuid NOT NULL,
  reason text NOT NULL CHECK (reason IN ('PLANNED', 'ILLNESS', 'TRAVEL', 'UNREACHABLE')),
  begins timestamptz NOT NULL,
  ends timestamptz NOT NULL CHECK (ends >= begins),
  entered_by uuid NOT NULL,
  entered_at timestamptz NOT NULL,
  just_acted boolean NOT NULL,
  ended_by uuid
);
CREATE INDEX absence_person ON identity.absence (person_id, ends);
ALTER TABLE identity.absence ENABLE ROW LEVEL SECURITY;
ALTER TABLE identity.absence FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON identity.absence USING (infra.sees(org_id)) WITH CHECK (infra.sees(org_id));
CREATE POLICY audit ON identity.absence FOR SELECT TO junshu_auditor USING (true);
GRANT SELECT, INSERT ON identity.absence TO junshu_app;
GRANT UPDATE (ends, ended_by) ON identity.absence TO junshu_app;
GRANT SELECT ON identity.absence TO junshu_auditor;
