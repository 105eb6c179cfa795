package jp.junshu.server.ledger;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jp.junshu.core.merkle.Checkpoint;
import jp.junshu.core.merkle.Proofs;
import jp.junshu.core.merkle.SignedNote;
import jp.junshu.server.time.MachineClock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Signs committed heads, after proving from the stored tiles that the last signed tree is the
 * beginning of the new one; if it is not, it refuses for ever: somebody rewrote the log.
 */
@Component
class Publisher {

  private final SealRepository repository;
  private final LedgerKey key;
  private final MachineClock clock;
  private final TransactionTemplate transaction;

  Publisher(
      SealRepository repository,
      LedgerKey key,
      MachineClock clock,
      @Qualifier("seal") PlatformTransactionManager transactions) {
    this.repository = repository;
    this.key = key;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** The logs whose heads are not signed yet. */
  List<UUID> waiting() {
    return Objects.requireNonNull(transaction.execute(_ -> repository.logsToPublish()));
  }

  /** Signs the head of a log. */
  void publish(UUID log) {
    transaction.executeWithoutResult(_ -> repository.head(log).ifPresent(this::sign));
  }

  private void sign(SealRepository.Head head) {
    requireConsistent(head);
    var checkpoint = new Checkpoint(head.origin(), head.size(), head.root());
    repository.insertCheckpoint(head, key.sign(checkpoint).toString(), clock.instant());
  }

  private void requireConsistent(SealRepository.Head head) {
    var reader = repository.reader(head.log(), head.size());
    if (!Proofs.root(reader, head.size()).equals(head.root())) {
      throw new LogBroken(head.origin(), "its tiles do not lead to its root");
    }
    repository
        .lastCheckpoint(head.log())
        .map(note -> SignedNote.parse(note.getBytes(StandardCharsets.UTF_8)))
        .map(note -> Checkpoint.parse(note.text()))
        .filter(last -> !continues(head, last))
        .ifPresent(
            last -> {
              throw new LogBroken(
                  head.origin(),
                  "it no longer begins with the %d entries signed".formatted(last.size()));
            });
  }

  private boolean continues(SealRepository.Head head, Checkpoint last) {
    if (last.size() > head.size()) {
      return false;
    }
    var proof =
        Proofs.consistency(repository.reader(head.log(), head.size()), last.size(), head.size());
    return Proofs.consistent(last.size(), head.size(), last.root(), head.root(), proof);
  }
}
