-- Headings and choices are words: a file is confirmed in the language in which it was read and shown.
ALTER TABLE intake.batch ADD COLUMN language text NOT NULL DEFAULT 'ja' CHECK (language IN ('ja', 'en'));
