-- Which sign-ins the ward's log holds the digest of. Each interval begins where one ended.
CREATE TABLE identity.sign_in_digest (
  until_at timestamptz PRIMARY KEY,
  after_at timestamptz NOT NULL UNIQUE,
  sign_ins bigint NOT NULL CHECK (sign_ins > 0),
  digest bytea NOT NULL CHECK (length(digest) = 32),
  entry_id uuid NOT NULL,
  CHECK (after_at < until_at)
);
ALTER TABLE identity.sign_in_digest ENABLE ROW LEVEL SECURITY;
ALTER TABLE identity.sign_in_digest FORCE ROW LEVEL SECURITY;
CREATE POLICY system ON identity.sign_in_digest USING (current_setting('junshu.party', true) = 'SYSTEM');
CREATE POLICY audit ON identity.sign_in_digest FOR SELECT TO junshu_auditor USING (true);
GRANT SELECT, INSERT ON identity.sign_in_digest TO junshu_app;
GRANT SELECT ON identity.sign_in_digest TO junshu_auditor;
