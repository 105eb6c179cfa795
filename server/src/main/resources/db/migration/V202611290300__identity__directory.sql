-- Under which identity of the ward's directory (OpenID Connect: issuer and subject) which person signs in. What was
-- bound once stays to be read; one identity is one person's at a time, and a person has one.
CREATE TABLE identity.directory_binding (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES identity.person (id),
  issuer text NOT NULL,
  subject text NOT NULL CHECK (length(subject) BETWEEN 1 AND 255),
  bound_by uuid NOT NULL REFERENCES identity.person (id),
  bound_at timestamptz NOT NULL,
  ended_at timestamptz CHECK (ended_at >= bound_at)
);
CREATE UNIQUE INDEX directory_binding_identity ON identity.directory_binding (issuer, subject) WHERE ended_at IS NULL;
CREATE UNIQUE INDEX directory_binding_person ON identity.directory_binding (person_id) WHERE ended_at IS NULL;
ALTER TABLE identity.directory_binding ENABLE ROW LEVEL SECURITY;
ALTER TABLE identity.directory_binding FORCE ROW LEVEL SECURITY;
CREATE POLICY ward ON identity.directory_binding USING (infra.sees(NULL));
GRANT SELECT, INSERT ON identity.directory_binding TO junshu_app;
GRANT UPDATE (ended_at) ON identity.directory_binding TO junshu_app;

-- The administrator who binds somebody tells of it in the same transaction.
CREATE POLICY telling ON identity.alarm FOR INSERT WITH CHECK (infra.sees(NULL));
