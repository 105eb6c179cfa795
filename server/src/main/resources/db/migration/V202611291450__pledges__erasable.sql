INSERT INTO infra.erasable (place, schema_name, table_name, records) VALUES
  (540, 'pledges', 'link', 'PLEDGES'), (541, 'pledges', 'leaving', 'PLEDGES'), (542, 'pledges', 'paper', 'PLEDGES'),
  (543, 'pledges', 'sheet', 'PLEDGES'), (544, 'pledges', 'leaver_request', 'FILE'), (545, 'pledges', 'leaver_look', 'FILE'),
  (546, 'pledges', 'name_found', 'FILE'), (547, 'pledges', 'name_comparison', 'FILE');

-- What counts stays whoever asks, but the owner, as whom nobody signs in: through it papers are erased.
CREATE OR REPLACE FUNCTION pledges.counted_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state <> 'WAITING' AND current_user <> 'junshu_owner' THEN
    RAISE EXCEPTION 'sheet % stays as it is', OLD.serial;
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
