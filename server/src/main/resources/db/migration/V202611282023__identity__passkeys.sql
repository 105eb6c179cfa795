-- Passkeys: public keys, as Spring Security's WebAuthn keeps a credential. What signs stays on the person's device.
CREATE TABLE identity.passkey (
  credential_id bytea PRIMARY KEY,
  id uuid NOT NULL UNIQUE,
  person_id uuid NOT NULL REFERENCES identity.person (id),
  label text NOT NULL,
  public_key bytea NOT NULL,
  signature_count bigint NOT NULL,
  verified boolean NOT NULL,
  backup_eligible boolean NOT NULL,
  backed_up boolean NOT NULL,
  transports text NOT NULL,
  attestation bytea NOT NULL,
  client_data bytea NOT NULL,
  created_at timestamptz NOT NULL,
  used_at timestamptz NOT NULL
);
CREATE INDEX passkey_person ON identity.passkey (person_id);
ALTER TABLE identity.passkey ENABLE ROW LEVEL SECURITY;
ALTER TABLE identity.passkey FORCE ROW LEVEL SECURITY;
CREATE POLICY system ON identity.passkey USING (current_setting('junshu.party', true) = 'SYSTEM');
GRANT SELECT, INSERT, DELETE ON identity.passkey TO junshu_app;
GRANT UPDATE (label, signature_count, backed_up, used_at) ON identity.passkey TO junshu_app;
