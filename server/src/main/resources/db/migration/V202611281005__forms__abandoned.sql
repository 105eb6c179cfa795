-- Why the ward gave up what it had filed itself (廃案).
ALTER TABLE forms.filing ADD COLUMN reason text NOT NULL DEFAULT '';
