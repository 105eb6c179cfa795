-- The last day on which somebody stood, stands or will stand on a contract by all places they have or had there: to the contract's
-- last day where a place says none or a later one; who is named for the remainder to its completion, and until then without end.
CREATE FUNCTION contracts.stood_until(contract uuid, person uuid) RETURNS date
    LANGUAGE sql STABLE SET search_path = ''
    RETURN (SELECT max(CASE WHEN EXISTS (SELECT FROM contracts.remainder r WHERE r.assignment_id = a.id)
                            THEN coalesce((c.completed_at AT TIME ZONE 'Asia/Tokyo')::date, 'infinity')
                            ELSE least(a.ends, c.ends) END)
              FROM contracts.assignment a JOIN contracts.contract c USING (contract_id)
             WHERE a.contract_id = contract AND a.person_id = person AND NOT a.withdrawn);
