-- Sheets that are signed by hand: each with a number, for one person and one text; then what was entered off it, and who countersigned.
CREATE TABLE pledges.counter (
  contract_id uuid NOT NULL PRIMARY KEY,
  org_id uuid NOT NULL,
  last int NOT NULL
);

CREATE TABLE pledges.sheet (
  contract_id uuid NOT NULL,
  serial int NOT NULL CHECK (serial > 0),
  org_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('PLEDGE', 'RULES', 'LEAVING')),
  assignment_id uuid NOT NULL,
  person_id uuid NOT NULL,
  language text NOT NULL,
  text_sha256 bytea NOT NULL CHECK (length(text_sha256) = 32),
  edition_id uuid,
  printed_by uuid NOT NULL,
  printed_at timestamptz NOT NULL,
  PRIMARY KEY (contract_id, serial),
  CHECK ((kind = 'RULES') = (edition_id IS NOT NULL))
);

-- One entry at a time; one that was taken out makes room for another, one that counts stays for ever.
CREATE TABLE pledges.paper (
  contract_id uuid NOT NULL,
  serial int NOT NULL,
  org_id uuid NOT NULL,
  person_id uuid NOT NULL,
  state text NOT NULL CHECK (state IN ('WAITING', 'COUNTED', 'WRONG')),
  signed_at timestamptz NOT NULL,
  said text NOT NULL,
  answers text NOT NULL,
  scan_id uuid NOT NULL,
  scan_sha256 bytea NOT NULL CHECK (length(scan_sha256) = 32),
  scan_name text NOT NULL,
  entered_by uuid NOT NULL CHECK (entered_by <> person_id),
  entered_place uuid NOT NULL,
  entered_name text NOT NULL,
  entered_at timestamptz NOT NULL,
  counter_by uuid CHECK (counter_by <> person_id AND counter_by <> entered_by),
  counter_name text,
  counter_at timestamptz,
  PRIMARY KEY (contract_id, serial),
  FOREIGN KEY (contract_id, serial) REFERENCES pledges.sheet,
  CHECK ((state = 'COUNTED') = (counter_by IS NOT NULL)),
  CHECK ((counter_by IS NULL) = (counter_at IS NULL) AND (counter_by IS NULL) = (counter_name IS NULL))
);

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['counter', 'sheet', 'paper'] LOOP
    EXECUTE format('ALTER TABLE pledges.%I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE pledges.%I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY tenant ON pledges.%I USING (infra.sees(org_id)) WITH CHECK (infra.sees(org_id))', name);
    EXECUTE format('CREATE POLICY audit ON pledges.%I FOR SELECT TO junshu_auditor USING (true)', name);
    EXECUTE format('GRANT SELECT, INSERT ON pledges.%I TO junshu_app', name);
    EXECUTE format('GRANT SELECT ON pledges.%I TO junshu_auditor, junshu_backup', name);
  END LOOP;
END $$;
GRANT UPDATE (last) ON pledges.counter TO junshu_app;
GRANT UPDATE (state, counter_by, counter_name, counter_at) ON pledges.paper TO junshu_app;
GRANT DELETE ON pledges.paper TO junshu_app;

-- What counts is neither taken out nor countersigned again, whoever asks the database.
CREATE FUNCTION pledges.counted_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state <> 'WAITING' THEN
    RAISE EXCEPTION 'sheet % stays as it is', OLD.serial;
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER counted_stays BEFORE UPDATE OR DELETE ON pledges.paper
  FOR EACH ROW EXECUTE FUNCTION pledges.counted_stays();
