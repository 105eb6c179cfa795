-- On whose absence a step was taken by a deputy, or passed over; in words, as its fact commits to them.
ALTER TABLE forms.step ADD COLUMN absence text NOT NULL DEFAULT '';
