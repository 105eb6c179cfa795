package jp.junshu.server.ledger;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jp.junshu.core.merkle.SignedNote;
import jp.junshu.server.time.MachineClock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Signs the newest head of a log again, after the same proofs as before any signature. What is done
 * is done for good log by log; whoever begins again, after a crash too, finds what is left.
 */
@Component
class Resigner {

  /** So few in one round that what is recorded meanwhile gets its number. */
  private static final int MOST = 50;

  private static final UUID FIRST = new UUID(0, 0);

  private final ResignRepository repository;
  private final SealRepository heads;
  private final Publisher publisher;
  private final LedgerKey key;
  private final NewestNotes notes;
  private final MachineClock clock;
  private final TransactionTemplate transaction;
  private UUID after = FIRST;

  Resigner(
      ResignRepository repository,
      SealRepository heads,
      Publisher publisher,
      LedgerKey key,
      NewestNotes notes,
      MachineClock clock,
      @Qualifier("seal") PlatformTransactionManager transactions) {
    this.repository = repository;
    this.heads = heads;
    this.publisher = publisher;
    this.key = key;
    this.notes = notes;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** The next logs that lack the signature; empty once at the end of all, then it begins anew. */
  List<UUID> next(Renewal renewal) {
    var found =
        Objects.requireNonNull(
            transaction.execute(_ -> repository.lacking(renewal.algorithm(), after, MOST)));
    after = found.isEmpty() ? FIRST : found.getLast();
    return found;
  }

  /** Signs the newest head of a log again, unless another node has it in hand. */
  void sign(Renewal renewal, UUID log) {
    transaction.executeWithoutResult(
        _ -> heads.takeHead(log).ifPresent(head -> signUnderLock(renewal, head)));
  }

  /** On the disk before the row can be, as the first signature was. */
  private void signUnderLock(Renewal renewal, SealRepository.Head head) {
    publisher.requireStands(head);
    var newest = repository.newest(head.log()).orElseThrow();
    var note = SignedNote.parse(newest.note().getBytes(StandardCharsets.UTF_8));
    var kept = notes.of(head.origin()).map(SignedNote::parse);
    var same = kept.filter(it -> it.text().equals(note.text())).orElse(note);
    var signed = key.completed(same, clock.instant());
    if (signed.equals(note)) {
      return;
    }
    if (kept.filter(it -> Publisher.size(it) > newest.size()).isEmpty()) {
      notes.keep(head.origin(), signed.bytes());
    }
    repository.insert(
        head, newest.size(), renewal.id(), key.labels(), signed.toString(), clock.instant());
  }
}
