-- Which of the sections that depend on the kind of work apply: drafted by one person, decided by another.
CREATE TABLE contracts.section_scope (
  contract_id uuid NOT NULL REFERENCES contracts.contract,
  org_id uuid NOT NULL,
  section text NOT NULL CHECK (section IN ('4.1', '4.2', '4.3')),
  applies boolean NOT NULL,
  reason text NOT NULL,
  drafted_by uuid NOT NULL,
  drafted_at timestamptz NOT NULL,
  decided_at timestamptz,
  PRIMARY KEY (contract_id, section)
);

-- Who settles what is left after the last day of performance (満了・残務あり).
CREATE TABLE contracts.remainder (
  assignment_id uuid PRIMARY KEY REFERENCES contracts.assignment,
  contract_id uuid NOT NULL REFERENCES contracts.contract,
  org_id uuid NOT NULL,
  named_at timestamptz NOT NULL
);

ALTER TABLE contracts.contract ADD COLUMN completed_at timestamptz;

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['section_scope', 'remainder'] LOOP
    EXECUTE format('ALTER TABLE contracts.%I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE contracts.%I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format(
      'CREATE POLICY tenant ON contracts.%I USING (infra.sees(org_id)) WITH CHECK (infra.sees(org_id))', name);
    EXECUTE format('CREATE POLICY audit ON contracts.%I FOR SELECT TO junshu_auditor USING (true)', name);
    EXECUTE format('GRANT SELECT, INSERT ON contracts.%I TO junshu_app', name);
    EXECUTE format('GRANT SELECT ON contracts.%I TO junshu_auditor', name);
  END LOOP;
END $$;
GRANT UPDATE ON contracts.section_scope TO junshu_app;
