INSERT INTO infra.erasable (place, schema_name, table_name, records) VALUES
  (520, 'blanks', 'entry', 'FILE'), (521, 'blanks', 'returned', 'FILE'), (522, 'blanks', 'settled', 'FILE'),
  (523, 'blanks', 'batch', 'FILE');
