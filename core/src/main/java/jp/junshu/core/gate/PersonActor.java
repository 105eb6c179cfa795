package jp.junshu.core.gate;

import jp.junshu.core.id.OrganizationId;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.policy.Side;

/**
 * A signed-in person, acting for one organization at a time.
 *
 * @param side the side that organization stands on
 */
public record PersonActor(PersonId person, OrganizationId organization, Side side)
    implements Actor {}
