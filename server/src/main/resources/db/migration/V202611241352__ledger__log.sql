CREATE SCHEMA ledger;
GRANT USAGE ON SCHEMA ledger TO junshu_app, junshu_seal, junshu_auditor;

-- One log for the ward, one for each contract. The ward's belongs to no contractor.
CREATE TABLE ledger.log (
  id uuid PRIMARY KEY,
  contract_id uuid UNIQUE,
  org_id uuid,
  origin text NOT NULL UNIQUE
);

-- Recorded, not yet numbered. Written by the act's transaction, taken by the sequencer.
CREATE TABLE ledger.pending (
  id uuid PRIMARY KEY,
  log_id uuid NOT NULL REFERENCES ledger.log (id),
  contract_id uuid,
  org_id uuid,
  arrival bigint GENERATED ALWAYS AS IDENTITY,
  leaf bytea NOT NULL CHECK (length(leaf) <= 65535)
);
CREATE INDEX pending_arrival ON ledger.pending (log_id, arrival);

CREATE TABLE ledger.entry (
  log_id uuid NOT NULL REFERENCES ledger.log (id),
  idx bigint NOT NULL,
  contract_id uuid,
  org_id uuid,
  pending_id uuid NOT NULL UNIQUE,
  leaf bytea NOT NULL,
  leaf_hash bytea NOT NULL CHECK (length(leaf_hash) = 32),
  PRIMARY KEY (log_id, idx)
);

-- Full tiles only; the partial ones follow from entries and from the tiles below.
CREATE TABLE ledger.tile (
  log_id uuid NOT NULL REFERENCES ledger.log (id),
  level int NOT NULL,
  n bigint NOT NULL,
  contract_id uuid,
  org_id uuid,
  hashes bytea NOT NULL CHECK (length(hashes) = 8192),
  root bytea NOT NULL CHECK (length(root) = 32),
  PRIMARY KEY (log_id, level, n)
);

-- The only hot row of a log.
CREATE TABLE ledger.head (
  log_id uuid PRIMARY KEY REFERENCES ledger.log (id),
  contract_id uuid,
  org_id uuid,
  size bigint NOT NULL,
  root bytea NOT NULL
);

-- What was signed. A second root for one size is impossible by key.
CREATE TABLE ledger.checkpoint (
  log_id uuid NOT NULL REFERENCES ledger.log (id),
  size bigint NOT NULL,
  contract_id uuid,
  org_id uuid,
  note text NOT NULL,
  published_at timestamptz NOT NULL,
  PRIMARY KEY (log_id, size)
);

-- What stands behind the commitments of a log: opened with its randomness, erasable without touching the log.
CREATE TABLE ledger.payload (
  log_id uuid NOT NULL REFERENCES ledger.log (id),
  commitment bytea NOT NULL,
  contract_id uuid,
  org_id uuid,
  randomness bytea NOT NULL CHECK (length(randomness) = 32),
  content bytea NOT NULL,
  PRIMARY KEY (log_id, commitment)
);

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['log', 'pending', 'entry', 'tile', 'head', 'checkpoint', 'payload'] LOOP
    EXECUTE format('ALTER TABLE ledger.%I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE ledger.%I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY tenant ON ledger.%I USING (infra.sees(org_id))', name);
    EXECUTE format('CREATE POLICY audit ON ledger.%I FOR SELECT TO junshu_auditor USING (true)', name);
    EXECUTE format('GRANT SELECT ON ledger.%I TO junshu_app, junshu_seal, junshu_auditor', name);
  END LOOP;
END $$;

-- Everybody who acts is recorded, in the ward's log too, without seeing what others recorded there.
CREATE POLICY names ON ledger.log FOR SELECT USING (contract_id IS NULL);
CREATE POLICY recording ON ledger.pending FOR INSERT WITH CHECK (true);
CREATE POLICY committing ON ledger.payload FOR INSERT WITH CHECK (true);

GRANT INSERT ON ledger.log, ledger.head, ledger.pending, ledger.payload TO junshu_app;
GRANT INSERT ON ledger.entry, ledger.tile, ledger.checkpoint TO junshu_seal;
GRANT DELETE ON ledger.pending TO junshu_seal;
GRANT UPDATE ON ledger.head TO junshu_seal;

-- What is numbered and signed stays, whoever asks.
CREATE FUNCTION ledger.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'ledger.% is append-only', TG_TABLE_NAME;
END $$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.entry
  FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.tile
  FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.checkpoint
  FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();
ALTER TABLE ledger.entry ENABLE ALWAYS TRIGGER append_only;
ALTER TABLE ledger.tile ENABLE ALWAYS TRIGGER append_only;
ALTER TABLE ledger.checkpoint ENABLE ALWAYS TRIGGER append_only;
