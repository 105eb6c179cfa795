CREATE SCHEMA emergency;
GRANT USAGE ON SCHEMA emergency TO junshu_app, junshu_seal, junshu_auditor;

-- A sealed envelope: two people, each of whom saw one half of its code. Of the halves only digests are kept, under a key
-- outside the database. It is broken once, or taken out of use, and never both.
CREATE TABLE emergency.envelope (
  id uuid PRIMARY KEY,
  number bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  first_digest bytea NOT NULL,
  prepared_by uuid NOT NULL,
  prepared_at timestamptz NOT NULL,
  second_digest bytea,
  confirmed_by uuid,
  confirmed_at timestamptz,
  broken_at timestamptz,
  voided_by uuid,
  voided_at timestamptz,
  CHECK (num_nonnulls(second_digest, confirmed_by, confirmed_at) IN (0, 3)),
  CHECK (confirmed_by IS DISTINCT FROM prepared_by),
  CHECK (broken_at IS NULL OR confirmed_at IS NOT NULL),
  CHECK ((voided_by IS NULL) = (voided_at IS NULL)),
  CHECK (broken_at IS NULL OR voided_at IS NULL)
);

-- An envelope broken: who says they did, why and where, and how far it goes. until is by the machine's clock.
CREATE TABLE emergency.opening (
  id uuid PRIMARY KEY,
  envelope_id uuid NOT NULL UNIQUE REFERENCES emergency.envelope (id),
  drill boolean NOT NULL,
  name text NOT NULL,
  reason text NOT NULL,
  place text NOT NULL,
  opened_at timestamptz NOT NULL,
  until timestamptz NOT NULL,
  seen int NOT NULL DEFAULT 0,
  how text CHECK (how IN ('LEFT', 'ENDED', 'EXPIRED')),
  ended_by uuid,
  ended_at timestamptz,
  CHECK ((how IS NULL) = (ended_at IS NULL)),
  CHECK ((how = 'ENDED') IS NOT DISTINCT FROM (ended_by IS NOT NULL) OR how IS NULL)
);

-- Every page that was asked for and every act, in their order.
CREATE TABLE emergency.seen (
  opening_id uuid NOT NULL REFERENCES emergency.opening (id),
  no int NOT NULL,
  at timestamptz NOT NULL,
  kind text NOT NULL CHECK (kind IN ('PAGE', 'ASKED', 'ACT')),
  what text NOT NULL,
  about uuid,
  post uuid,
  PRIMARY KEY (opening_id, no)
);

-- What two people who did not open it say of it afterwards.
CREATE TABLE emergency.review (
  opening_id uuid NOT NULL REFERENCES emergency.opening (id),
  reviewer uuid NOT NULL,
  was_right text NOT NULL,
  was_wrong text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (opening_id, reviewer)
);

CREATE FUNCTION emergency.keep_opening() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.how IS NOT NULL THEN
    RAISE EXCEPTION 'emergency.opening is over';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_opening BEFORE UPDATE ON emergency.opening FOR EACH ROW EXECUTE FUNCTION emergency.keep_opening();

CREATE FUNCTION emergency.keep_seen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT o.how FROM emergency.opening o WHERE o.id = NEW.opening_id) IS NOT NULL THEN
    RAISE EXCEPTION 'emergency.seen belongs to an opening that is over';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_seen BEFORE INSERT ON emergency.seen FOR EACH ROW EXECUTE FUNCTION emergency.keep_seen();

CREATE FUNCTION emergency.keep_envelope() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.broken_at IS NOT NULL OR OLD.voided_at IS NOT NULL THEN
    RAISE EXCEPTION 'emergency.envelope is broken or out of use';
  END IF;
  IF OLD.confirmed_at IS NOT NULL AND NEW.second_digest IS DISTINCT FROM OLD.second_digest THEN
    RAISE EXCEPTION 'emergency.envelope is sealed';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_envelope BEFORE UPDATE ON emergency.envelope
  FOR EACH ROW EXECUTE FUNCTION emergency.keep_envelope();
ALTER TABLE emergency.opening ENABLE ALWAYS TRIGGER keep_opening;
ALTER TABLE emergency.seen ENABLE ALWAYS TRIGGER keep_seen;
ALTER TABLE emergency.envelope ENABLE ALWAYS TRIGGER keep_envelope;

-- The ward's alone.
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['envelope', 'opening', 'seen', 'review'] LOOP
    EXECUTE format('ALTER TABLE emergency.%I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE emergency.%I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY ward ON emergency.%I USING (infra.sees(NULL)) WITH CHECK (infra.sees(NULL))', name);
    EXECUTE format('CREATE POLICY audit ON emergency.%I FOR SELECT TO junshu_auditor USING (true)', name);
    EXECUTE format('GRANT SELECT, INSERT ON emergency.%I TO junshu_app', name);
    EXECUTE format('GRANT SELECT ON emergency.%I TO junshu_auditor', name);
  END LOOP;
END $$;
GRANT UPDATE (second_digest, confirmed_by, confirmed_at, broken_at, voided_by, voided_at)
  ON emergency.envelope TO junshu_app;
GRANT UPDATE (seen, how, ended_by, ended_at) ON emergency.opening TO junshu_app;
