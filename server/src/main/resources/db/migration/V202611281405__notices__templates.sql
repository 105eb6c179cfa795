-- The texts that the ward's letters begin with (ひな形); every version stays. No contract_id here: they are the ward's.
CREATE TABLE notices.template (
  form_no text NOT NULL,
  version int NOT NULL CHECK (version > 0),
  text text NOT NULL,
  set_by uuid NOT NULL,
  set_at timestamptz NOT NULL,
  PRIMARY KEY (form_no, version)
);
ALTER TABLE notices.template ENABLE ROW LEVEL SECURITY;
ALTER TABLE notices.template FORCE ROW LEVEL SECURITY;
CREATE POLICY ward ON notices.template USING (infra.sees(NULL)) WITH CHECK (infra.sees(NULL));
CREATE POLICY audit ON notices.template FOR SELECT TO junshu_auditor USING (true);
GRANT SELECT, INSERT ON notices.template TO junshu_app;
GRANT SELECT ON notices.template TO junshu_auditor, junshu_backup;
