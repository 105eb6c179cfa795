package jp.junshu.server.pledges;

import java.time.Instant;
import java.util.Optional;
import jp.junshu.core.id.AssignmentId;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.EditionId;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.merkle.Hash;

/**
 * A sheet that was printed for one person to sign by hand.
 *
 * @param serial counts up per contract, whatever is signed
 * @param text SHA-256 of what is printed on it to be signed
 * @param edition of the rules that is acknowledged on it
 */
public record PersonSheet(
    ContractId contract,
    int serial,
    PaperKind kind,
    AssignmentId place,
    PersonId person,
    String language,
    Hash text,
    Optional<EditionId> edition,
    Instant printedAt) {}
