-- Whoever comes second is told who was first: who opened the work, who completed it, who decided the sections.
ALTER TABLE contracts.contract ADD COLUMN opened_by uuid;
ALTER TABLE contracts.contract ADD COLUMN completed_by uuid;
ALTER TABLE contracts.section_scope ADD COLUMN decided_by uuid;
