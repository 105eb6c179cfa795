-- Schema infra: what belongs to no contract. The named exception to row-level security.

GRANT USAGE ON SCHEMA infra TO junshu_app, junshu_seal, junshu_auditor, junshu_backup;
GRANT SELECT ON infra.flyway_schema_history TO junshu_auditor, junshu_backup;

-- Backups read every schema and table that follows.
ALTER DEFAULT PRIVILEGES GRANT USAGE ON SCHEMAS TO junshu_backup;
ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO junshu_backup;
ALTER DEFAULT PRIVILEGES GRANT SELECT ON SEQUENCES TO junshu_backup;

-- Whether the transaction's context sees rows of a contractor. Without a context it sees none.
CREATE FUNCTION infra.sees(org uuid) RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN current_setting('junshu.party', true) IN ('WARD', 'SYSTEM')
        OR org = ANY (string_to_array(nullif(current_setting('junshu.orgs', true), ''), ',')::uuid[]);

-- Sessions, in the form that Spring Session expects.
CREATE TABLE infra.spring_session (
    primary_id            char(36)     PRIMARY KEY,
    session_id            char(36)     NOT NULL,
    creation_time         bigint       NOT NULL,
    last_access_time      bigint       NOT NULL,
    max_inactive_interval integer      NOT NULL,
    expiry_time           bigint       NOT NULL,
    principal_name        varchar(100)
);
CREATE UNIQUE INDEX spring_session_id ON infra.spring_session (session_id);
CREATE INDEX spring_session_expiry ON infra.spring_session (expiry_time);
CREATE INDEX spring_session_principal ON infra.spring_session (principal_name);

CREATE TABLE infra.spring_session_attributes (
    session_primary_id char(36)     NOT NULL REFERENCES infra.spring_session ON DELETE CASCADE,
    attribute_name     varchar(200) NOT NULL,
    attribute_bytes    bytea        NOT NULL,
    PRIMARY KEY (session_primary_id, attribute_name)
);

GRANT SELECT, INSERT, UPDATE, DELETE ON infra.spring_session, infra.spring_session_attributes TO junshu_app;
