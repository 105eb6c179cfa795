package jp.junshu.server.pledges;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.gate.ResourceRef;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.policy.Clause;
import jp.junshu.server.contracts.Assignment;
import jp.junshu.server.contracts.Contract;
import jp.junshu.server.contracts.Contracts;
import jp.junshu.server.gate.Acts;
import jp.junshu.server.gate.Ask;
import jp.junshu.server.gate.Clearance;
import jp.junshu.server.ledger.Ledger;
import jp.junshu.server.pledges.PaperFacts.PaperPrinted;
import jp.junshu.server.ui.NotThere;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where sheets are printed for one person to sign, each with a number, and where they are listed.
 */
@Service
@Clause({"1.1", "1.2"})
public class SheetDesk {

  private final Acts acts;
  private final SheetRepository sheets;
  private final PaperRepository papers;
  private final PaperText texts;
  private final Contracts contracts;
  private final Ledger ledger;

  SheetDesk(
      Acts acts,
      SheetRepository sheets,
      PaperRepository papers,
      PaperText texts,
      Contracts contracts,
      Ledger ledger) {
    this.acts = acts;
    this.sheets = sheets;
    this.papers = papers;
    this.texts = texts;
    this.contracts = contracts;
    this.ledger = ledger;
  }

  /** A sheet, and what was entered off it. */
  public record Line(PersonSheet sheet, Optional<PaperEntry> entry) {}

  /** The sheets of a contract, the newest first. */
  @Transactional(readOnly = true)
  public List<Line> of(ContractId contract) {
    var all = sheets.of(contract);
    Map<Integer, PaperEntry> entered = papers.of(contract, all);
    return all.stream()
        .map(sheet -> new Line(sheet, Optional.ofNullable(entered.get(sheet.serial()))))
        .toList();
  }

  /** The sheet of that number. */
  @Transactional(readOnly = true)
  public Optional<Line> find(ContractId contract, int serial) {
    return of(contract).stream().filter(line -> line.sheet().serial() == serial).findFirst();
  }

  /**
   * Gives a sheet its number.
   *
   * @throws PaperMoved if that person has nothing of the kind to sign
   */
  public PersonSheet print(
      PersonActor actor, Assignment place, PaperKind kind, String language, ActKey key) {
    var resource = ResourceRef.of(place.contract());
    var where = "/contracts/%s/pledges".formatted(place.contract());
    return acts.perform(
        Ask.of(actor, PledgeActions.PRINT, resource, key, where),
        clearance ->
            printed(
                clearance,
                clearance.personFor(PledgeActions.PRINT, resource),
                place,
                kind,
                language));
  }

  private PersonSheet printed(
      Clearance clearance, PersonActor by, Assignment place, PaperKind kind, String language) {
    var contract = place.contract();
    var head = contracts.find(contract).map(Contract::head).orElseThrow(NotThere::new);
    var signed =
        texts
            .of(kind, contracts.roster(contract), place, language, clearance.at())
            .orElseThrow(() -> new PaperMoved(contract, PaperMoved.Why.OLD));
    var sheet =
        new PersonSheet(
            contract,
            sheets.next(head),
            kind,
            place.id(),
            place.person(),
            language,
            signed.digest(),
            signed.edition(),
            clearance.at());
    sheets.insert(head, sheet, by.person());
    ledger.record(
        by,
        new PaperPrinted(
            contract, sheet.serial(), kind, place.id(), language, sheet.text(), sheet.edition()));
    return sheet;
  }
}
