package jp.junshu.server.rules;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ContractId;
import jp.junshu.server.forms.ReferenceSource;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.ui.JapaneseDates;
import org.springframework.stereotype.Component;

/** The editions that a form may name: the one in force, and those whose day is still to come. */
@Component
class EditionChoices implements ReferenceSource {

  private final Editions editions;
  private final BusinessClock clock;

  EditionChoices(Editions editions, BusinessClock clock) {
    this.editions = editions;
    this.clock = clock;
  }

  @Override
  public String target() {
    return "edition";
  }

  @Override
  public List<Option> options(ContractId contract, PersonActor actor) {
    return open().stream().map(each -> new Option(each.id().value(), label(each), "")).toList();
  }

  /** The one in force; before the first day of all, the first to come. */
  @Override
  public Optional<UUID> preset(ContractId contract, PersonActor actor) {
    return editions.toAcknowledge(clock.today()).map(each -> each.id().value());
  }

  @Override
  public Optional<String> label(ContractId contract, UUID id) {
    return editions.published().stream()
        .filter(each -> each.id().value().equals(id))
        .findFirst()
        .map(EditionChoices::label);
  }

  /** The newest first. */
  private List<PublishedEdition> open() {
    int inForce = editions.inForce(clock.today()).map(PublishedEdition::number).orElse(0);
    return editions.published().stream().filter(each -> each.number() >= inForce).toList();
  }

  private static String label(PublishedEdition edition) {
    return "第%d版 %s(%s施行)"
        .formatted(
            edition.number(), edition.title().orElse(""), JapaneseDates.full(edition.from()));
  }
}
