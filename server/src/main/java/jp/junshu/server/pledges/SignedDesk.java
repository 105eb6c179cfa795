package jp.junshu.server.pledges;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.gate.ResourceRef;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.QuestionId;
import jp.junshu.core.merkle.CanonicalJson;
import jp.junshu.core.policy.Clause;
import jp.junshu.server.attachments.Attachments;
import jp.junshu.server.attachments.CheckedFile;
import jp.junshu.server.attachments.Owner;
import jp.junshu.server.contracts.Contract;
import jp.junshu.server.contracts.Contracts;
import jp.junshu.server.contracts.PaperAnswers;
import jp.junshu.server.contracts.Roster;
import jp.junshu.server.forms.ContractHead;
import jp.junshu.server.gate.Acts;
import jp.junshu.server.gate.Ask;
import jp.junshu.server.gate.Clearance;
import jp.junshu.server.ledger.Ledger;
import jp.junshu.server.ledger.LogRef;
import jp.junshu.server.pledges.PaperFacts.PaperCountersigned;
import jp.junshu.server.pledges.PaperFacts.PaperEntered;
import jp.junshu.server.pledges.PaperFacts.PaperReturned;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.ui.NotThere;
import org.springframework.stereotype.Service;

/**
 * Where what was signed by hand is entered by one person and countersigned by another, neither of
 * them the one who signed. Nothing counts before that, and nothing is changed after it.
 */
@Service
@Clause({"1.1", "1.2"})
public class SignedDesk {

  private final Acts acts;
  private final PaperRepository papers;
  private final PaperText texts;
  private final PaperEffects effects;
  private final PaperAnswers answers;
  private final Attachments attachments;
  private final Contracts contracts;
  private final Ledger ledger;
  private final BusinessClock clock;

