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
import org.springframework.stereotype.Component;

/** What the ward decided on applications of the contractor, for letters that tell of it. */
@Component
class DecidedApplications implements ReferenceSource {

  private final Filings filings;

  DecidedApplications(Filings filings) {
    this.filings = filings;
  }

  @Override
  public String target() {
    return "filing";
  }

  @Override
  public List<Option> options(ContractId contract, PersonActor actor) {
    return decided(filings.ofContracts(List.of(contract)).reversed().stream())
        .map(view -> new Option(view.filed().id().value(), view.number(), ""))
        .toList();
  }

  @Override
  public Optional<String> label(ContractId contract, UUID id) {
    return decided(filings.find(new FilingId(id)).stream())
        .filter(view -> view.contract().id().equals(contract))
        .findFirst()
        .map(FilingView::number);
  }

  private static Stream<FilingView> decided(Stream<FilingView> all) {
    return all.filter(view -> view.schema().kind() == Kind.APPLICATION)
        .filter(view -> view.filed().side() == Side.CONTRACTOR)
        .filter(view -> view.state().decided());
  }
}
