package jp.junshu.auditor.log;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** Counts entries as they go by. Not thread-safe. */
public final class Span implements Consumer<Entry> {

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

  public Optional<Instant> first() {
    return first;
  }

  public Optional<Instant> last() {
    return last;
  }

  /** How many were entered on a later day than they happened. */
  public long late() {
    return late;
  }
}
