CREATE SCHEMA notices;
GRANT USAGE ON SCHEMA notices TO junshu_app, junshu_auditor, junshu_backup;

-- A notice in force, from the moment it was issued.
CREATE TABLE notices.notice (
  filing_id uuid PRIMARY KEY,
  contract_id uuid NOT NULL,
  org_id uuid NOT NULL,
  form_no text NOT NULL,
  number text NOT NULL,
  subject text NOT NULL,
  clause text NOT NULL,
  answer_by date,
  issued_at timestamptz NOT NULL
);
CREATE INDEX notice_contract ON notices.notice (contract_id);

-- The contractor's answer to it (回答), one a notice, as its own filing stands.
CREATE TABLE notices.answer (
  filing_id uuid PRIMARY KEY,
  notice_id uuid NOT NULL UNIQUE REFERENCES notices.notice (filing_id),
  contract_id uuid NOT NULL,
  org_id uuid NOT NULL,
  state text NOT NULL,
  filed_at timestamptz NOT NULL,
  state_since timestamptz NOT NULL
);
CREATE INDEX answer_contract ON notices.answer (contract_id);

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['notice', 'answer'] LOOP
    EXECUTE format('ALTER TABLE notices.%I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE notices.%I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY tenant ON notices.%I USING (infra.sees(org_id)) WITH CHECK (infra.sees(org_id))', name);
    EXECUTE format('CREATE POLICY audit ON notices.%I FOR SELECT TO junshu_auditor USING (true)', name);
    EXECUTE format('GRANT SELECT ON notices.%I TO junshu_auditor, junshu_backup', name);
  END LOOP;
END $$;
GRANT SELECT, INSERT ON notices.notice TO junshu_app;
GRANT SELECT, INSERT, UPDATE ON notices.answer TO junshu_app;
