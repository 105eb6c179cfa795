-- Records that were erased: by which entry, which kind of them, and which contents behind commitments went with them.
CREATE TABLE ledger.erasure (
  entry_id uuid PRIMARY KEY,
  log_id uuid NOT NULL REFERENCES ledger.log (id),
  contract_id uuid NOT NULL,
  org_id uuid NOT NULL,
  records text NOT NULL CHECK (records IN ('FILE', 'PLEDGES', 'DISPOSAL_PROOFS')),
  erased_at timestamptz NOT NULL,
  UNIQUE (log_id, records)
);
CREATE TABLE ledger.erased (
  log_id uuid NOT NULL REFERENCES ledger.log (id),
  commitment bytea NOT NULL CHECK (length(commitment) = 32),
  contract_id uuid NOT NULL,
  org_id uuid NOT NULL,
  entry_id uuid NOT NULL REFERENCES ledger.erasure (entry_id),
  PRIMARY KEY (log_id, commitment)
);
CREATE INDEX erasure_contract ON ledger.erasure (contract_id);

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['erasure', 'erased'] LOOP
    EXECUTE format('ALTER TABLE ledger.%I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE ledger.%I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY tenant ON ledger.%I USING (infra.sees(org_id, contract_id)) WITH CHECK (infra.sees(NULL))',
      name);
    EXECUTE format('CREATE POLICY audit ON ledger.%I FOR SELECT TO junshu_auditor USING (true)', name);
    EXECUTE format('GRANT SELECT ON ledger.%I TO junshu_app, junshu_seal, junshu_auditor', name);
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.%I
      FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change()', name);
    EXECUTE format('ALTER TABLE ledger.%I ENABLE ALWAYS TRIGGER append_only', name);
  END LOOP;
END $$;

-- Whether an entry of that log, numbered or about to be, says so.
CREATE FUNCTION ledger.says(of_log uuid, of_entry uuid, said jsonb) RETURNS boolean
    LANGUAGE sql STABLE SET search_path = ''
    RETURN EXISTS (
      SELECT 1 FROM (SELECT e.leaf FROM ledger.entry e WHERE e.log_id = of_log AND (of_entry IS NULL OR e.pending_id = of_entry)
                     UNION ALL
                     SELECT p.leaf FROM ledger.pending p WHERE p.log_id = of_log AND (of_entry IS NULL OR p.id = of_entry)) found
       WHERE pg_catalog.convert_from(found.leaf, 'UTF8')::jsonb OPERATOR(pg_catalog.@>) said);

-- The inner door through which contents behind commitments go, for whoever keeps the decisions alone: nobody else may call it. It opens for an entry of the same log that names exactly these
-- by their digest, after another entry decided on it; what is erased stays named. Nobody deletes them otherwise.
CREATE FUNCTION ledger.erase(contract uuid, kind text, entry uuid, at timestamptz, commitments bytea[]) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  l record;
  n bigint;
  list text;
BEGIN
  SELECT id, org_id INTO l FROM ledger.log WHERE contract_id = contract;
  SELECT encode(sha256(coalesce(string_agg(c, ''::bytea ORDER BY c), ''::bytea)), 'hex') INTO list
    FROM unnest(commitments) AS c;
  IF l.id IS NULL OR NOT ledger.says(l.id, entry, jsonb_build_object('type', 'retention.erased',
       'body', jsonb_build_object('contract', contract, 'records', kind, 'list', list)))
     OR NOT ledger.says(l.id, NULL, jsonb_build_object('type', 'retention.disposal-decided',
       'body', jsonb_build_object('contract', contract, 'records', kind, 'outcome', 'DISPOSE'))) THEN
    RAISE EXCEPTION 'no entry of the log erases these';
  END IF;
  INSERT INTO ledger.erasure (entry_id, log_id, contract_id, org_id, records, erased_at)
  VALUES (entry, l.id, contract, l.org_id, kind, at);
  INSERT INTO ledger.erased (log_id, commitment, contract_id, org_id, entry_id)
  SELECT l.id, c, contract, l.org_id, entry FROM unnest(commitments) AS c;
  DELETE FROM ledger.payload p WHERE p.log_id = l.id AND p.commitment = ANY (commitments);
  GET DIAGNOSTICS n = ROW_COUNT;
  IF n <> cardinality(commitments) THEN
    RAISE EXCEPTION 'what is to be erased is not all there';
  END IF;
  RETURN n;
END $$;
REVOKE ALL ON FUNCTION ledger.erase(uuid, text, uuid, timestamptz, bytea[]) FROM PUBLIC;

-- Whether records of that kind were erased, for the tables of other modules.
CREATE FUNCTION ledger.erases(contract uuid, kind text) RETURNS boolean
    LANGUAGE sql STABLE SET search_path = ''
    RETURN EXISTS (SELECT 1 FROM ledger.erasure e WHERE e.contract_id = contract AND e.records = kind);
