package jp.junshu.server.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.gate.ResourceRef;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.ImportId;
import jp.junshu.core.merkle.Hash;
import jp.junshu.server.forms.ContractDirectory;
import jp.junshu.server.forms.FieldError;
import jp.junshu.server.forms.MissingWords;
import jp.junshu.server.gate.AccessRefused;
import jp.junshu.server.gate.Acts;
import jp.junshu.server.gate.Ask;
import jp.junshu.server.ledger.Ledger;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.ui.Messages;
import jp.junshu.server.ui.NotThere;
import jp.junshu.server.ui.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Files handed in, read, and confirmed or undone. Reading and confirming go on after the answer; a
 * page says how far they are. A file is seen by the people of the organization that handed it in.
 */
@Service
public class Imports {

  private static final Logger LOG = LoggerFactory.getLogger(Imports.class);

  /** Whoever was confirming is taken for gone. */
  private static final Duration GIVEN_UP = Duration.ofMinutes(2);

  private final BatchRepository batches;
  private final ContractDirectory contracts;
  private final ImportTargets targets;
  private final Acts acts;
  private final MissingWords missing;
  private final Ledger ledger;
  private final BusinessClock clock;
  private final TransactionTemplate transaction;
  private final ImportQueue queue;
  private final Messages messages;
  private final Map<ImportId, Integer> progress = new ConcurrentHashMap<>();

  Imports(
      BatchRepository batches,
      ContractDirectory contracts,
      ImportTargets targets,
      ImportQueue queue,
      Messages messages,
      Acts acts,
      MissingWords missing,
      Ledger ledger,
      BusinessClock clock,
      PlatformTransactionManager transactions) {
    this.batches = batches;
    this.contracts = contracts;
    this.targets = targets;
    this.queue = queue;
    this.messages = messages;
    this.acts = acts;
    this.missing = missing;
    this.ledger = ledger;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * Takes a file and begins to read it.
   *
   * @throws ImportsBusy if too many files wait to be read
   */
  ImportId take(
      PersonActor actor,
      ContractId contract,
      ImportTarget target,
      String name,
      byte[] source,
      Words words,
      ActKey key) {
    queue.requireRoom();
    var id = new ImportId(key.value());
    var resource = ResourceRef.of(contract);
    var where = "/contracts/%s/imports/%s".formatted(contract, id);
    var taken =
        acts.perform(
            Ask.of(actor, ImportActions.TAKE, resource, key, where),
            clearance -> {
              var by = clearance.personFor(ImportActions.TAKE, resource);
              var head = contracts.head(contract).orElseThrow(NotThere::new);
              var at = clearance.at();
              var batch =
                  new Batch(
                      id,
                      contract,
                      target.code(),
                      name,
                      Hash.sha256(source),
                      source.length,
                      words.locale(),
                      Batch.State.READING,
                      Told.NOTHING,
                      by.person(),
                      by.organization(),
                      at,
                      at,
                      Optional.empty());
              batches.insert(batch, head, source);
              return id;
            });
    var batch = find(actor, contract, taken).orElseThrow(NotThere::new);
    queue.begin(actor, () -> reading(actor, batch, target, source, words));
    return taken;
  }

  private void reading(
      PersonActor actor, Batch batch, ImportTarget target, byte[] source, Words words) {
    try {
      var read = read(actor, batch, target, source, words);
      settle(batch, read.fine() ? Batch.State.READY : Batch.State.REJECTED, read.told());
    } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
      LOG.error("import {} could not be read", batch.id(), e);
      settle(batch, Batch.State.REJECTED, fault(words.get("import.fault", batch.id())));
    } finally {
      progress.remove(batch.id());
    }
  }

  private FileReading.Read read(
      PersonActor actor, Batch batch, ImportTarget target, byte[] source, Words words) {
    return new FileReading(target, actor, batch.contract(), words)
        .read(source, done -> progress.put(batch.id(), done));
  }

  private static Told fault(String message) {
    return Told.wrong(List.of(new Told.Wrong("", "", message)), List.of());
  }

  private void settle(Batch batch, Batch.State state, Told told) {
    transaction.executeWithoutResult(_ -> batches.move(batch, state, told, now()));
  }

  /** The file, if somebody of this person's organization handed it in for that contract. */
  public Optional<Batch> find(PersonActor actor, ContractId contract, ImportId id) {
    return inTransaction(
        () ->
            batches
                .find(id)
                .filter(batch -> batch.contract().equals(contract))
                .filter(batch -> batch.organization().equals(actor.organization())));
  }

  /** What this person has still to confirm. In a transaction. */
  public List<Batch> waiting(PersonActor actor, List<ContractId> on) {
    return batches.ready(actor, on);
  }

