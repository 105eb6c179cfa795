package jp.junshu.server.notices;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ContractId;
import jp.junshu.server.forms.ReferenceSource;
import org.springframework.stereotype.Component;

/** The notices that a form may name: those in force on the contract, the newest first. */
@Component
class NoticeChoices implements ReferenceSource {

  private final NoticeRepository notices;

  NoticeChoices(NoticeRepository notices) {
    this.notices = notices;
  }

  @Override
  public String target() {
    return "notice";
  }

  @Override
  public List<Option> options(ContractId contract, PersonActor actor) {
    return notices.ofContracts(List.of(contract)).reversed().stream()
        .map(notice -> new Option(notice.filing().value(), notice.label(), ""))
        .toList();
  }

  @Override
  public Optional<String> label(ContractId contract, UUID id) {
    return notices.ofContracts(List.of(contract)).stream()
        .filter(notice -> notice.filing().value().equals(id))
        .findFirst()
        .map(IssuedNotice::label);
  }
}
