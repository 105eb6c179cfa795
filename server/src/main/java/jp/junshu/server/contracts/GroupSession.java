package jp.junshu.server.contracts;

import java.time.Instant;
import java.time.LocalDate;
import jp.junshu.core.id.AssignmentId;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.EditionId;
import jp.junshu.core.id.GroupId;
import jp.junshu.core.policy.Role;

/**
 * People of one role answer the questions on an edition together, each under their own code.
 *
 * @param leader the place of whoever opened it
 * @param on the day on which its codes are good
 */
public record GroupSession(
    GroupId id,
    ContractId contract,
    EditionId edition,
    Role role,
    AssignmentId leader,
    String leaderName,
    Instant openedAt,
    LocalDate on) {}
