package jp.junshu.server.systems;

import java.util.stream.Stream;
import jp.junshu.core.gate.Check;
import jp.junshu.core.policy.Clause;
import jp.junshu.server.contracts.NamedPeople;
import jp.junshu.server.forms.Draft;
import jp.junshu.server.forms.FieldError;
import jp.junshu.server.forms.FiledForm;
import jp.junshu.server.forms.FormHandler;
import org.springframework.stereotype.Component;

/** The work on a device has an end that comes after its beginning. */
@Component
@Clause("4.1.2")
class HardwareHandler implements FormHandler<HardwareApplication> {

  private final NamedPeople named;

  HardwareHandler(NamedPeople named) {
    this.named = named;
  }

  @Override
  public Class<HardwareApplication> form() {
    return HardwareApplication.class;
  }

  @Override
  public Stream<FieldError> check(Draft<HardwareApplication> draft) {
    return draft.content().ends().isAfter(draft.content().begins())
        ? Stream.empty()
        : Stream.of(FieldError.of("ends", "ends-before-it-begins"));
  }

  /** Nobody is given it whose chain is broken meanwhile. */
  @Override
  public Stream<Check> beforeDeciding(FiledForm<HardwareApplication> filed) {
    return named.checks(filed.contract().id(), filed.content().performers());
  }
}
