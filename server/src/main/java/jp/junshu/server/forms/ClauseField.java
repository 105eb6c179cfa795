package jp.junshu.server.forms;

import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.server.text.Width;

/** A clause written into a field as people write it: 2-⑤, 2.5 or 2-5. */
public final class ClauseField {

  private ClauseField() {}

  /** The clause meant, if the reference edition has it. */
  public static Optional<ClauseId> read(String typed) {
    var text = Width.serial(typed).text();
    var dotted = text.replace('-', '.');
    return ClauseId.ALL.stream()
        .filter(id -> id.label().equals(text) || id.toString().equals(dotted))
        .findFirst();
  }

  /** What is wrong with it: nothing, or that there is no such clause. */
  public static Stream<FieldError> errors(String field, String typed) {
    return read(typed).isPresent() ? Stream.empty() : Stream.of(FieldError.of(field, "no-clause"));
  }
}
