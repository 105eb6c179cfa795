CREATE SCHEMA assets;
GRANT USAGE ON SCHEMA assets TO junshu_app, junshu_seal, junshu_auditor;

-- 情報資産管理台帳: originals, and every copy, medium and print of them as items of their own.
CREATE TABLE assets.asset (
  id uuid PRIMARY KEY,
  contract_id uuid NOT NULL,
  org_id uuid NOT NULL,
  number int NOT NULL,
  kind text NOT NULL CHECK (kind IN ('ORIGINAL', 'COPY', 'MEDIUM', 'PRINT')),
  title text NOT NULL,
  classification text NOT NULL,
  personal boolean NOT NULL,
  record_count bigint NOT NULL,
  quantity bigint NOT NULL CHECK (quantity > 0),
  copy_of uuid REFERENCES assets.asset (id),
  serial_no text,
  location text NOT NULL,
  registered_by_filing uuid NOT NULL,
  UNIQUE (contract_id, number)
);

-- A take-out: permitted, out, back. Kept beside the filing because gate and desk ask for it.
CREATE TABLE assets.takeout (
  filing_id uuid PRIMARY KEY,
  contract_id uuid NOT NULL,
  org_id uuid NOT NULL,
  asset_id uuid NOT NULL REFERENCES assets.asset (id),
  carriers uuid[] NOT NULL,
  leaves timestamptz NOT NULL,
  returns timestamptz NOT NULL,
  left_at timestamptz,
  returned_at timestamptz
);
-- An asset is out once at a time.
CREATE UNIQUE INDEX takeout_out ON assets.takeout (asset_id) WHERE left_at IS NOT NULL AND returned_at IS NULL;

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['asset', 'takeout'] LOOP
    EXECUTE format('ALTER TABLE assets.%I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE assets.%I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format(
      'CREATE POLICY tenant ON assets.%I USING (infra.sees(org_id)) WITH CHECK (infra.sees(org_id))', name);
    EXECUTE format('CREATE POLICY audit ON assets.%I FOR SELECT TO junshu_auditor USING (true)', name);
    EXECUTE format('GRANT SELECT, INSERT ON assets.%I TO junshu_app', name);
    EXECUTE format('GRANT SELECT ON assets.%I TO junshu_auditor', name);
  END LOOP;
END $$;
GRANT UPDATE ON assets.takeout TO junshu_app;
