CREATE SCHEMA intake;
GRANT USAGE ON SCHEMA intake TO junshu_app, junshu_auditor;

-- A file that somebody handed in. Until it is confirmed its rows are in no register; the file goes when it is undone.
CREATE TABLE intake.batch (
  id uuid PRIMARY KEY,
  contract_id uuid NOT NULL,
  org_id uuid NOT NULL,
  target text NOT NULL,
  file_name text NOT NULL,
  source bytea,
  source_digest bytea NOT NULL CHECK (length(source_digest) = 32),
  source_size bigint NOT NULL,
  state text NOT NULL CHECK (state IN ('READING', 'REJECTED', 'READY', 'CONFIRMING', 'CONFIRMED', 'UNDONE')),
  told text NOT NULL,
  taken_by uuid NOT NULL,
  taken_org uuid NOT NULL,
  taken_at timestamptz NOT NULL,
  since timestamptz NOT NULL,
  confirmed_by uuid,
  confirmed_at timestamptz,
  CHECK ((state = 'CONFIRMED') = (confirmed_by IS NOT NULL)),
  CHECK (state <> 'CONFIRMED' OR source IS NOT NULL)
);
CREATE INDEX batch_ready ON intake.batch (taken_org, contract_id) WHERE state = 'READY';

ALTER TABLE intake.batch ENABLE ROW LEVEL SECURITY;
ALTER TABLE intake.batch FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON intake.batch USING (infra.sees(org_id)) WITH CHECK (infra.sees(org_id));
CREATE POLICY audit ON intake.batch FOR SELECT TO junshu_auditor USING (true);
GRANT SELECT, INSERT, UPDATE ON intake.batch TO junshu_app;
GRANT SELECT ON intake.batch TO junshu_auditor;
