package jp.junshu.server.afterwards;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import jp.junshu.auditor.log.KindsOfRecords;
import jp.junshu.core.merkle.Hash;
import jp.junshu.core.policy.Clause;
import jp.junshu.server.ledger.Committed;

/**
 * Which contents behind a contract's log go with which kind of records. What says which contract it
 * is, who of the ward stood on it, and what was decided on its records is of no kind: it stays, as
 * a register of what was erased must.
 */
@Clause("7")
final class RecordsOf {

  private final List<Committed> log;
  private final KindsOfRecords kinds = new KindsOfRecords();

  RecordsOf(List<Committed> log) {
    this.log = log;
    log.forEach(entry -> kinds.take(entry.type(), entry.actor(), entry.body()));
  }

  /** The commitments of that kind whose contents are kept, each once. */
  List<Hash> commitments(Records records) {
    var longer = kept(each -> !each.equals(Optional.of(records)));
    return kept(each -> each.equals(Optional.of(records))).stream()
        .filter(each -> !longer.contains(each))
        .toList();
  }

  private Set<Hash> kept(Predicate<Optional<Records>> which) {
    var found = new HashSet<Hash>();
    log.stream().filter(entry -> which.test(of(entry))).forEach(e -> found.addAll(e.kept()));
    return found;
  }

  private Optional<Records> of(Committed entry) {
    return kinds.of(entry.type(), entry.body()).map(Records::valueOf);
  }
}
