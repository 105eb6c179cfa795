-- Filings of a contract are read a page at a time, in the order in which they came.
CREATE INDEX filing_order ON forms.filing (contract_id, filed_at, id);
