package jp.junshu.server.systems;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.junshu.core.gate.Check;
import jp.junshu.core.policy.Clause;
import jp.junshu.server.contracts.NamedPeople;
import jp.junshu.server.forms.Draft;
import jp.junshu.server.forms.FieldError;
import jp.junshu.server.forms.FiledForm;
import jp.junshu.server.forms.FormHandler;
import jp.junshu.server.systems.AccessApplication.Wanted;
import org.springframework.stereotype.Component;

/** A right has an end; to change or remove one, its account is named. */
@Component
@Clause("4.1.3")
class AccessHandler implements FormHandler<AccessApplication> {

  private final NamedPeople named;

  AccessHandler(NamedPeople named) {
    this.named = named;
  }

  @Override
  public Class<AccessApplication> form() {
    return AccessApplication.class;
  }

  @Override
  public Stream<FieldError> check(Draft<AccessApplication> draft) {
    var content = draft.content();
    var errors = new ArrayList<FieldError>();
    if (content.wanted() != Wanted.GRANT && content.account().isEmpty()) {
      errors.add(FieldError.of("account", "which-account"));
    }
    if (content.until().isBefore(content.from())) {
      errors.add(FieldError.of("until", "ends-before-it-begins"));
    }
    return errors.stream();
  }

  /** Nobody is given a right whose chain is broken meanwhile; taking one away is never held up. */
  @Override
  public Stream<Check> beforeDeciding(FiledForm<AccessApplication> filed) {
    return filed.content().wanted() == Wanted.REMOVAL
        ? Stream.empty()
        : named.checks(filed.contract().id(), List.of(filed.content().user()));
  }
}
