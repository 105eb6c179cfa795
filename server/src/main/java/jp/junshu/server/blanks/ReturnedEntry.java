package jp.junshu.server.blanks;

import java.time.Instant;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.PersonId;

/**
 * An entry that was taken out again, until its sheet is entered anew.
 *
 * @param enteredBy who has to enter it again, or to see what became of it
 * @param by post and name of whoever took it out, as they were then
 */
public record ReturnedEntry(
    ContractId contract,
    String form,
    int serial,
    String reason,
    PersonId enteredBy,
    String by,
    Instant at) {}
