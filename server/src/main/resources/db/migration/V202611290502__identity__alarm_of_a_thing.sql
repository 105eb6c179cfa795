-- An alarm may be about a thing and not a person: an envelope that was broken belongs to nobody.
ALTER TABLE identity.alarm ALTER about_id DROP NOT NULL, ADD thing_id uuid;
ALTER TABLE identity.alarm ADD CHECK (num_nonnulls(about_id, thing_id) = 1);
