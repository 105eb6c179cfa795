-- A step that is decided in another system (外部決裁); what the clerk entered of it, and the digest of the decided paper.
ALTER TABLE forms.step
  ADD COLUMN external boolean NOT NULL DEFAULT false,
  ADD COLUMN outside_number text,
  ADD COLUMN outside_on date,
  ADD COLUMN outside_file uuid,
  ADD COLUMN outside_sha256 bytea CHECK (length(outside_sha256) = 32),
  ADD CHECK ((external AND outcome IS NOT NULL)
             = (outside_number IS NOT NULL AND outside_on IS NOT NULL AND outside_file IS NOT NULL
                AND outside_sha256 IS NOT NULL));
