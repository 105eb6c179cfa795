-- The ward's people are there for everybody; the contractor's as far as the reader's tier goes.
CREATE POLICY reach ON contracts.assignment AS RESTRICTIVE FOR SELECT TO junshu_app
  USING (side = 'WARD' OR infra.within(contract_id, ARRAY[person_id, directed_by]));
