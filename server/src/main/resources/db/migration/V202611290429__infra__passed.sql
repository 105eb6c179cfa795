-- A contract that passed to another organization (合併) is seen by that one too: this contract, by its id, and no other row
-- of the organization it came from. Who belongs to whom, sign-ins and accounts have no contract and pass to nobody.
CREATE FUNCTION infra.sees(org uuid, contract uuid) RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN infra.sees(org)
        OR coalesce(contract = ANY (string_to_array(nullif(current_setting('junshu.passed', true), ''), ',')::uuid[]), false);

DO $$
DECLARE
  p record;
  path text := current_setting('search_path');
BEGIN
  -- So that what a policy says is read with the schema of every function.
  PERFORM set_config('search_path', 'pg_catalog', true);
  FOR p IN
    SELECT n.nspname, c.relname, l.polname, pg_get_expr(l.polqual, l.polrelid) AS used,
           pg_get_expr(l.polwithcheck, l.polrelid) AS checked
      FROM pg_policy l
      JOIN pg_class c ON c.oid = l.polrelid
      JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'contract_id')
  LOOP
    IF p.used LIKE '%infra.sees(org_id)%' THEN
      EXECUTE format('ALTER POLICY %I ON %I.%I USING (%s)', p.polname, p.nspname, p.relname,
        replace(p.used, 'infra.sees(org_id)', 'infra.sees(org_id, contract_id)'));
    END IF;
    IF p.checked LIKE '%infra.sees(org_id)%' THEN
      EXECUTE format('ALTER POLICY %I ON %I.%I WITH CHECK (%s)', p.polname, p.nspname, p.relname,
        replace(p.checked, 'infra.sees(org_id)', 'infra.sees(org_id, contract_id)'));
    END IF;
  END LOOP;
  PERFORM set_config('search_path', path, true);
END $$;
