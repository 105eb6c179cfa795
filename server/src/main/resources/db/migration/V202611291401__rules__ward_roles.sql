-- For which roles each of the ward's people acknowledged an edition, and which questions they answered for them; never rewritten.
-- An acknowledgement without any row is one from before roles were told apart, and counts for all of them.
CREATE TABLE rules.ward_role (
  person_id uuid NOT NULL,
  edition_id uuid NOT NULL,
  role text NOT NULL,
  since timestamptz NOT NULL,
  version int,
  tries int NOT NULL CHECK (tries >= 0),
  asked uuid[] NOT NULL,
  PRIMARY KEY (person_id, edition_id, role),
  FOREIGN KEY (person_id, edition_id) REFERENCES rules.ward_acknowledgement (person_id, edition_id)
);
ALTER TABLE rules.ward_role ENABLE ROW LEVEL SECURITY;
ALTER TABLE rules.ward_role FORCE ROW LEVEL SECURITY;
CREATE POLICY adding ON rules.ward_role FOR INSERT WITH CHECK (infra.sees(NULL));
CREATE POLICY reading ON rules.ward_role FOR SELECT
  USING (infra.sees(NULL) OR current_setting('junshu.party', true) = 'CONTRACTOR');
CREATE POLICY audit ON rules.ward_role FOR SELECT TO junshu_auditor USING (true);
GRANT SELECT, INSERT ON rules.ward_role TO junshu_app;
GRANT SELECT ON rules.ward_role TO junshu_auditor;
