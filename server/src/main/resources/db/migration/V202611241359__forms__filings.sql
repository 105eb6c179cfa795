CREATE SCHEMA forms;
GRANT USAGE ON SCHEMA forms TO junshu_app, junshu_auditor, junshu_backup;

-- The schema of each version of a form, as it was when something was filed with it.
CREATE TABLE forms.form_version (
  form_no text NOT NULL,
  version int NOT NULL,
  schema_json text NOT NULL,
  digest bytea NOT NULL,
  PRIMARY KEY (form_no, version)
);
GRANT SELECT, INSERT ON forms.form_version TO junshu_app;
GRANT SELECT ON forms.form_version TO junshu_auditor, junshu_backup;

-- Receipt numbers count up per contract and form, without gaps: the row is locked in the filing transaction.
CREATE TABLE forms.counter (
  contract_id uuid NOT NULL,
  org_id uuid NOT NULL,
  form_no text NOT NULL,
  last int NOT NULL,
  PRIMARY KEY (contract_id, form_no)
);
ALTER TABLE forms.counter ENABLE ROW LEVEL SECURITY;
ALTER TABLE forms.counter FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON forms.counter USING (infra.sees(org_id)) WITH CHECK (infra.sees(org_id));
CREATE POLICY audit ON forms.counter FOR SELECT TO junshu_auditor USING (true);
GRANT SELECT, INSERT, UPDATE ON forms.counter TO junshu_app;
GRANT SELECT ON forms.counter TO junshu_auditor, junshu_backup;

CREATE TABLE forms.filing (
  id uuid PRIMARY KEY,
  contract_id uuid NOT NULL,
  org_id uuid NOT NULL,
  form_no text NOT NULL,
  form_version int NOT NULL,
  serial int NOT NULL,
  state text NOT NULL,
  revision int NOT NULL,
  filed_by uuid NOT NULL,
  filed_org uuid NOT NULL,
  filed_side text NOT NULL,
  filed_at timestamptz NOT NULL,
  state_since timestamptz NOT NULL,
  FOREIGN KEY (form_no, form_version) REFERENCES forms.form_version (form_no, version),
  UNIQUE (contract_id, form_no, serial)
);
CREATE INDEX filing_contract ON forms.filing (contract_id, form_no, filed_at);
ALTER TABLE forms.filing ENABLE ROW LEVEL SECURITY;
ALTER TABLE forms.filing FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON forms.filing USING (infra.sees(org_id)) WITH CHECK (infra.sees(org_id));
CREATE POLICY audit ON forms.filing FOR SELECT TO junshu_auditor USING (true);
GRANT SELECT, INSERT, UPDATE ON forms.filing TO junshu_app;
GRANT SELECT ON forms.filing TO junshu_auditor, junshu_backup;

-- The content of each revision, never changed.
CREATE TABLE forms.revision (
  filing_id uuid NOT NULL REFERENCES forms.filing (id),
  revision int NOT NULL,
  contract_id uuid NOT NULL,
  org_id uuid NOT NULL,
  content text NOT NULL,
  digest bytea NOT NULL,
  signature text NOT NULL,
  occurred_at timestamptz NOT NULL,
  late boolean NOT NULL,
  entry_id uuid NOT NULL,
  filed_at timestamptz NOT NULL,
  PRIMARY KEY (filing_id, revision)
);
ALTER TABLE forms.revision ENABLE ROW LEVEL SECURITY;
ALTER TABLE forms.revision FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON forms.revision USING (infra.sees(org_id)) WITH CHECK (infra.sees(org_id));
CREATE POLICY audit ON forms.revision FOR SELECT TO junshu_auditor USING (true);
GRANT SELECT, INSERT ON forms.revision TO junshu_app;
GRANT SELECT ON forms.revision TO junshu_auditor, junshu_backup;

-- The route of each revision: who is to do what in which order, and what they did.
CREATE TABLE forms.step (
  filing_id uuid NOT NULL,
  revision int NOT NULL,
  position int NOT NULL,
  contract_id uuid NOT NULL,
  org_id uuid NOT NULL,
  act text NOT NULL,
  role text NOT NULL,
  outcome text,
  opinion text,
  done_by uuid,
  signature text,
  deputy boolean NOT NULL DEFAULT false,
  done_at timestamptz,
  entry_id uuid,
  read_after_by uuid,
  read_after_at timestamptz,
  PRIMARY KEY (filing_id, revision, position),
  FOREIGN KEY (filing_id, revision) REFERENCES forms.revision (filing_id, revision)
);
CREATE INDEX step_waiting ON forms.step (contract_id, role) WHERE outcome IS NULL;
ALTER TABLE forms.step ENABLE ROW LEVEL SECURITY;
ALTER TABLE forms.step FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON forms.step USING (infra.sees(org_id)) WITH CHECK (infra.sees(org_id));
CREATE POLICY audit ON forms.step FOR SELECT TO junshu_auditor USING (true);
GRANT SELECT, INSERT, UPDATE ON forms.step TO junshu_app;
GRANT SELECT ON forms.step TO junshu_auditor, junshu_backup;
