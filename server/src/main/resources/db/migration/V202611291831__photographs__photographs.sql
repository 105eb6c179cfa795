-- A photograph of somebody of the contractor on one contract, from the day it was handed in; that it was there stays when its
-- bytes go. One at a time of each person there.
CREATE SCHEMA photographs;
GRANT USAGE ON SCHEMA photographs TO junshu_app, junshu_auditor, junshu_backup;
CREATE TABLE photographs.photograph (
  id uuid PRIMARY KEY,
  act_no bigint GENERATED ALWAYS AS IDENTITY,
  contract_id uuid NOT NULL,
  org_id uuid NOT NULL,
  assignment_id uuid NOT NULL,
  person_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('JPEG', 'PNG')),
  size int NOT NULL CHECK (size BETWEEN 1 AND 2097152),
  handed_by uuid NOT NULL,
  handed_at timestamptz NOT NULL,
  verdict text NOT NULL DEFAULT 'WAITING' CHECK (verdict IN ('WAITING', 'CLEAN', 'INFECTED', 'UNSCANNABLE')),
  verdict_why text NOT NULL DEFAULT '',
  engine text NOT NULL DEFAULT '',
  scanned_at timestamptz,
  erased_why text CHECK (erased_why IN ('REPLACED', 'WITHDRAWN', 'INFECTED', 'YEAR_PAST')),
  erased_at timestamptz,
  CHECK ((verdict = 'WAITING') = (scanned_at IS NULL)),
  CHECK ((erased_why IS NULL) = (erased_at IS NULL)),
  UNIQUE (id, contract_id, org_id)
);
CREATE UNIQUE INDEX photograph_current ON photographs.photograph (contract_id, person_id) WHERE erased_at IS NULL;
CREATE INDEX photograph_person ON photographs.photograph (contract_id, person_id, act_no);
CREATE INDEX photograph_waiting ON photographs.photograph (act_no) WHERE verdict = 'WAITING' AND erased_at IS NULL;

-- The bytes, apart, with the key under which the log commits to them. Whoever runs the machine may set anything about a photograph, but the application reads only what a scanner
-- found clean, and its own scanning round what waits for that.
CREATE TABLE photographs.picture (
  photograph_id uuid PRIMARY KEY,
  contract_id uuid NOT NULL,
  org_id uuid NOT NULL,
  key bytea NOT NULL CHECK (length(key) = 32),
  bytes bytea NOT NULL CHECK (length(bytes) BETWEEN 1 AND 2097152),
  FOREIGN KEY (photograph_id, contract_id, org_id) REFERENCES photographs.photograph (id, contract_id, org_id)
);
ALTER TABLE photographs.picture ALTER COLUMN bytes SET STORAGE EXTERNAL;

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['photograph', 'picture'] LOOP
    EXECUTE format('ALTER TABLE photographs.%I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE photographs.%I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY tenant ON photographs.%I USING (infra.sees(org_id, contract_id)) '
      'WITH CHECK (infra.sees(org_id, contract_id))', name);
  END LOOP;
END $$;
CREATE POLICY reach ON photographs.photograph AS RESTRICTIVE FOR SELECT TO junshu_app
  USING (infra.within(contract_id, ARRAY[person_id]));
CREATE POLICY audit ON photographs.photograph FOR SELECT TO junshu_auditor USING (true);
CREATE POLICY unlooked ON photographs.photograph AS RESTRICTIVE FOR INSERT TO junshu_app
  WITH CHECK (verdict = 'WAITING' AND erased_at IS NULL);
CREATE POLICY scanned_once ON photographs.photograph AS RESTRICTIVE FOR UPDATE TO junshu_app
  USING (current_setting('junshu.party', true) = 'SYSTEM' AND verdict = 'WAITING' AND erased_at IS NULL)
  WITH CHECK (current_setting('junshu.party', true) = 'SYSTEM');
CREATE POLICY looked_through ON photographs.picture AS RESTRICTIVE FOR SELECT TO junshu_app
  USING (EXISTS (SELECT FROM photographs.photograph p
                  WHERE p.id = photograph_id AND p.erased_at IS NULL
                    AND (p.verdict = 'CLEAN'
                         OR p.verdict = 'WAITING' AND current_setting('junshu.party', true) = 'SYSTEM')));
GRANT SELECT, INSERT ON photographs.photograph TO junshu_app;
GRANT UPDATE (verdict, verdict_why, engine, scanned_at) ON photographs.photograph TO junshu_app;
GRANT SELECT ON photographs.photograph TO junshu_auditor, junshu_backup;
GRANT SELECT, INSERT ON photographs.picture TO junshu_app;
GRANT SELECT ON photographs.picture TO junshu_backup;

-- The one door through which bytes go before the contract's file does. What was infected goes because it is; what is a year
-- old only where nobody's place there goes on, nor did a month ago, the least that the ward may set.
CREATE FUNCTION photographs.erase(which uuid, why text, at timestamptz) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  p record;
BEGIN
  SELECT * INTO p FROM photographs.photograph WHERE id = which AND erased_at IS NULL FOR UPDATE;
  IF NOT FOUND THEN
    RETURN false;
  END IF;
  IF why = 'INFECTED' AND p.verdict <> 'INFECTED' THEN
    RAISE EXCEPTION 'photograph % is not infected', which;
  END IF;
  IF why = 'YEAR_PAST'
     AND contracts.stood_until(p.contract_id, p.person_id) > (at AT TIME ZONE 'Asia/Tokyo' - interval '1 month')::date THEN
    RAISE EXCEPTION 'whoever photograph % is of still has a place there', which;
  END IF;
  DELETE FROM photographs.picture WHERE photograph_id = which;
  UPDATE photographs.photograph SET erased_why = why, erased_at = at WHERE id = which;
  RETURN true;
END $$;
REVOKE ALL ON FUNCTION photographs.erase(uuid, text, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION photographs.erase(uuid, text, timestamptz) TO junshu_app;

INSERT INTO infra.erasable (place, schema_name, table_name, records) VALUES
  (950, 'photographs', 'picture', 'FILE'), (951, 'photographs', 'photograph', 'FILE');
