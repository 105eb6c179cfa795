package jp.junshu.server.identity;

import java.util.Optional;
import jp.junshu.core.id.OrganizationId;
import jp.junshu.core.policy.Side;

/** The ward, or a contractor of any tier. */
public record Organization(
    OrganizationId id,
    Side side,
    String name,
    String address,
    String representative,
    Optional<String> corporateNumber) {}
