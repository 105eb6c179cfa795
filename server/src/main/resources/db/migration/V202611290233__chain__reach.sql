-- A tier and those below it; those above it too, whose state says whether it stands.
CREATE POLICY reach ON chain.tier AS RESTRICTIVE FOR SELECT TO junshu_app
  USING (infra.within(contract_id, ARRAY[tier_id])
      OR tier_id = ANY (string_to_array(nullif(current_setting('junshu.above', true), ''), ',')::uuid[]));
CREATE POLICY reach ON chain.consent AS RESTRICTIVE FOR SELECT TO junshu_app
  USING (infra.within(contract_id, ARRAY[tier_id])
      OR tier_id = ANY (string_to_array(nullif(current_setting('junshu.above', true), ''), ',')::uuid[]));
