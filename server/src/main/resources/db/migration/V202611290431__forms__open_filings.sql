-- What is open is found without reading what was done over the years.
CREATE INDEX filing_open ON forms.filing (contract_id, filed_at)
 WHERE state IN ('FILED', 'PROPOSED', 'KEPT', 'SENT_BACK', 'TAKEN_BACK');
CREATE INDEX step_to_read ON forms.step (contract_id)
 WHERE read_after_at IS NULL AND (deputy OR outcome = 'PASSED_OVER');
