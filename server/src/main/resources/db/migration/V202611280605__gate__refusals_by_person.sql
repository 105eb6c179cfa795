-- How often the same person was refused within the hour is asked before another refusal is kept.
CREATE INDEX refusal_person ON gate.refusal (person_id, refused_at);
