-- The scan of a sheet goes on to the filing that was made from it, and stays there.
ALTER TABLE attachments.attachment ADD COLUMN stays boolean NOT NULL DEFAULT false;
ALTER TABLE attachments.attachment ADD CHECK (NOT stays OR removed_at IS NULL);
GRANT UPDATE (owner_type, owner_id, stays) ON attachments.attachment TO junshu_app;
