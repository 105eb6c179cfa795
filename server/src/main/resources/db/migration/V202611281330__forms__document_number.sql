-- The number a notice was issued under (文書番号) and its day; kept with the filing, so that both sides read it there.
ALTER TABLE forms.filing ADD COLUMN document_number text;
ALTER TABLE forms.filing ADD COLUMN document_day date;
