package jp.junshu.server.blanks;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.gate.ResourceRef;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.FilingId;
import jp.junshu.core.merkle.Hash;
import jp.junshu.server.attachments.Attachments;
import jp.junshu.server.attachments.CheckedFile;
import jp.junshu.server.attachments.Owner;
import jp.junshu.server.blanks.BlankFacts.BlankEntered;
import jp.junshu.server.blanks.BlankFacts.BlankReturned;
import jp.junshu.server.blanks.BlankFacts.BlankUsed;
import jp.junshu.server.forms.Afterwards;
import jp.junshu.server.forms.ContractDirectory;
import jp.junshu.server.forms.ContractHead;
import jp.junshu.server.forms.FormDesk;
import jp.junshu.server.forms.PaperDesk;
import jp.junshu.server.forms.RawContent;
import jp.junshu.server.forms.TypedForms;
import jp.junshu.server.gate.Acts;
import jp.junshu.server.gate.Ask;
import jp.junshu.server.gate.Clearance;
import jp.junshu.server.ledger.Ledger;
import jp.junshu.server.ledger.LogRef;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.ui.NotThere;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where sheets that were written by hand are entered (事後入力): one person reads a sheet off and adds
 * its scan, another of the same organization compares and files it. Before that nothing counts.
 */
@Service
public class EntryDesk {

  /** So often one sheet is entered at most. */
  public static final int OFTEN = 10;

  private final Acts acts;
  private final BlankDesk blanks;
  private final BlankRepository numbers;
  private final EntryRepository entries;
  private final Attachments attachments;
  private final PaperDesk paper;
  private final FormDesk forms;
  private final ContractDirectory contracts;
  private final Ledger ledger;
  private final BusinessClock clock;

