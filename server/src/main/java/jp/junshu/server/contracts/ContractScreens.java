package jp.junshu.server.contracts;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.junshu.core.form.FormSchema;
import jp.junshu.core.gate.Action;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ContractId;
import jp.junshu.server.forms.Filings;
import jp.junshu.server.time.BusinessClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks at a contract for one person; asks the gate what to offer, and decides nothing. */
@Service
public class ContractScreens {

  private static final String PLEDGE = "F01";
  private static final String ACKNOWLEDGEMENT = "F29";

  /** Inspections, incidents, breaches and answers: what is found or asked after the end (7). */
  private static final Set<String> AFTER_THE_END = Set.of("F11", "F12", "F30", "F32A", "F32B");

  /** How many papers the page of a contract bears. */
  private static final int NEWEST = 20;

  private final Contracts contracts;
  private final Filings filings;
  private final Offers offers;
  private final BusinessClock clock;

  ContractScreens(Contracts contracts, Filings filings, Offers offers, BusinessClock clock) {
    this.contracts = contracts;
    this.filings = filings;
    this.offers = offers;
    this.clock = clock;
  }

  /** The contract, if this person may see it; a foreign one is as absent. */
  @Transactional(readOnly = true)
  public Optional<ContractScreen> find(PersonActor actor, ContractId id) {
    return contracts.part(id).map(part -> screen(actor, part));
  }

  private ContractScreen screen(PersonActor actor, ContractPart part) {
    var id = part.contract().head().id();
    return new ContractScreen(
        part, clock.today(), filings.newest(id, Optional.empty(), NEWEST), toFile(actor, part));
  }

  private List<FormSchema> toFile(PersonActor actor, ContractPart part) {
    var id = part.contract().head().id();
    return filings.schemas().stream()
        .filter(form -> !completed(part) || AFTER_THE_END.contains(form.no()))
        .filter(form -> applies(form, part))
        .filter(form -> !stands(form, actor, part.roster()))
        .filter(form -> offers.may(actor, file(form), id))
        .toList();
  }

  private static boolean completed(ContractPart part) {
    return part.contract().state() == Contract.State.COMPLETED;
  }

  /** A form is of use while the ward left one of its clauses in force. */
  static boolean applies(FormSchema form, ContractPart part) {
    return form.clauses().stream().anyMatch(clause -> part.notApplicable(clause).isEmpty());
  }

  /** What a person does once is not offered again while it stands. */
  private boolean stands(FormSchema form, PersonActor actor, Roster roster) {
    var now = clock.instant();
    return switch (form.no()) {
      case PLEDGE -> roster.pledged(actor.person()).isPresent();
      case ACKNOWLEDGEMENT ->
          roster.acknowledged(actor.person(), now).isPresent()
              && roster.askedAgain(actor.person(), now).isEmpty();
      default -> false;
    };
  }

  private static Action file(FormSchema form) {
    return new Action("file:" + form.no(), "file:" + form.kind().name(), false);
  }
}