  SignedDesk(
      Acts acts,
      PaperRepository papers,
      PaperText texts,
      PaperEffects effects,
      PaperAnswers answers,
      Attachments attachments,
      Contracts contracts,
      Ledger ledger,
      BusinessClock clock) {
    this.acts = acts;
    this.papers = papers;
    this.texts = texts;
    this.effects = effects;
    this.answers = answers;
    this.attachments = attachments;
    this.contracts = contracts;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** What was read off a sheet. */
  public record Read(Instant signedAt, String said, Map<QuestionId, Integer> answers) {
    public Read {
      answers = Map.copyOf(answers);
    }
  }

  /** Whether a sheet can have been signed at that moment: not before it was printed, nor ahead. */
  public boolean possible(PersonSheet sheet, Instant signedAt) {
    return !signedAt.isBefore(sheet.printedAt().truncatedTo(ChronoUnit.MINUTES))
        && !signedAt.isAfter(clock.instant());
  }

  /**
   * Keeps what was signed, with its scan. Answers that are not all right are kept as that, and ask
   * for another sheet.
   *
   * @throws PaperMoved if the sheet is old, or something off it is there already
   * @throws jp.junshu.server.gate.AccessRefused if it is one's own sheet
   */
  public void enter(PersonActor actor, PersonSheet sheet, Read read, CheckedFile scan, ActKey key) {
    if (!possible(sheet, read.signedAt())) {
      throw new IllegalArgumentException("signed at " + read.signedAt());
    }
    var resource = ResourceRef.of(sheet.contract());
    var ask = Ask.of(actor, PledgeActions.ENTER, resource, key, page(sheet.contract()));
    acts.perform(
        ask.about(sheet).occurred(read.signedAt()),
        clearance -> {
          var by = clearance.personFor(PledgeActions.ENTER, resource);
          keep(clearance, by, sheet, read, scan);
          return sheet.serial();
        });
  }

  private void keep(
      Clearance clearance, PersonActor by, PersonSheet sheet, Read read, CheckedFile scan) {
    var contract = sheet.contract();
    var head = head(contract);
    var roster = contracts.roster(contract);
    requireCurrent(sheet, roster, clearance.at());
    var place = roster.find(sheet.place()).orElseThrow(NotThere::new);
    boolean right =
        sheet.edition().isEmpty()
            || answers
                .tried(head, place, sheet.edition().get(), read.answers(), clearance.at())
                .isEmpty();
    var kept = attachments.keep(head, owner(sheet), scan, by, clearance.at());
    var from = roster.of(by.person(), clearance.at()).getFirst();
    var entry =
        new PaperEntry(
            sheet,
            right ? PaperEntry.State.WAITING : PaperEntry.State.WRONG,
            read.signedAt(),
            read.said(),
            read.answers(),
            new PaperEntry.Scan(kept.id(), kept.sha256(), scan.name()),
            new PaperEntry.Enterer(by.person(), from.id(), from.name()),
            clearance.at(),
            Optional.empty(),
            Optional.empty());
    if (!papers.insert(head, entry)) {
      throw new PaperMoved(contract, PaperMoved.Why.BEFORE);
    }
    ledger.record(
        by,
        new PaperEntered(
            contract,
            sheet.serial(),
            sheet.kind(),
            sheet.place(),
            right,
            ledger.commit(LogRef.contract(contract), content(read)),
            kept.id(),
            kept.commitment()));
  }

  private static byte[] content(Read read) {
    var tree = Map.of("answers", PaperRepository.json(read.answers()), "said", read.said());
    return CanonicalJson.write(tree).getBytes(StandardCharsets.UTF_8);
  }

  private void requireCurrent(PersonSheet sheet, Roster roster, Instant now) {
    var place = roster.find(sheet.place()).orElseThrow(NotThere::new);
    boolean current =
        texts
            .of(sheet.kind(), roster, place, sheet.language(), now)
            .filter(signed -> signed.digest().equals(sheet.text()))
            .filter(signed -> signed.edition().equals(sheet.edition()))
            .isPresent();
    if (!current) {
      throw new PaperMoved(sheet.contract(), PaperMoved.Why.OLD);
    }
  }

  /** A role that came since it was entered brings questions that are not on the paper. */
  private void requireComplete(PaperEntry entry, Roster roster, Instant now) {
    var sheet = entry.sheet();
    var place = roster.find(sheet.place()).orElseThrow(NotThere::new);
    boolean complete =
        sheet
            .edition()
            .filter(edition -> !answers.complete(place, edition, entry.answers(), now))
            .isEmpty();
    if (!complete) {
      throw new PaperMoved(sheet.contract(), PaperMoved.Why.OLD);
    }
  }

  /**
   * Lets it count, by somebody who has the paper before them.
   *
   * @param entry as it was seen
   * @throws PaperMoved if it is no longer that, or the text is old by now
   * @throws jp.junshu.server.gate.AccessRefused if one entered or signed it oneself
   */
  public void countersign(PersonActor actor, PaperEntry entry, ActKey key) {
    var sheet = entry.sheet();
    var resource = ResourceRef.of(sheet.contract());
    var ask = Ask.of(actor, PledgeActions.COUNTERSIGN, resource, key, page(sheet.contract()));
    acts.perform(
        ask.about(entry).occurred(entry.signedAt()),
        clearance -> {
          var by = clearance.personFor(PledgeActions.COUNTERSIGN, resource);
          var roster = contracts.roster(sheet.contract());
          requireCurrent(sheet, roster, clearance.at());
          requireComplete(entry, roster, clearance.at());
          var from = roster.of(by.person(), clearance.at()).getFirst();
          if (!papers.count(entry, by.person(), from.name(), clearance.at())) {
            throw new PaperMoved(sheet.contract(), PaperMoved.Why.BEFORE);
          }
          attachments.stay(owner(sheet), entry.scan().id());
          ledger.record(
              by,
              new PaperCountersigned(
                  sheet.contract(),
                  sheet.serial(),
                  sheet.kind(),
                  sheet.place(),
                  entry.scan().id()));
          effects.of(by, from, head(sheet.contract()), entry, clearance.at());
          return sheet.serial();
        });
  }

  /**
   * Takes out what was entered and does not count yet; the sheet can be entered again.
   *
   * @throws PaperMoved if it is no longer there
   */
  public void giveBack(PersonActor actor, PaperEntry entry, String reason, ActKey key) {
    var sheet = entry.sheet();
    var contract = sheet.contract();
    var resource = ResourceRef.of(contract);
    acts.perform(
        Ask.of(actor, PledgeActions.RETURN, resource, key, page(contract)),
        clearance -> {
          var by = clearance.personFor(PledgeActions.RETURN, resource);
          if (!papers.delete(entry)) {
            throw new PaperMoved(contract, PaperMoved.Why.BEFORE);
          }
          attachments.drop(owner(sheet), entry.scan().id(), by, clearance.at());
          var words = reason.getBytes(StandardCharsets.UTF_8);
          var committed = ledger.commit(LogRef.contract(contract), words);
          return ledger.record(by, new PaperReturned(contract, sheet.serial(), committed));
        });
  }

  private static Owner owner(PersonSheet sheet) {
    var name = "%s %d".formatted(sheet.contract(), sheet.serial());
    return new Owner("PAPER", UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
  }

  private ContractHead head(ContractId contract) {
    return contracts.find(contract).map(Contract::head).orElseThrow(NotThere::new);
  }

  private static String page(ContractId contract) {
    return "/contracts/%s/pledges".formatted(contract);
  }
}
