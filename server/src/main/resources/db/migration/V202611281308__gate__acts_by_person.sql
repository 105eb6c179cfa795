-- When a person last did something is asked before somebody else says that they are away.
CREATE INDEX act_person ON gate.act (person_id, done_at);
