package jp.junshu.auditor;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** Counts entries as they go by. Not thread-safe. */
final class Span implements Consumer<Entry> {

  private long late;
  private Optional<Instant> first = Optional.empty();
  private Optional<Instant> last = Optional.empty();

  @Override
  public void accept(Entry entry) {
    var at = entry.recordedAt();
    if (first.isEmpty()) {
      first = Optional.of(at);
    }
    last = Optional.of(at);
    late += entry.late() ? 1 : 0;
  }

  Optional<Instant> first() {
    return first;
  }

  Optional<Instant> last() {
    return last;
  }

  /** How many were entered on a later day than they happened. */
  long late() {
    return late;
  }
}
