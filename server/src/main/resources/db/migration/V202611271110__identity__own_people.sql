-- A contractor's manager gives accounts and one-time addresses too, to people of their own organization and to
-- nobody of the ward. That such a person acts for no second organization, the gate asks.
CREATE POLICY giving_own ON identity.credential FOR INSERT
  WITH CHECK (person_id IN (SELECT m.person_id FROM identity.membership m WHERE infra.sees(m.org_id)));
CREATE POLICY giving_own ON identity.one_time FOR INSERT
  WITH CHECK (purpose = 'SET_PASSWORD'
              AND person_id IN (SELECT m.person_id FROM identity.membership m WHERE infra.sees(m.org_id)));
