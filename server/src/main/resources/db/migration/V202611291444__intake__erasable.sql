INSERT INTO infra.erasable (place, schema_name, table_name, records) VALUES (300, 'intake', 'batch', 'FILE');
