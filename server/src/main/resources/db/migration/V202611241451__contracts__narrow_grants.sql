-- Of people's places only so much ever changes: when a place ends, and by which filing a pledge stands. Who was
-- where, and since when a pledge stands, is never rewritten.
REVOKE UPDATE ON contracts.assignment, contracts.standing_fact FROM junshu_app;
GRANT UPDATE (ends) ON contracts.assignment TO junshu_app;
GRANT UPDATE (filing_id) ON contracts.standing_fact TO junshu_app;
