-- How and why a contract was changed is for the ward and the contractor; a tier below reads the dates on the contract.
CREATE POLICY reach ON contracts.change AS RESTRICTIVE FOR SELECT TO junshu_app
  USING (infra.within(contract_id, ARRAY[]::uuid[]));
