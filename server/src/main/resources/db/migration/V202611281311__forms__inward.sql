-- What only the ward sees: a notice is a draft of its own until it is issued (施行).
ALTER TABLE forms.filing ADD COLUMN inward boolean NOT NULL DEFAULT false;
CREATE POLICY inward ON forms.filing AS RESTRICTIVE FOR SELECT TO junshu_app
  USING (NOT inward OR infra.sees(NULL));
