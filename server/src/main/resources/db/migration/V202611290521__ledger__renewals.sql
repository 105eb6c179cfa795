-- With which algorithms a head was signed; what stands in the note decides, this is only where to look.
ALTER TABLE ledger.checkpoint ADD algorithms text[] NOT NULL DEFAULT ARRAY['Ed25519'];

-- That every log is signed again: drafted by one person, confirmed by another, one at a time.
CREATE TABLE ledger.renewal (
  id uuid PRIMARY KEY,
  arrival bigint GENERATED ALWAYS AS IDENTITY,
  algorithm text NOT NULL,
  state text NOT NULL CHECK (state IN ('DRAFT', 'CONFIRMED', 'WITHDRAWN', 'DONE')),
  drafted_by uuid NOT NULL,
  drafted_at timestamptz NOT NULL,
  confirmed_by uuid,
  confirmed_at timestamptz,
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  done_at timestamptz,
  CHECK (state NOT IN ('CONFIRMED', 'DONE') OR confirmed_by IS NOT NULL AND confirmed_at IS NOT NULL),
  CHECK (confirmed_by <> drafted_by)
);
CREATE UNIQUE INDEX renewal_open ON ledger.renewal ((true)) WHERE state IN ('DRAFT', 'CONFIRMED');

CREATE FUNCTION ledger.keep_renewal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT (OLD.state = 'DRAFT' AND NEW.state IN ('CONFIRMED', 'WITHDRAWN')
          OR OLD.state = 'CONFIRMED' AND NEW.state = 'DONE' AND NEW.confirmed_by = OLD.confirmed_by
             AND NEW.confirmed_at = OLD.confirmed_at) THEN
    RAISE EXCEPTION 'ledger.renewal does not go from % to %', OLD.state, NEW.state;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_renewal BEFORE UPDATE ON ledger.renewal FOR EACH ROW EXECUTE FUNCTION ledger.keep_renewal();
ALTER TABLE ledger.renewal ENABLE ALWAYS TRIGGER keep_renewal;

ALTER TABLE ledger.renewal ENABLE ROW LEVEL SECURITY;
ALTER TABLE ledger.renewal FORCE ROW LEVEL SECURITY;
CREATE POLICY ward ON ledger.renewal USING (infra.sees(NULL)) WITH CHECK (infra.sees(NULL));
CREATE POLICY audit ON ledger.renewal FOR SELECT TO junshu_auditor USING (true);
GRANT SELECT ON ledger.renewal TO junshu_app, junshu_seal, junshu_auditor;
GRANT INSERT ON ledger.renewal TO junshu_app;
GRANT UPDATE (state, confirmed_by, confirmed_at, withdrawn_by, withdrawn_at, done_at) ON ledger.renewal TO junshu_app;

-- The newest signed head of a log, signed again: the old signatures and one more. The checkpoint stays as it was.
CREATE TABLE ledger.renewed (
  log_id uuid NOT NULL,
  size bigint NOT NULL,
  renewal_id uuid NOT NULL REFERENCES ledger.renewal (id),
  contract_id uuid,
  org_id uuid,
  algorithms text[] NOT NULL,
  note text NOT NULL,
  signed_at timestamptz NOT NULL,
  PRIMARY KEY (log_id, size, renewal_id),
  FOREIGN KEY (log_id, size) REFERENCES ledger.checkpoint (log_id, size)
);
ALTER TABLE ledger.renewed ENABLE ROW LEVEL SECURITY;
ALTER TABLE ledger.renewed FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON ledger.renewed USING (infra.sees(org_id, contract_id));
CREATE POLICY audit ON ledger.renewed FOR SELECT TO junshu_auditor USING (true);
GRANT SELECT ON ledger.renewed TO junshu_app, junshu_seal, junshu_auditor;
GRANT INSERT ON ledger.renewed TO junshu_seal;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.renewed
  FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();
ALTER TABLE ledger.renewed ENABLE ALWAYS TRIGGER append_only;

-- Every checkpoint with its note as it was last signed again, if it was.
CREATE VIEW ledger.signed_head WITH (security_invoker = true) AS
SELECT c.log_id, c.size, c.published_at,
       coalesce(r.note, c.note) AS note, coalesce(r.algorithms, c.algorithms) AS algorithms
  FROM ledger.checkpoint c
  LEFT JOIN LATERAL (SELECT note, algorithms FROM ledger.renewed
                      WHERE log_id = c.log_id AND size = c.size
                      ORDER BY signed_at DESC, renewal_id LIMIT 1) r ON true;
GRANT SELECT ON ledger.signed_head TO junshu_app, junshu_seal, junshu_auditor;
