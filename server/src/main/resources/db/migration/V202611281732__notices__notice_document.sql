-- The number it was issued under, kept where both sides read it: the register of numbers is the ward's.
ALTER TABLE notices.notice ADD COLUMN document text;
UPDATE notices.notice n SET document = (SELECT text FROM notices.number w WHERE w.filing_id = n.filing_id);
