-- Places of the ward's people stay: without them nobody could open what is kept longer. So do those of whoever pledged, as
-- long as the pledges.
INSERT INTO infra.erasable (place, schema_name, table_name, records, which, becomes) VALUES
  (400, 'contracts', 'employer_answer', 'FILE', 'true', NULL),
  (401, 'contracts', 'remainder', 'FILE', 'true', NULL),
  (402, 'contracts', 'group_code', 'FILE', 'true', NULL),
  (403, 'contracts', 'group_session', 'FILE', 'true', NULL),
  (404, 'contracts', 'answering', 'FILE', 'true', NULL),
  (405, 'contracts', 'acknowledgement', 'FILE', 'true', NULL),
  (406, 'contracts', 'standing_fact', 'FILE', 'kind <> ''PLEDGED''', NULL),
  (407, 'contracts', 'assignment', 'FILE',
   'side = ''CONTRACTOR'' AND person_id NOT IN (SELECT s.person_id FROM contracts.standing_fact s
      WHERE s.contract_id = assignment.contract_id AND s.kind = ''PLEDGED'')', NULL),
  (408, 'contracts', 'change', 'FILE', 'true', 'document='''',reason='''''),
  (409, 'contracts', 'section_scope', 'FILE', 'true', 'reason=''—'''),
  (410, 'contracts', 'clause_setting', 'FILE', 'true', 'reason=''—'''),
  (411, 'contracts', 'role_understood', 'FILE', 'true', NULL),
  (420, 'contracts', 'standing_fact', 'PLEDGES', 'true', NULL),
  (421, 'contracts', 'assignment', 'PLEDGES', 'side = ''CONTRACTOR''', NULL);

-- What was decided stays whoever asks, but the owner, as whom nobody signs in: through it reasons are erased.
CREATE OR REPLACE FUNCTION contracts.clause_setting_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.decided_at IS NOT NULL AND current_user <> 'junshu_owner' THEN
    RAISE EXCEPTION 'what was decided on a clause stays';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END
$$;
