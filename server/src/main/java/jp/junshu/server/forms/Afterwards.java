package jp.junshu.server.forms;

import java.time.Instant;
import java.util.Optional;
import jp.junshu.core.id.PersonId;

/**
 * A fact that is entered after it happened (事後入力), and stays that however often it is filed again.
 *
 * @param happenedAt where the form itself does not say when
 * @param readBy who read it off a sheet of paper; somebody else compares and files it. Empty once
 *     it was filed
 */
public record Afterwards(Instant happenedAt, Optional<PersonId> readBy) {}
