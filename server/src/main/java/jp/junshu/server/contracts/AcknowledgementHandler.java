package jp.junshu.server.contracts;

import static jp.junshu.server.time.BusinessClock.JST;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.policy.Clause;
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
  private final Ledger ledger;

  AcknowledgementHandler(Contracts contracts, Editions editions, Ledger ledger) {
    this.contracts = contracts;
    this.editions = editions;
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

  @Override
  public void onFiled(FiledForm<RulesAcknowledgement> filed) {
    var edition = published(filed.content());
    contracts.keepAcknowledgement(filed, edition.id());
    var by = filed.filed();
    ledger.record(
        new PersonActor(by.by(), by.organization(), by.side()),
        new RulesAcknowledged(filed.contract().id(), by.id(), edition.id(), edition.text()));
  }

  private PublishedEdition published(RulesAcknowledgement content) {
    return editions.published().stream()
        .filter(each -> each.id().equals(content.edition()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no edition " + content.edition()));
  }
}
