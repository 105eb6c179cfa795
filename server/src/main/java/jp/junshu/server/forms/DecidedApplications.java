package jp.junshu.server.forms;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.junshu.core.form.Kind;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.FilingId;
import jp.junshu.core.policy.Side;
import jp.junshu.server.ui.Messages;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the ward decided on applications of the contractor, for letters that tell of it. */
@Component
class DecidedApplications implements ReferenceSource {

  private final Filings filings;
  private final Messages messages;

  DecidedApplications(Filings filings, Messages messages) {
    this.filings = filings;
    this.messages = messages;
  }

  @Override
  public String target() {
    return "filing";
  }

  @Override
  public List<Option> options(ContractId contract, PersonActor actor) {
    return decided(filings.ofContracts(List.of(contract)).reversed().stream())
        .map(view -> new Option(view.filed().id().value(), named(view), ""))
        .toList();
  }

  @Override
  public Optional<String> label(ContractId contract, UUID id) {
    return decided(filings.find(new FilingId(id)).stream())
        .filter(view -> view.contract().id().equals(contract))
        .findFirst()
        .map(this::named);
  }

  /** Number, title and who filed it. */
  private String named(FilingView view) {
    var words = messages.in(LocaleContextHolder.getLocale());
    return "%s %s %s"
        .formatted(
            view.number(),
            words.get("form." + view.schema().no() + ".title"),
            view.signature().name());
  }

  private static Stream<FilingView> decided(Stream<FilingView> all) {
    return all.filter(view -> view.schema().kind() == Kind.APPLICATION)
        .filter(view -> view.filed().side() == Side.CONTRACTOR)
        .filter(view -> view.state().decided());
  }
}
