INSERT INTO infra.erasable (place, schema_name, table_name, records)
VALUES (580, 'api', 'client_secret', 'FILE'), (581, 'api', 'client', 'FILE');
