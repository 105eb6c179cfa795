-- How a pledge was made. What was signed on paper has no filing.
ALTER TABLE contracts.standing_fact ADD COLUMN way text CHECK (way IN ('OWN_SESSION', 'LINK', 'PAPER'));
ALTER TABLE contracts.standing_fact ALTER COLUMN filing_id DROP NOT NULL;
ALTER TABLE contracts.standing_fact ADD CHECK (filing_id IS NOT NULL OR way = 'PAPER');
ALTER TABLE contracts.acknowledgement ALTER COLUMN filing_id DROP NOT NULL;
ALTER TABLE contracts.acknowledgement ADD CHECK (filing_id IS NOT NULL OR way = 'PAPER' OR way IS NULL);
