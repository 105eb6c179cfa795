package jp.junshu.server.contracts;

import java.util.Optional;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.EditionId;
import jp.junshu.server.forms.BeforeForm;
import jp.junshu.server.forms.ContractHead;
import jp.junshu.server.rules.Editions;
import jp.junshu.server.rules.PublishedEdition;
import jp.junshu.server.time.BusinessClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Leads whoever is about to acknowledge to the questions that they have not answered. */
@Component
class QuestionsFirst implements BeforeForm {

  private static final String ACKNOWLEDGEMENT = "F29";

  private final Contracts contracts;
  private final Editions editions;
  private final Asking asking;
  private final BusinessClock clock;

  QuestionsFirst(Contracts contracts, Editions editions, Asking asking, BusinessClock clock) {
    this.contracts = contracts;
    this.editions = editions;
    this.asking = asking;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<String> first(PersonActor actor, ContractHead contract, String form) {
    return form.equals(ACKNOWLEDGEMENT)
        ? editions
            .toAcknowledge(clock.today())
            .map(PublishedEdition::id)
            .filter(edition -> waits(actor, contract, edition))
            .map(edition -> "/contracts/%s/questions/%s".formatted(contract.id(), edition))
        : Optional.empty();
  }

  private boolean waits(PersonActor actor, ContractHead contract, EditionId edition) {
    return contracts.roster(contract.id()).acknowledged(actor.person(), edition).isEmpty()
        && asking
            .of(actor, contract.id(), edition, clock.instant())
            .filter(asked -> asked.answered().isEmpty())
            .isPresent();
  }
}
