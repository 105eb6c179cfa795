-- The number of the agreement's filing, so that of two agreements of one moment the later one holds.
ALTER TABLE assets.agreed_method ADD COLUMN serial int NOT NULL DEFAULT 0;
