-- Whoever has a session is signed in, so no dump carries one. MAINTAIN reads nothing; pg_dump needs it to hold the two
-- tables still while it writes down what they look like, and so their definitions come back with the dump, empty.
REVOKE SELECT ON infra.spring_session, infra.spring_session_attributes FROM junshu_backup;
GRANT MAINTAIN ON infra.spring_session, infra.spring_session_attributes TO junshu_backup;
