package jp.junshu.server.forms;

import java.time.Instant;
import jp.junshu.core.id.PersonId;

/**
 * What was written by hand while the net was down and is entered afterwards (事後入力), by two people.
 *
 * @param writtenAt when it was written, as the sheet says
 * @param enteredBy who read it off the sheet; somebody else compares and files it
 */
public record OnPaper(Instant writtenAt, PersonId enteredBy) {}
