-- A leaf that is no JSON (bytes that are no UTF-8, no JSON, or more than the database reads of it) says nothing; it stops nobody from
-- asking what the other leaves of its log say.
CREATE FUNCTION ledger.read(leaf bytea) RETURNS jsonb
    LANGUAGE plpgsql IMMUTABLE SET search_path = '' AS $$
BEGIN
  RETURN convert_from(leaf, 'UTF8')::jsonb;
EXCEPTION WHEN data_exception OR program_limit_exceeded THEN
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION ledger.says(of_log uuid, of_entry uuid, said jsonb) RETURNS boolean
    LANGUAGE sql STABLE SET search_path = ''
    RETURN EXISTS (
      SELECT 1 FROM (SELECT e.leaf FROM ledger.entry e WHERE e.log_id = of_log AND (of_entry IS NULL OR e.pending_id = of_entry)
                     UNION ALL
                     SELECT p.leaf FROM ledger.pending p WHERE p.log_id = of_log AND (of_entry IS NULL OR p.id = of_entry)) found
       WHERE ledger.read(found.leaf) OPERATOR(pg_catalog.@>) said);
