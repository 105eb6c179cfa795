INSERT INTO infra.erasable (place, schema_name, table_name, records)
VALUES (560, 'gate', 'observation', 'FILE'), (561, 'gate', 'refusal', 'FILE');
