-- The scan of a sheet goes on to the filing that was made from it.
GRANT UPDATE (owner_type, owner_id) ON attachments.attachment TO junshu_app;
