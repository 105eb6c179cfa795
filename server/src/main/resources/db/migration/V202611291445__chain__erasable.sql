INSERT INTO infra.erasable (place, schema_name, table_name, records)
VALUES (320, 'chain', 'consent', 'FILE'), (321, 'chain', 'tier', 'FILE');
