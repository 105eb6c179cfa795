package jp.junshu.server.pledges;

import java.time.Instant;
import java.util.List;
import jp.junshu.server.duties.Deadlines;
import jp.junshu.server.time.Calendar;

/**
 * The lists of names that were compared on a contract.
 *
 * @param all the newest first
 * @param days business days in which names without a pledge are explained
 */
record NamesPart(List<NameComparison> all, int days, Calendar calendar) {

  NamesPart {
    all = List.copyOf(all);
  }

  /** Those with names that need a word. */
  List<NameComparison> open() {
    return all.stream().filter(each -> each.open() > 0).toList();
  }

  /** The last instant in time for that word. */
  Instant due(NameComparison comparison) {
    return Deadlines.after(comparison.at(), days, calendar);
  }
}
