INSERT INTO infra.erasable (place, schema_name, table_name, records)
VALUES (340, 'notices', 'answer', 'FILE'), (341, 'notices', 'notice', 'FILE');
