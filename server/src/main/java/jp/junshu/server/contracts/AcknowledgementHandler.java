package jp.junshu.server.contracts;

import static jp.junshu.server.time.BusinessClock.JST;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.core.gate.Check;
import jp.junshu.core.gate.Missing.Turn;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.policy.Clause;
import jp.junshu.server.contracts.AnsweringFacts.RulesUnderstood;
import jp.junshu.server.contracts.Asking.Asked;
import jp.junshu.server.contracts.ContractFactTypes.RulesAcknowledged;
import jp.junshu.server.forms.Draft;
import jp.junshu.server.forms.FieldError;
import jp.junshu.server.forms.FiledForm;
import jp.junshu.server.forms.FormHandler;
import jp.junshu.server.ledger.Ledger;
import jp.junshu.server.rules.Editions;
import jp.junshu.server.rules.PublishedEdition;
import org.springframework.stereotype.Component;

/**
 * What an acknowledgement changes: the person may act from that commit on, under the edition that
 * it names; the contract's log says which by the digest of its text.
 */
@Component
@Clause("1.1")
class AcknowledgementHandler implements FormHandler<RulesAcknowledgement> {

  private final Contracts contracts;
  private final Editions editions;
  private final Asking asking;
  private final Ledger ledger;

  AcknowledgementHandler(Contracts contracts, Editions editions, Asking asking, Ledger ledger) {
    this.contracts = contracts;
    this.editions = editions;
    this.asking = asking;
    this.ledger = ledger;
  }

  @Override
  public Class<RulesAcknowledgement> form() {
    return RulesAcknowledgement.class;
  }

  /** An edition that another has followed is not acknowledged any more, none is twice. */
  @Override
  public Stream<FieldError> check(Draft<RulesAcknowledgement> draft) {
    var chosen = published(draft.content());
    return inForceAt(draft.now()) > chosen.number()
        ? Stream.of(FieldError.of("edition", "edition-followed"))
        : before(draft, chosen);
  }

  private Stream<FieldError> before(Draft<RulesAcknowledgement> draft, PublishedEdition chosen) {
    return contracts
        .roster(draft.contract().id())
        .acknowledged(draft.filer().person(), chosen.id())
        .map(since -> FieldError.of("edition", "acknowledged-before", since))
        .stream();
  }

  private int inForceAt(Instant now) {
    return editions.inForce(LocalDate.ofInstant(now, JST)).map(PublishedEdition::number).orElse(0);
  }

  /** Where the ward asks questions for a role, nobody of it acknowledges before the answers. */
  @Override
  public Stream<Check> beforeFiling(Draft<RulesAcknowledgement> draft) {
    var contract = draft.contract().id();
    var edition = draft.content().edition();
    return asking.of(draft.filer(), contract, edition, draft.now()).stream()
        .map(asked -> answered(asked, "/contracts/%s/questions/%s".formatted(contract, edition)));
  }

  private static Check answered(Asked asked, String way) {
    return asked.answered().isPresent()
        ? Check.holds("1.1", "questions-answered", Optional.empty())
        : Check.fails("1.1", "questions-answered", Turn.WORKER, way);
  }

  @Override
  public void onFiled(FiledForm<RulesAcknowledgement> filed) {
    var edition = published(filed.content());
    var by = filed.filed();
    var actor = new PersonActor(by.by(), by.organization(), by.side());
    var asked = asking.of(actor, filed.contract().id(), edition.id(), by.at());
    contracts.keepAcknowledgement(
        filed, edition.id(), asked.flatMap(Asked::answered).map(Answered::inShort));
    ledger.record(
        actor, new RulesAcknowledged(filed.contract().id(), by.id(), edition.id(), edition.text()));
    asked.ifPresent(each -> ledger.record(actor, understood(filed, edition, each)));
  }

  private static RulesUnderstood understood(
      FiledForm<RulesAcknowledgement> filed, PublishedEdition edition, Asked asked) {
    var answered = asked.answered().orElseThrow();
    return new RulesUnderstood(
        filed.contract().id(),
        filed.filed().id(),
        edition.id(),
        edition.text(),
        answered.version(),
        asked.sealed().digest(),
        asked.roles(),
        answered.way(),
        answered.tries(),
        answered.witnesses());
  }

  private PublishedEdition published(RulesAcknowledgement content) {
    return editions.published().stream()
        .filter(each -> each.id().equals(content.edition()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no edition " + content.edition()));
  }
}
