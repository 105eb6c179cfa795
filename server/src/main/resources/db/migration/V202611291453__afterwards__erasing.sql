-- What an erasure was decided on and found, beside the entry that says so: the ward's own affair.
CREATE TABLE afterwards.carried_out (
  contract_id uuid NOT NULL,
  org_id uuid NOT NULL,
  records text NOT NULL CHECK (records IN ('FILE', 'PLEDGES', 'DISPOSAL_PROOFS')),
  table_name text NOT NULL,
  many bigint NOT NULL CHECK (many >= 0),
  by_person uuid NOT NULL,
  backup_days int NOT NULL,
  PRIMARY KEY (contract_id, records, table_name)
);
ALTER TABLE afterwards.carried_out ENABLE ROW LEVEL SECURITY;
ALTER TABLE afterwards.carried_out FORCE ROW LEVEL SECURITY;
CREATE POLICY ward ON afterwards.carried_out USING (infra.sees(NULL)) WITH CHECK (infra.sees(NULL));
CREATE POLICY audit ON afterwards.carried_out FOR SELECT TO junshu_auditor USING (true);
GRANT SELECT, INSERT ON afterwards.carried_out TO junshu_app;
GRANT SELECT ON afterwards.carried_out TO junshu_auditor;

-- How many rows of each table would go.
CREATE FUNCTION afterwards.erasable(contract uuid, kind text) RETURNS TABLE (name text, many bigint)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  e record;
BEGIN
  FOR e IN SELECT * FROM infra.erasable r WHERE r.records = kind ORDER BY r.place LOOP
    name := e.schema_name || '.' || e.table_name;
    EXECUTE format('SELECT count(*) FROM %I.%I WHERE contract_id = $1 AND (%s)', e.schema_name, e.table_name, e.which)
      INTO many USING contract;
    RETURN NEXT;
  END LOOP;
END $$;

-- The one door through which contents and rows go. It opens only where two people decided on it, nothing holds it up, and the
-- log says that it is done now.
CREATE FUNCTION afterwards.erase(contract uuid, kind text, entry uuid, at timestamptz, commitments bytea[])
    RETURNS TABLE (name text, many bigint)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  e record;
BEGIN
  IF NOT EXISTS (SELECT 1 FROM afterwards.disposal d WHERE d.contract_id = contract AND d.records = kind
                   AND d.outcome = 'DISPOSE' AND d.decided_by <> d.drafted_by)
     OR EXISTS (SELECT 1 FROM afterwards.legal_hold h WHERE h.contract_id = contract AND h.lifted_at IS NULL) THEN
    RAISE EXCEPTION 'nothing lets these be erased';
  END IF;
  PERFORM ledger.erase(contract, kind, entry, at, commitments);
  FOR e IN SELECT * FROM infra.erasable r WHERE r.records = kind ORDER BY r.place LOOP
    name := e.schema_name || '.' || e.table_name;
    EXECUTE CASE WHEN e.becomes IS NULL
        THEN format('DELETE FROM %I.%I WHERE contract_id = $1 AND (%s)', e.schema_name, e.table_name, e.which)
        ELSE format('UPDATE %I.%I SET %s WHERE contract_id = $1 AND (%s)', e.schema_name, e.table_name, e.becomes, e.which)
      END USING contract;
    GET DIAGNOSTICS many = ROW_COUNT;
    RETURN NEXT;
  END LOOP;
END $$;
REVOKE ALL ON FUNCTION afterwards.erasable(uuid, text), afterwards.erase(uuid, text, uuid, timestamptz, bytea[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION afterwards.erasable(uuid, text), afterwards.erase(uuid, text, uuid, timestamptz, bytea[]) TO junshu_app;