  EntryDesk(
      Acts acts,
      BlankDesk blanks,
      BlankRepository numbers,
      EntryRepository entries,
      Attachments attachments,
      PaperDesk paper,
      FormDesk forms,
      ContractDirectory contracts,
      Ledger ledger,
      BusinessClock clock) {
    this.acts = acts;
    this.blanks = blanks;
    this.numbers = numbers;
    this.entries = entries;
    this.attachments = attachments;
    this.paper = paper;
    this.forms = forms;
    this.contracts = contracts;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** What this person's organization entered on that contract and waits to be compared. */
  @Transactional(readOnly = true)
  public List<SheetEntry> waiting(PersonActor actor, ContractId contract) {
    return entries.waiting(Set.of(contract), actor);
  }

  /** What this person's organization entered there and was taken out again. */
  @Transactional(readOnly = true)
  public List<ReturnedEntry> returned(PersonActor actor, ContractId contract) {
    return entries.returned(Set.of(contract), actor);
  }

  /** What was entered off that sheet, if it waits. */
  @Transactional(readOnly = true)
  public Optional<SheetEntry> find(
      PersonActor actor, ContractId contract, String form, int serial) {
    return waiting(actor, contract).stream().filter(of(form, serial)).findFirst();
  }

  private static Predicate<SheetEntry> of(String form, int serial) {
    return entry -> entry.form().equals(form) && entry.serial() == serial;
  }

  /** Whether the form is still the one that is printed on those sheets. */
  @Transactional(readOnly = true)
  public boolean asPrinted(BlankBatch batch) {
    return forms
        .blank(batch.contract(), batch.form())
        .filter(blank -> blank.schema().version() == batch.formVersion())
        .isPresent();
  }

  /** Whether nothing became of that sheet and nobody entered it. */
  @Transactional(readOnly = true)
  public boolean open(BlankBatch batch, int serial) {
    return !numbers.entered(batch.contract(), batch.form(), serial)
        && numbers.settled(batch.contract()).stream()
            .noneMatch(s -> s.form().equals(batch.form()) && s.serial() == serial);
  }

  /**
   * What was compared, as it was shown.
   *
   * @param seen the scan of what was shown: every entry has one of its own
   * @throws NotThere if the sheet is not of this person's organization
   * @throws AlreadyEntered if something else waits there now, or nothing
   * @throws jp.junshu.server.gate.AlreadyDone if this key was used before
   */
  @Transactional(readOnly = true)
  public SheetEntry compared(
      PersonActor actor, ContractId contract, String form, int serial, String seen, ActKey key) {
    acts.requireFresh(key);
    var own = numbers.batch(contract, form, serial).map(BlankBatch::issuer);
    if (!own.equals(Optional.of(actor.organization()))) {
      throw new NotThere();
    }
    return find(actor, contract, form, serial)
        .filter(entry -> entry.scan().id().toString().equals(seen))
        .orElseThrow(() -> new AlreadyEntered(contract, form, serial));
  }

  /**
   * Tells whoever sends the same again that it is done.
   *
   * @throws jp.junshu.server.gate.AlreadyDone if this key was used before
   */
  @Transactional(readOnly = true)
  public void requireFresh(ActKey key) {
    acts.requireFresh(key);
  }

  /** Whether a sheet can have been written at that moment: not before it was issued, nor ahead. */
  public boolean possible(BlankBatch batch, Instant writtenAt) {
    return !writtenAt.isBefore(batch.issuedAt().truncatedTo(ChronoUnit.MINUTES))
        && !writtenAt.isAfter(clock.instant());
  }

  /**
   * Keeps what was read off a sheet, with its scan.
   *
   * @throws AlreadyEntered if it was entered, or told of, before
   * @throws EnteredTooOften if that was done {@link #OFTEN} times
   * @throws IllegalArgumentException if the content would not be taken, or at that moment there was
   *     no such sheet
   */
  public void enter(
      PersonActor actor,
      BlankBatch batch,
      int serial,
      RawContent typed,
      Instant writtenAt,
      String writtenBy,
      CheckedFile scan,
      ActKey key) {
    if (!possible(batch, writtenAt)) {
      throw new IllegalArgumentException("written at " + writtenAt);
    }
    var resource = ResourceRef.of(batch.contract());
    var ask = Ask.of(actor, BlankActions.ENTER, resource, key, page(batch.contract()));
    acts.perform(
        ask.about(batch).occurred(writtenAt),
        clearance -> {
          numbers.hold(batch.contract(), batch.form());
          if (!asPrinted(batch) || !open(batch, serial)) {
            throw new AlreadyEntered(batch.contract(), batch.form(), serial);
          }
          keep(
              clearance,
              batch,
              serial,
              asTaken(actor, batch, typed),
              new Written(writtenAt, writtenBy),
              scan);
          return serial;
        });
  }

  /** What the form takes of what was typed, and nothing else. */
  private RawContent asTaken(PersonActor actor, BlankBatch batch, RawContent typed) {
    var blank = forms.blank(batch.contract(), batch.form()).orElseThrow(NotThere::new);
    return paper
        .content(actor, blank, typed)
        .map(content -> TypedForms.typed(blank.schema(), content))
        .orElseThrow(() -> new IllegalArgumentException("not a content of " + batch.form()));
  }

  private record Written(Instant at, String by) {}

  private void keep(
      Clearance clearance,
      BlankBatch batch,
      int serial,
      RawContent typed,
      Written written,
      CheckedFile scan) {
    var contract = batch.contract();
    var by = clearance.personFor(BlankActions.ENTER, ResourceRef.of(contract));
    var head = head(contract);
    var owner = owner(contract, batch.form(), serial);
    if (attachments.ever(owner) >= OFTEN) {
      throw new EnteredTooOften(batch.form(), serial);
    }
    var kept = attachments.keep(head, owner, scan, by, clearance.at());
    var entry =
        new SheetEntry(
            contract,
            batch.form(),
            serial,
            typed,
            written.at(),
            written.by(),
            new SheetEntry.Scan(kept.id(), kept.sha256(), scan.name()),
            by,
            contracts.signature(by, contract, clearance.at()),
            clearance.at());
    if (!entries.insert(head, entry)) {
      throw new AlreadyEntered(batch.contract(), batch.form(), serial);
    }
    entries.forgetReturned(contract, batch.form(), serial);
    var log = LogRef.contract(contract);
    var digest =
        Hash.sha256(EntryRepository.json(typed, written.by()).getBytes(StandardCharsets.UTF_8));
    var content = digest.hex().getBytes(StandardCharsets.UTF_8);
    ledger.record(
        by,
        new BlankEntered(
            contract,
            batch.form(),
            serial,
            ledger.commit(log, content),
            kept.id(),
            kept.commitment()));
  }

  /**
   * Files what was entered, once it was compared with the sheet.
   *
   * @throws AlreadyEntered if it is no longer as it was shown
   * @throws jp.junshu.server.gate.AccessRefused if it is the person's own entry, or not theirs to
   *     file
   */
  public FormDesk.Result file(PersonActor actor, SheetEntry entry, ActKey key) {
    var blank = forms.blank(entry.contract(), entry.form()).orElseThrow(NotThere::new);
    if (!asPrinted(entry)) {
      throw new AlreadyEntered(entry.contract(), entry.form(), entry.serial());
    }
    return paper.file(
        actor,
        blank,
        entry.typed(),
        new Afterwards(entry.writtenAt(), Optional.of(entry.by().person())),
        key,
        by -> used(entry, new FilingId(key.value()), by));
  }

  /** Whether the form is still the one on the sheet; else it is copied onto a new sheet. */
  @Transactional(readOnly = true)
  public boolean asPrinted(SheetEntry entry) {
    return batch(entry.contract(), entry.form(), entry.serial())
        .filter(this::asPrinted)
        .isPresent();
  }

  private void used(SheetEntry entry, FilingId filing, PersonActor by) {
    var contract = entry.contract();
    numbers.hold(contract, entry.form());
    var used = BlankSettlement.used(entry, clock.instant(), filing);
    if (!entries.delete(entry) || !numbers.settle(head(contract), by.person(), used)) {
      throw new AlreadyEntered(entry.contract(), entry.form(), entry.serial());
    }
    var from = owner(contract, entry.form(), entry.serial());
    attachments.handOver(contract, from, entry.scan().id(), filing, by);
    ledger.record(by, new BlankUsed(contract, entry.form(), entry.serial(), filing));
  }

  /**
   * Takes out what was entered, because it is not what stands on the sheet; the sheet can be
   * entered again.
   *
   * @throws AlreadyEntered if it is no longer there
   */
  public void giveBack(
      PersonActor actor, BlankBatch batch, SheetEntry entry, String reason, ActKey key) {
    var contract = entry.contract();
    var resource = ResourceRef.of(contract);
    acts.perform(
        Ask.of(actor, BlankActions.RETURN, resource, key, page(contract)).about(batch),
        clearance -> {
          var by = clearance.personFor(BlankActions.RETURN, resource);
          numbers.hold(contract, entry.form());
          if (!entries.delete(entry)) {
            throw new AlreadyEntered(entry.contract(), entry.form(), entry.serial());
          }
          var owner = owner(contract, entry.form(), entry.serial());
          attachments.drop(owner, entry.scan().id(), by, clearance.at());
          var returned =
              new ReturnedEntry(
                  contract,
                  entry.form(),
                  entry.serial(),
                  reason,
                  entry.by().person(),
                  "",
                  clearance.at());
          var signature = contracts.signature(by, contract, clearance.at());
          entries.keepReturned(head(contract), returned, entry.by().organization(), signature);
          var committed =
              ledger.commit(LogRef.contract(contract), reason.getBytes(StandardCharsets.UTF_8));
          return ledger.record(
              by, new BlankReturned(contract, entry.form(), entry.serial(), committed));
        });
  }

  /** The batch that the sheet is of. */
  public Optional<BlankBatch> batch(ContractId contract, String form, int serial) {
    return blanks.batch(contract, form, serial);
  }

  private static Owner owner(ContractId contract, String form, int serial) {
    var name = "%s %s %d".formatted(contract, form, serial).getBytes(StandardCharsets.UTF_8);
    return new Owner("BLANK", UUID.nameUUIDFromBytes(name));
  }

  private ContractHead head(ContractId contract) {
    return contracts.head(contract).orElseThrow(NotThere::new);
  }

  private static String page(ContractId contract) {
    return "/contracts/%s/blanks".formatted(contract);
  }
}
