package jp.junshu.server.contracts;

import java.util.stream.Stream;
import jp.junshu.core.policy.Clause;
import jp.junshu.server.forms.Draft;
import jp.junshu.server.forms.FieldError;
import jp.junshu.server.forms.FiledForm;
import jp.junshu.server.forms.FormHandler;
import org.springframework.stereotype.Component;

/** Consent is for a time within the contract, and each company is decided by itself. */
@Component
@Clause("5")
class SubcontractHandler implements FormHandler<SubcontractApplication> {

  private final Contracts contracts;

  SubcontractHandler(Contracts contracts) {
    this.contracts = contracts;
  }

  @Override
  public Class<SubcontractApplication> form() {
    return SubcontractApplication.class;
  }

  @Override
  public Stream<FieldError> check(Draft<SubcontractApplication> draft) {
    var content = draft.content();
    return Stream.concat(
        PeriodField.errors(content.from(), content.until(), contracts.find(draft.contract().id())),
        content.entrustedBy().strip().equals(content.firm().strip())
            ? Stream.of(FieldError.of("entrustedBy", "entrusted-by-itself"))
            : Stream.empty());
  }

  @Override
  public boolean aloneOnly(FiledForm<SubcontractApplication> filed) {
    return true;
  }
}
