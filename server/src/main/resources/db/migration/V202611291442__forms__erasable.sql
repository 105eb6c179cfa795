-- Which kind of records a filing belongs to: a pledge (F01), a proof of disposal or how it was agreed (F08, F09), else the file.
-- It is told after the content went too, because the number of a filing stays, with no revision any more.
CREATE FUNCTION forms.records_of(filing uuid) RETURNS text
    LANGUAGE sql STABLE SET search_path = ''
    RETURN (SELECT CASE WHEN f.form_no = 'F01' THEN 'PLEDGES' WHEN f.form_no IN ('F08', 'F09') THEN 'DISPOSAL_PROOFS'
                        ELSE 'FILE' END
              FROM forms.filing f WHERE f.id = filing);
INSERT INTO infra.erasable (place, schema_name, table_name, records, which, becomes)
SELECT 100 + 10 * kind + part, 'forms', split_part(what, ' ', 1), records,
       format('forms.records_of(%s) = %L', split_part(what, ' ', 2), records), nullif(split_part(what, ' ', 3), '')
  FROM unnest(ARRAY['FILE', 'PLEDGES', 'DISPOSAL_PROOFS']) WITH ORDINALITY AS k (records, kind),
       unnest(ARRAY['step filing_id ', 'revision filing_id ', 'filing id reason='''',involved=''{}'',revision=0']) WITH ORDINALITY AS w (what, part);