  /** How many rows were looked at on this node, while it is at work. */
  Optional<Integer> progress(Batch batch) {
    return Optional.ofNullable(progress.get(batch.id()));
  }

  /**
   * Confirms what was read: its rows become what they are to become, all of them or none. It is
   * read again in the language in which it was shown.
   *
   * @return false if it cannot be confirmed any more
   * @throws ImportsBusy if too many files wait for their turn
   * @throws AccessRefused if the gate refused at once
   */
  boolean confirm(PersonActor actor, Batch batch) {
    var target = targets.find(batch.target()).orElseThrow(NotThere::new);
    if (!confirmable(batch)) {
      return false;
    }
    queue.requireRoom();
    var words = messages.in(batch.language());
    var claimed =
        inTransaction(
            () ->
                batches.move(batch, Batch.State.CONFIRMING, batch.told(), now())
                    ? batches.find(batch.id())
                    : Optional.<Batch>empty());
    claimed.ifPresent(each -> queue.begin(actor, () -> confirming(actor, each, target, words)));
    return claimed.isPresent();
  }

  private boolean confirmable(Batch batch) {
    return batch.state() == Batch.State.READY
        || batch.state() == Batch.State.CONFIRMING && stuck(batch);
  }

  /** Whether whatever worked on it seems gone. */
  boolean stuck(Batch batch) {
    return batch.state().busy() && batch.since().plus(GIVEN_UP).isBefore(clock.instant());
  }

  /** The last files for that target. In a transaction. */
  List<Batch> recent(PersonActor actor, ContractId contract, String target) {
    return batches.recent(actor.organization(), contract, target);
  }

  private void confirming(PersonActor actor, Batch batch, ImportTarget target, Words words) {
    try {
      var source = inTransaction(() -> batches.source(batch.id())).orElseThrow();
      var read = read(actor, batch, target, source, words);
      if (!read.fine()) {
        settle(batch, Batch.State.REJECTED, read.told());
        return;
      }
      if (!read.told().contents().equals(batch.told().contents())) {
        settle(batch, Batch.State.READY, read.told().with(words.get("import.moved")));
        return;
      }
      var errors =
          target.keep(
              actor, batch.contract(), batch, read.contents(), by -> confirmed(by, batch, read));
      if (!errors.isEmpty()) {
        settle(batch, Batch.State.REJECTED, refused(target, actor, batch, errors, words));
      }
    } catch (AccessRefused refused) {
      settle(batch, Batch.State.READY, batch.told().with(lacks(refused, batch, words)));
      throw refused;
    } catch (RuntimeException e) {
      LOG.error("import {} could not be confirmed", batch.id(), e);
      settle(batch, Batch.State.READY, batch.told().with(words.get("import.fault", batch.id())));
      throw e;
    } finally {
      progress.remove(batch.id());
    }
  }

  private String lacks(AccessRefused refused, Batch batch, Words words) {
    return inTransaction(
        () ->
            refused.decision().missing().stream()
                .map(thing -> missing.of(Optional.of(batch.contract()), thing, words).what())
                .collect(Collectors.joining(" ", words.get("import.refused") + " ", "")));
  }

  private static Told refused(
      ImportTarget target, PersonActor actor, Batch batch, List<FieldError> errors, Words words) {
    var reading = new FileReading(target, actor, batch.contract(), words);
    return Told.wrong(
        errors.stream().map(e -> new Told.Wrong("", "", reading.message(e))).toList(), List.of());
  }

  private void confirmed(PersonActor by, Batch batch, FileReading.Read read) {
    if (!batches.confirm(batch, by.person(), now())) {
      throw new IllegalStateException("import %s moved on".formatted(batch.id()));
    }
    ledger.record(
        by,
        new ImportConfirmed(
            batch.contract(), batch.id(), batch.target(), batch.source(), read.told().count()));
  }

  /** Takes back what nobody confirmed; the file is gone, that there was one is not. */
  void undo(PersonActor actor, Batch batch, ActKey key) {
    var resource = ResourceRef.of(batch.contract());
    var where = "/contracts/%s/imports/%s".formatted(batch.contract(), batch.id());
    acts.perform(
        Ask.of(actor, ImportActions.UNDO, resource, key, where),
        clearance -> {
          clearance.personFor(ImportActions.UNDO, resource);
          if (!batch.undoable()
              || !batches.move(batch, Batch.State.UNDONE, Told.NOTHING, clearance.at())) {
            throw new NotThere();
          }
          return batch.id();
        });
  }

  private Instant now() {
    return clock.instant();
  }

  private <T> T inTransaction(Supplier<T> work) {
    return Objects.requireNonNull(transaction.execute(_ -> work.get()));
  }
}
