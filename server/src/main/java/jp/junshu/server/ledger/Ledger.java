package jp.junshu.server.ledger;

import java.security.SecureRandom;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import jp.junshu.core.gate.Actor;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.gate.SystemActor;
import jp.junshu.core.id.OrganizationId;
import jp.junshu.core.merkle.Commitment;
import jp.junshu.core.merkle.Hash;
import jp.junshu.core.merkle.Merkle;
import jp.junshu.server.time.BusinessClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Records facts in the caller's transaction: if it commits, the fact stands in the log and its
 * number follows within a moment; if it rolls back, nothing remains. Recording and announcing are
 * one act: the fact recorded is published too.
 */
@Service
public class Ledger {

  private final LedgerRepository repository;
  private final Origins origins;
  private final BusinessClock clock;
  private final Wake wake;
  private final ApplicationEventPublisher events;
  private final ObjectProvider<ActorNames> names;
  private final SecureRandom random = new SecureRandom();

  Ledger(
      LedgerRepository repository,
      Origins origins,
      BusinessClock clock,
      Wake wake,
      ApplicationEventPublisher events,
      ObjectProvider<ActorNames> names) {
    this.repository = repository;
    this.origins = origins;
    this.clock = clock;
    this.wake = wake;
    this.events = events;
    this.names = names;
  }

  /**
   * Begins the log of a contract, or the ward's.
   *
   * @param contractor whose contract it is; empty for the ward's log
   * @throws IllegalStateException outside a transaction
   */
  public void open(LogRef log, Optional<OrganizationId> contractor) {
    requireTransaction();
    repository.open(log, contractor, origins.of(log));
  }

  /**
   * Records a fact.
   *
   * @throws IllegalStateException outside a transaction, or if the fact's log was not begun
   * @throws IllegalArgumentException if the entry would be longer than 65,535 bytes
   */
  public EntryRef record(Actor actor, Fact fact) {
    requireTransaction();
    var log = log(fact.log());
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var leaf = EntryWriter.write(fact, log.origin(), name(actor, fact.log()), at);
    var id = repository.insertPending(log, leaf);
    wakeAfterCommit();
    events.publishEvent(fact);
    return new EntryRef(id, fact.log(), Merkle.leaf(leaf), at);
  }

  /**
   * Records many facts of one log in one go, in their order, as {@link #record} would each.
   *
   * @throws IllegalArgumentException if they are of several logs, or an entry would be too long
   */
  public void recordAll(Actor actor, LogRef ref, List<? extends Fact> facts) {
    requireTransaction();
    var log = log(ref);
    var by = name(actor, ref);
    var leaves = facts.stream().map(fact -> leaf(fact, log, ref, by)).toList();
    repository.insertAllPending(log, leaves);
    wakeAfterCommit();
    facts.forEach(events::publishEvent);
  }

  private byte[] leaf(Fact fact, LedgerRepository.LogRow log, LogRef ref, String by) {
    if (!fact.log().equals(ref)) {
      throw new IllegalArgumentException(fact + " is not of " + ref);
    }
    return EntryWriter.write(fact, log.origin(), by, clock.instant());
  }

  /** Keeps many pieces of bytes that facts may only commit to; their commitments, in order. */
  public List<Hash> commitAll(LogRef ref, List<byte[]> contents) {
    requireTransaction();
    var kept = contents.stream().map(this::committed).toList();
    repository.insertAllPayloads(log(ref), kept);
    return kept.stream().map(LedgerRepository.NewPayload::commitment).toList();
  }

  private LedgerRepository.NewPayload committed(byte[] content) {
    var randomness = new byte[Commitment.RANDOMNESS];
    random.nextBytes(randomness);
    return new LedgerRepository.NewPayload(Commitment.of(randomness, content), randomness, content);
  }

  /**
   * Keeps bytes that a fact may only commit to, and answers the commitment that goes into the fact.
   *
   * @throws IllegalStateException outside a transaction
   */
  public Hash commit(LogRef ref, byte[] content) {
    return commitAll(ref, List.of(content)).getFirst();
  }

  /** Opens a commitment, if what it commits to is still kept and may be seen. */
  public Optional<Payload> payload(LogRef log, Hash commitment) {
    return repository.payload(log, commitment);
  }

  private LedgerRepository.LogRow log(LogRef ref) {
    return repository
        .log(ref)
        .orElseThrow(() -> new IllegalStateException("no log " + origins.of(ref)));
  }

  private String name(Actor actor, LogRef log) {
    var directory = names.getIfAvailable();
    return directory == null ? ownName(actor) : directory.inLog(actor, log);
  }

  private static String ownName(Actor actor) {
    return switch (actor) {
      case PersonActor person -> "person:" + person.person();
      case SystemActor system -> "system:" + system.reason();
    };
  }

  private void wakeAfterCommit() {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            wake.up();
          }
        });
  }

  private static void requireTransaction() {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("facts are recorded in the transaction that makes them");
    }
  }
}
