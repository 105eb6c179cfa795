-- When a contract's file and a place on it were recorded, beside the days from which they hold. Nobody kept it of what was
-- recorded before, and that is shown so.
ALTER TABLE contracts.contract ADD COLUMN recorded_at timestamptz;
ALTER TABLE contracts.assignment ADD COLUMN recorded_at timestamptz;
