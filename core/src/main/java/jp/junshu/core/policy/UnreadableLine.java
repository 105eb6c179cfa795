package jp.junshu.core.policy;

import java.util.List;
import jp.junshu.core.policy.EditionReading.Fault;
import jp.junshu.core.policy.EditionReading.Refused;

/** Reading stops here; {@link EditionText} turns it into the answer. */
final class UnreadableLine extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Refused refused;

  UnreadableLine(int line, String text, Fault fault, String... details) {
    super("line %d: %s".formatted(line, fault), null, false, false);
    this.refused = new Refused(line, text, fault, List.of(details));
  }

  Refused refused() {
    return refused;
  }
}
