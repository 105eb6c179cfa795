-- For which roles a person's acknowledgement of an edition counts on a contract: those they had when they acknowledged, and those
-- whose questions they answered afterwards. While since is empty they are still being asked; then it is never rewritten.
CREATE TABLE contracts.role_understood (
  contract_id uuid NOT NULL REFERENCES contracts.contract,
  org_id uuid NOT NULL,
  person_id uuid NOT NULL,
  edition_id uuid NOT NULL,
  role text NOT NULL,
  tries int NOT NULL CHECK (tries >= 0),
  since timestamptz,
  version int,
  way text,
  answers text,
  PRIMARY KEY (contract_id, person_id, edition_id, role),
  CHECK (num_nonnulls(version, way, answers) IN (0, 3)),
  CHECK (since IS NOT NULL OR answers IS NULL)
);
ALTER TABLE contracts.role_understood ENABLE ROW LEVEL SECURITY;
ALTER TABLE contracts.role_understood FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON contracts.role_understood
  USING (infra.sees(org_id, contract_id)) WITH CHECK (infra.sees(org_id, contract_id));
CREATE POLICY audit ON contracts.role_understood FOR SELECT TO junshu_auditor USING (true);
GRANT SELECT, INSERT ON contracts.role_understood TO junshu_app;
GRANT UPDATE (tries, since, version, way, answers) ON contracts.role_understood TO junshu_app;
GRANT SELECT ON contracts.role_understood TO junshu_auditor;

CREATE FUNCTION contracts.role_understood_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.since IS NOT NULL THEN
    RAISE EXCEPTION 'a role that was understood stays so';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER role_understood_stays BEFORE UPDATE ON contracts.role_understood
  FOR EACH ROW EXECUTE FUNCTION contracts.role_understood_stays();

-- What was open before stays open: whoever acknowledged did so for every role they have by now.
SELECT set_config('junshu.party', 'SYSTEM', true);
INSERT INTO contracts.role_understood (contract_id, org_id, person_id, edition_id, role, tries, since)
SELECT DISTINCT k.contract_id, k.org_id, k.person_id, k.edition_id, a.role, 0, k.since
  FROM contracts.acknowledgement k
  JOIN contracts.assignment a ON a.contract_id = k.contract_id AND a.person_id = k.person_id AND NOT a.withdrawn
 WHERE a.side = 'CONTRACTOR';
SELECT set_config('junshu.party', '', true);
