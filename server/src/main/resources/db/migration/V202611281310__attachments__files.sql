CREATE SCHEMA attachments;
GRANT USAGE ON SCHEMA attachments TO junshu_app, junshu_auditor;

-- A file that lies with something, most often a filing. Until there is a scanner every one of them is PENDING, and closed.
CREATE TABLE attachments.attachment (
  id uuid PRIMARY KEY,
  contract_id uuid NOT NULL,
  org_id uuid NOT NULL,
  owner_type text NOT NULL,
  owner_id uuid NOT NULL,
  name text NOT NULL,
  kind text NOT NULL,
  size bigint NOT NULL CHECK (size BETWEEN 1 AND 20971520),
  sha256 bytea NOT NULL CHECK (length(sha256) = 32),
  commitment bytea NOT NULL CHECK (length(commitment) = 32),
  scan text NOT NULL DEFAULT 'PENDING' CHECK (scan = 'PENDING'),
  added_by uuid NOT NULL,
  added_org uuid NOT NULL,
  by_post text NOT NULL,
  by_name text NOT NULL,
  added_at timestamptz NOT NULL,
  removed_by uuid,
  removed_at timestamptz,
  CHECK ((removed_by IS NULL) = (removed_at IS NULL))
);
CREATE INDEX attachment_owner ON attachments.attachment (owner_id, owner_type);

-- The bytes, in pieces. The application writes them and takes them away; it has no right to read them, nor has the auditor.
CREATE TABLE attachments.piece (
  attachment_id uuid NOT NULL REFERENCES attachments.attachment (id) DEFERRABLE INITIALLY DEFERRED,
  number int NOT NULL,
  contract_id uuid NOT NULL,
  org_id uuid NOT NULL,
  bytes bytea NOT NULL,
  PRIMARY KEY (attachment_id, number)
);
ALTER TABLE attachments.piece ALTER COLUMN bytes SET STORAGE EXTERNAL;

ALTER TABLE attachments.attachment ENABLE ROW LEVEL SECURITY;
ALTER TABLE attachments.attachment FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON attachments.attachment USING (infra.sees(org_id)) WITH CHECK (infra.sees(org_id));
CREATE POLICY audit ON attachments.attachment FOR SELECT TO junshu_auditor USING (true);
GRANT SELECT, INSERT ON attachments.attachment TO junshu_app;
GRANT UPDATE (removed_by, removed_at) ON attachments.attachment TO junshu_app;
GRANT SELECT ON attachments.attachment TO junshu_auditor;

ALTER TABLE attachments.piece ENABLE ROW LEVEL SECURITY;
ALTER TABLE attachments.piece FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON attachments.piece USING (infra.sees(org_id)) WITH CHECK (infra.sees(org_id));
GRANT SELECT (attachment_id, number, contract_id, org_id), INSERT, DELETE ON attachments.piece TO junshu_app;
