package jp.junshu.server.ledger;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jp.junshu.core.merkle.Frontier;
import jp.junshu.core.merkle.Merkle;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Numbers recorded entries in the order of their arrival. Any node may run it: the head's row lock
 * hands a log to one of them, and the guarded update and the entry's key make a second numbering
 * impossible.
 */
@Component
class Sequencer {

  private static final int BATCH = 1000;

  private final SealRepository repository;
  private final TransactionTemplate transaction;

  Sequencer(SealRepository repository, @Qualifier("seal") PlatformTransactionManager transactions) {
    this.repository = repository;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** The logs that have something to number. */
  List<UUID> waiting() {
    return Objects.requireNonNull(transaction.execute(_ -> repository.logsWithPending()));
  }

  /** Numbers one batch of a log and answers how many entries it had. */
  int number(UUID log) {
    return Objects.requireNonNull(
        transaction.execute(_ -> repository.takeHead(log).map(this::numberUnderLock).orElse(0)));
  }

  /** The head was locked by a statement of its own, so what follows sees every commit before it. */
  private int numberUnderLock(SealRepository.Head head) {
    var batch = repository.takePending(head.log(), BATCH);
    if (batch.isEmpty()) {
      return 0;
    }
    var frontier = new Frontier(head.size(), repository.edge(head.log(), head.size()));
    for (var pending : batch) {
      var hash = Merkle.leaf(pending.leaf());
      repository.insertEntry(head, frontier.size(), pending, hash);
      frontier.append(hash, (level, n, hashes) -> repository.insertTile(head, level, n, hashes));
    }
    if (!repository.moveHead(head, frontier.size(), frontier.root())) {
      throw new IllegalStateException(
          "the head of %s moved under its lock".formatted(head.origin()));
    }
    return batch.size();
  }
}
