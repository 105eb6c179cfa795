-- Scans of pledges go with the pledges, what lies with a filing goes with it, everything else with the file.
CREATE FUNCTION attachments.records_of(type text, owner uuid) RETURNS text
    LANGUAGE sql STABLE SET search_path = ''
    RETURN CASE WHEN type = 'PAPER' THEN 'PLEDGES' ELSE coalesce(forms.records_of(owner), 'FILE') END;
INSERT INTO infra.erasable (place, schema_name, table_name, records, which)
SELECT 200 + 10 * kind + part, 'attachments', split_part(what, ':', 1), records, format(split_part(what, ':', 2), records)
  FROM unnest(ARRAY['FILE', 'PLEDGES', 'DISPOSAL_PROOFS']) WITH ORDINALITY AS k (records, kind),
       unnest(ARRAY[
         'piece:attachment_id IN (SELECT a.id FROM attachments.attachment a WHERE attachments.records_of(a.owner_type, a.owner_id) = %L)',
         'attachment:attachments.records_of(owner_type, owner_id) = %L']) WITH ORDINALITY AS w (what, part);
