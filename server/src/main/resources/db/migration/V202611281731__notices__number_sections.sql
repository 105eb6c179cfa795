-- The section a number was given to: its mark does not tell, sections may share letters. Unknown of older numbers.
ALTER TABLE notices.number ADD COLUMN section_id uuid;
