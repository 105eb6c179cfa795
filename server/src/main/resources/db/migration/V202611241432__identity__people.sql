-- Who is who: organizations, sections, people, who belongs where, who holds which post, who signs in.
CREATE SCHEMA identity;
GRANT USAGE ON SCHEMA identity TO junshu_app, junshu_auditor;

-- The ward and its contractors. No contract_id here or below: an organization and a person exist once,
-- whatever contracts they stand on; the roster of a contract is another module's table and has it.
CREATE TABLE identity.organization (
  id uuid PRIMARY KEY,
  side text NOT NULL CHECK (side IN ('WARD', 'CONTRACTOR')),
  name text NOT NULL,
  address text NOT NULL,
  representative text NOT NULL,
  corporate_number text CHECK (corporate_number ~ '^[0-9]{13}$'),
  commitment bytea NOT NULL CHECK (length(commitment) = 32),
  registered_at timestamptz NOT NULL
);
CREATE UNIQUE INDEX organization_one_ward ON identity.organization (side) WHERE side = 'WARD';

-- Sections are renamed every April: the name at a date is the one whose period holds it.
CREATE TABLE identity.section (
  id uuid PRIMARY KEY
);
CREATE TABLE identity.section_name (
  section_id uuid NOT NULL REFERENCES identity.section (id),
  name text NOT NULL,
  valid_from date NOT NULL,
  PRIMARY KEY (section_id, valid_from)
);

CREATE TABLE identity.person (
  id uuid PRIMARY KEY,
  family_name text NOT NULL,
  given_name text NOT NULL,
  family_reading text NOT NULL,
  given_reading text NOT NULL,
  sort_key text NOT NULL,
  commitment bytea NOT NULL CHECK (length(commitment) = 32),
  registered_at timestamptz NOT NULL
);
CREATE INDEX person_order ON identity.person (sort_key, id);

-- Whole days, both ends included; without an end it goes on.
CREATE TABLE identity.membership (
  person_id uuid NOT NULL REFERENCES identity.person (id),
  org_id uuid NOT NULL REFERENCES identity.organization (id),
  valid_from date NOT NULL,
  valid_until date CHECK (valid_until >= valid_from),
  PRIMARY KEY (org_id, person_id, valid_from)
);
CREATE UNIQUE INDEX membership_open ON identity.membership (org_id, person_id) WHERE valid_until IS NULL;
CREATE INDEX membership_person ON identity.membership (person_id);

CREATE TABLE identity.post (
  id uuid PRIMARY KEY,
  section_id uuid NOT NULL REFERENCES identity.section (id),
  role text NOT NULL CHECK (role IN ('CLERK', 'SECURITY_MANAGER', 'AUDITOR', 'ADMINISTRATOR')),
  title text NOT NULL,
  valid_from date NOT NULL,
  valid_until date CHECK (valid_until >= valid_from)
);
CREATE INDEX post_section ON identity.post (section_id, role);

-- Held as one's own, or standing in for its holder (代決) in the order given.
CREATE TABLE identity.post_holding (
  id uuid PRIMARY KEY,
  post_id uuid NOT NULL REFERENCES identity.post (id),
  person_id uuid NOT NULL REFERENCES identity.person (id),
  deputy_rank int NOT NULL CHECK (deputy_rank BETWEEN 0 AND 9),
  valid_from date NOT NULL,
  valid_until date CHECK (valid_until >= valid_from)
);
CREATE INDEX post_holding_post ON identity.post_holding (post_id);
CREATE INDEX post_holding_person ON identity.post_holding (person_id);

CREATE TABLE identity.credential (
  person_id uuid PRIMARY KEY REFERENCES identity.person (id),
  account text NOT NULL UNIQUE,
  hash text,
  set_at timestamptz
);

