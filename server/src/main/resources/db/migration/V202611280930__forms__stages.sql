-- Steps of one stage wait side by side. A step from before stands alone, at its position.
ALTER TABLE forms.step ADD COLUMN stage int;
-- Whether the role decides by standing delegated power (専決).
ALTER TABLE forms.step ADD COLUMN delegated boolean NOT NULL DEFAULT false;
