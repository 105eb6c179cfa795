-- Who recorded that it left and that it came back, so that whoever comes second is told.
ALTER TABLE assets.takeout ADD COLUMN left_by uuid, ADD COLUMN returned_by uuid;
REVOKE UPDATE ON assets.takeout FROM junshu_app;
GRANT UPDATE (left_at, left_by, returned_at, returned_by) ON assets.takeout TO junshu_app;