-- Addresses that serve once: only their hash is kept.
CREATE TABLE identity.one_time (
  token_hash bytea PRIMARY KEY CHECK (length(token_hash) = 32),
  purpose text NOT NULL CHECK (purpose IN ('FIRST_ADMINISTRATOR', 'SET_PASSWORD')),
  person_id uuid REFERENCES identity.person (id),
  made_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at timestamptz
);

-- What was typed as an account is kept only as a keyed digest: people type passwords there by mistake.
CREATE TABLE identity.sign_in (
  id uuid PRIMARY KEY,
  at timestamptz NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('ENTERED', 'REFUSED', 'LEFT')),
  person_id uuid REFERENCES identity.person (id),
  pair_digest bytea NOT NULL,
  address_digest bytea NOT NULL,
  address text NOT NULL
);
CREATE INDEX sign_in_pair ON identity.sign_in (pair_digest, at);
CREATE INDEX sign_in_address ON identity.sign_in (address_digest, at);
CREATE INDEX sign_in_at ON identity.sign_in (at);

CREATE FUNCTION identity.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'identity.% is append-only', TG_TABLE_NAME;
END $$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON identity.sign_in
  FOR EACH STATEMENT EXECUTE FUNCTION identity.refuse_change();
ALTER TABLE identity.sign_in ENABLE ALWAYS TRIGGER append_only;

-- A contractor sees the ward, itself and its own people; never who else works for the ward.
ALTER TABLE identity.organization ENABLE ROW LEVEL SECURITY;
ALTER TABLE identity.organization FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON identity.organization
  USING (infra.sees(id) OR (side = 'WARD' AND current_setting('junshu.party', true) = 'CONTRACTOR'))
  WITH CHECK (infra.sees(NULL));

ALTER TABLE identity.membership ENABLE ROW LEVEL SECURITY;
ALTER TABLE identity.membership FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON identity.membership
  USING (infra.sees(org_id)
         OR org_id IN (SELECT o.id FROM identity.organization o WHERE o.side = 'WARD'))
  WITH CHECK (infra.sees(org_id));

ALTER TABLE identity.person ENABLE ROW LEVEL SECURITY;
ALTER TABLE identity.person FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON identity.person FOR SELECT
  USING (infra.sees(NULL) OR id IN (SELECT m.person_id FROM identity.membership m));
CREATE POLICY registering ON identity.person FOR INSERT WITH CHECK (true);
CREATE POLICY correcting ON identity.person FOR UPDATE USING (infra.sees(NULL));

-- What opens doors is seen by the system alone.
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['credential', 'one_time', 'sign_in'] LOOP
    EXECUTE format('ALTER TABLE identity.%I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE identity.%I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY system ON identity.%I USING (current_setting(''junshu.party'', true) = ''SYSTEM'')', name);
  END LOOP;
  -- An administrator gives accounts and one-time addresses, and cannot read them back.
  FOREACH name IN ARRAY ARRAY['credential', 'one_time'] LOOP
    EXECUTE format('CREATE POLICY giving ON identity.%I FOR INSERT WITH CHECK (infra.sees(NULL))', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['organization', 'membership', 'person', 'sign_in'] LOOP
    EXECUTE format('CREATE POLICY audit ON identity.%I FOR SELECT TO junshu_auditor USING (true)', name);
  END LOOP;
END $$;

GRANT SELECT, INSERT ON identity.organization, identity.section, identity.section_name, identity.person,
  identity.membership, identity.post, identity.post_holding, identity.credential, identity.one_time,
  identity.sign_in TO junshu_app;
GRANT UPDATE (valid_until) ON identity.membership, identity.post, identity.post_holding TO junshu_app;
GRANT UPDATE (hash, set_at) ON identity.credential TO junshu_app;
GRANT UPDATE (used_at) ON identity.one_time TO junshu_app;
GRANT SELECT ON identity.organization, identity.section, identity.section_name, identity.person,
  identity.membership, identity.post, identity.post_holding, identity.sign_in TO junshu_auditor;
