-- What of a contract's rows goes when the records of a kind are erased, table by table, children first: those that a
-- condition names are deleted, or take other values where the row stays. Each module says it of its own tables.
CREATE TABLE infra.erasable (
  place int PRIMARY KEY,
  schema_name text NOT NULL,
  table_name text NOT NULL,
  records text NOT NULL CHECK (records IN ('FILE', 'PLEDGES', 'DISPOSAL_PROOFS')),
  which text NOT NULL DEFAULT 'true',
  becomes text
);
GRANT SELECT ON infra.erasable TO junshu_app, junshu_auditor, junshu_backup;
