-- Editions of the compliance rules: the bytes as they were imported and what was read in them.
-- No contract_id here: the rules are the ward's and bind every contract alike.
CREATE SCHEMA rules;
GRANT USAGE ON SCHEMA rules TO junshu_app, junshu_auditor;

-- Without a number it is a draft that the ward looks at; once it has one it never changes again.
CREATE TABLE rules.edition (
  id uuid PRIMARY KEY,
  digest bytea NOT NULL UNIQUE CHECK (length(digest) = 32),
  bytes bytea NOT NULL CHECK (length(bytes) BETWEEN 1 AND 1000000),
  title text,
  imported_by uuid,
  imported_at timestamptz NOT NULL,
  number int UNIQUE CHECK (number > 0),
  in_force_from date,
  published_by uuid,
  published_at timestamptz,
  CHECK ((number IS NULL) = (in_force_from IS NULL) AND (number IS NULL) = (published_at IS NULL))
);

CREATE TABLE rules.section (
  edition_id uuid NOT NULL REFERENCES rules.edition (id),
  position int NOT NULL,
  number text NOT NULL,
  heading text NOT NULL,
  PRIMARY KEY (edition_id, position)
);

-- A clause as the municipality numbers it, and the clause of the reference edition that carries it out.
CREATE TABLE rules.clause (
  edition_id uuid NOT NULL REFERENCES rules.edition (id),
  position int NOT NULL,
  own text NOT NULL,
  heading text,
  wording text NOT NULL,
  reference text,
  PRIMARY KEY (edition_id, position),
  UNIQUE (edition_id, own)
);

-- Drafts are seen by the ward; what is published by everybody who works under it.
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['edition', 'section', 'clause'] LOOP
    EXECUTE format('ALTER TABLE rules.%I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE rules.%I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY adding ON rules.%I FOR INSERT WITH CHECK (infra.sees(NULL))', name);
    EXECUTE format('CREATE POLICY audit ON rules.%I FOR SELECT TO junshu_auditor USING (true)', name);
    EXECUTE format('GRANT SELECT, INSERT ON rules.%I TO junshu_app', name);
    EXECUTE format('GRANT SELECT ON rules.%I TO junshu_auditor', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['section', 'clause'] LOOP
    EXECUTE format('CREATE POLICY reading ON rules.%I FOR SELECT USING '
                   '(edition_id IN (SELECT e.id FROM rules.edition e))', name);
  END LOOP;
END $$;
CREATE POLICY reading ON rules.edition FOR SELECT
  USING (infra.sees(NULL) OR (number IS NOT NULL AND current_setting('junshu.party', true) = 'CONTRACTOR'));
CREATE POLICY publishing ON rules.edition FOR UPDATE
  USING (infra.sees(NULL) AND number IS NULL) WITH CHECK (infra.sees(NULL));
CREATE POLICY mapping ON rules.clause FOR UPDATE
  USING (edition_id IN (SELECT e.id FROM rules.edition e WHERE e.number IS NULL)) WITH CHECK (infra.sees(NULL));
GRANT UPDATE (number, in_force_from, published_by, published_at) ON rules.edition TO junshu_app;
GRANT UPDATE (reference) ON rules.clause TO junshu_app;
