-- The people and tiers that a filing has to do with, over all its revisions, besides who filed it.
ALTER TABLE forms.filing ADD COLUMN involved uuid[] NOT NULL DEFAULT '{}';
CREATE POLICY reach ON forms.filing AS RESTRICTIVE FOR SELECT TO junshu_app
  USING (infra.within(contract_id, involved || filed_by));
CREATE POLICY reach ON forms.revision AS RESTRICTIVE FOR SELECT TO junshu_app
  USING (coalesce(current_setting('junshu.parts', true), '') = ''
      OR EXISTS (SELECT FROM forms.filing f WHERE f.id = filing_id));
CREATE POLICY reach ON forms.step AS RESTRICTIVE FOR SELECT TO junshu_app
  USING (coalesce(current_setting('junshu.parts', true), '') = ''
      OR EXISTS (SELECT FROM forms.filing f WHERE f.id = filing_id));
