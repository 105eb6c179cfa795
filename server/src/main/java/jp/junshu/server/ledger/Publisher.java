package jp.junshu.server.ledger;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import jp.junshu.core.merkle.Checkpoint;
import jp.junshu.core.merkle.NoteAlgorithm;
import jp.junshu.core.merkle.Proofs;
import jp.junshu.core.merkle.SignedNote;
import jp.junshu.server.time.MachineClock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Signs committed heads, after proving from the stored tiles that what was signed last is the
 * beginning of the new one; if it is not, it refuses for ever: somebody rewrote the log. What was
 * signed last is known twice, from the database and from the note beside the key, which whoever
 * rewrites the database does not reach.
 */
@Component
class Publisher {

  private static final String ROW = "its newest checkpoint in the database";

  private final SealRepository repository;
  private final LedgerKey key;
  private final NewestNotes notes;
  private final MachineClock clock;
  private final TransactionTemplate transaction;

  Publisher(
      SealRepository repository,
      LedgerKey key,
      NewestNotes notes,
      MachineClock clock,
      @Qualifier("seal") PlatformTransactionManager transactions) {
    this.repository = repository;
    this.key = key;
    this.notes = notes;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** The logs whose heads are not signed yet. */
  List<UUID> waiting() {
    return Objects.requireNonNull(transaction.execute(_ -> repository.logsToPublish()));
  }

  /** Every log there is. */
  List<UUID> all() {
    return Objects.requireNonNull(transaction.execute(_ -> repository.logs()));
  }

  /**
   * Holds a log against what was signed last, also where nothing waits to be signed; unless another
   * node has it in hand.
   *
   * @throws LogBroken if it is not what was signed
   */
  void compare(UUID log) {
    transaction.executeWithoutResult(_ -> repository.takeHead(log).ifPresent(this::requireStands));
  }

  /**
   * Holds the notes beside the key against the logs there are.
   *
   * @throws LogBroken if one is of no log that this database knows
   */
  void requireEveryNotesLog() {
    var origins = Objects.requireNonNull(transaction.execute(_ -> repository.origins()));
    notes.ofNone(origins).ifPresent(LogBroken::vanished);
  }

  /** Signs the head of a log, unless another node has it in hand. */
  void publish(UUID log) {
    transaction.executeWithoutResult(_ -> repository.takeHead(log).ifPresent(this::signUnderLock));
  }

  /**
   * The lock keeps the note from going back. It is on the disk before the row can be: a kill in
   * between leaves a note that names a committed head, and the next attempt takes that very note.
   */
  private void signUnderLock(SealRepository.Head head) {
    requireConsistent(head);
    var checkpoint = new Checkpoint(head.origin(), head.size(), head.root());
    var note = signed(checkpoint, head).toString();
    notes.keep(head.origin(), note.getBytes(StandardCharsets.UTF_8));
    repository.insertCheckpoint(head, note, key.labels(), clock.instant());
  }

  private SignedNote signed(Checkpoint checkpoint, SealRepository.Head head) {
    return kept(head)
        .map(Publisher::parsed)
        .filter(note -> note.text().equals(checkpoint.text()))
        .map(note -> key.completed(note, clock.instant()))
        .orElseGet(() -> key.sign(checkpoint, clock.instant()));
  }

  /**
   * Holds a head against what was signed last.
   *
   * @throws LogBroken if it is not what was signed
   */
  void requireStands(SealRepository.Head head) {
    if (head.size() > 0) {
      requireConsistent(head);
    } else {
      kept(head)
          .ifPresent(note -> requireContinues(head, note, notes.file(head.origin()).toString()));
    }
  }

  private void requireConsistent(SealRepository.Head head) {
    var reader = repository.reader(head.log(), head.size());
    if (!Proofs.root(reader, head.size()).equals(head.root())) {
      throw new LogBroken(head.origin(), "its tiles do not lead to its root");
    }
    var file = notes.file(head.origin());
    var kept = kept(head);
    var stored = repository.lastCheckpoint(head.log());
    if (kept.isEmpty() && stored.isPresent()) {
      throw new LogBroken(head.origin(), LogBroken.MISSING.formatted(file));
    }
    kept.ifPresent(note -> requireContinues(head, note, file.toString()));
    stored
        .filter(row -> !kept.equals(Optional.of(row)))
        .ifPresent(row -> requireContinues(head, row, ROW));
    if (kept.isPresent() && stored.isPresent()) {
      requireNoLess(head, kept.get(), file.toString(), stored.get());
    }
  }

  /** Whichever is the larger bears every kind of signature that the smaller bears. */
  private void requireNoLess(SealRepository.Head head, String kept, String file, String row) {
    var note = parsed(kept);
    var stored = parsed(row);
    long difference = size(note) - size(stored);
    var earlier = difference < 0 ? note : stored;
    var later = difference < 0 ? stored : note;
    for (var algorithm : NoteAlgorithm.values()) {
      if (difference != 0
          && earlier.bears(head.origin(), algorithm)
          && !later.bears(head.origin(), algorithm)) {
        var where = difference < 0 ? file : ROW;
        throw new LogBroken(head.origin(), LogBroken.LESS.formatted(where, algorithm.label()));
      }
    }
  }

  private static SignedNote parsed(String note) {
    return SignedNote.parse(note.getBytes(StandardCharsets.UTF_8));
  }

  /** The size that a note speaks of. */
  static long size(SignedNote note) {
    return Checkpoint.parse(note.text()).size();
  }

  private Optional<String> kept(SealRepository.Head head) {
    try {
      return notes.of(head.origin()).map(note -> new String(note, StandardCharsets.UTF_8));
    } catch (UncheckedIOException unreadable) {
      throw new LogBroken(
          head.origin(), LogBroken.UNREADABLE.formatted(notes.file(head.origin())), unreadable);
    }
  }

  private void requireContinues(SealRepository.Head head, String note, String where) {
    var last = signed(head, note, where);
    if (last.size() > head.size()) {
      throw new LogBroken(
          head.origin(), LogBroken.SHORTER.formatted(where, last.size(), head.size()));
    }
    var reader = repository.reader(head.log(), head.size());
    var proof = Proofs.consistency(reader, last.size(), head.size());
    if (!Proofs.consistent(last.size(), head.size(), last.root(), head.root(), proof)) {
      throw new LogBroken(head.origin(), LogBroken.REWRITTEN.formatted(last.size(), where));
    }
  }

  private Checkpoint signed(SealRepository.Head head, String note, String where) {
    try {
      var parsed = parsed(note);
      var checkpoint = Checkpoint.parse(parsed.text());
      if (checkpoint.origin().equals(head.origin()) && key.signed(parsed, head.origin())) {
        return checkpoint;
      }
    } catch (IllegalArgumentException notOne) {
      throw new LogBroken(head.origin(), LogBroken.FOREIGN.formatted(where), notOne);
    }
    throw new LogBroken(head.origin(), LogBroken.FOREIGN.formatted(where));
  }
}
