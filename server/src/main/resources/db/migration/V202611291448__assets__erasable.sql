-- The items that a disposal report names stay with it, with how many came and went, and what they are copies of.
CREATE FUNCTION assets.proven(contract uuid) RETURNS SETOF uuid
    LANGUAGE sql STABLE SET search_path = ''
BEGIN ATOMIC
  WITH RECURSIVE named AS (
    SELECT m.asset_id AS id FROM assets.movement m WHERE m.contract_id = contract AND m.kind IN ('DISPOSED', 'ERASED')
    UNION
    SELECT a.copy_of FROM assets.asset a JOIN named n ON a.id = n.id WHERE a.copy_of IS NOT NULL)
  SELECT id FROM named;
END;
INSERT INTO infra.erasable (place, schema_name, table_name, records, which) VALUES
  (500, 'assets', 'late_check', 'FILE', 'true'),
  (501, 'assets', 'takeout', 'FILE', 'true'),
  (502, 'assets', 'movement', 'FILE', 'asset_id NOT IN (SELECT assets.proven(contract_id))'),
  (503, 'assets', 'asset', 'FILE', 'id NOT IN (SELECT assets.proven(contract_id))'),
  (510, 'assets', 'agreed_method', 'DISPOSAL_PROOFS', 'true'),
  (511, 'assets', 'movement', 'DISPOSAL_PROOFS', 'true'),
  (512, 'assets', 'asset', 'DISPOSAL_PROOFS', 'true');
