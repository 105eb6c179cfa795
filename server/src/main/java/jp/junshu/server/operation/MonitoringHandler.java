package jp.junshu.server.operation;

import java.util.stream.Stream;
import jp.junshu.core.policy.Clause;
import jp.junshu.server.forms.Draft;
import jp.junshu.server.forms.FieldError;
import jp.junshu.server.forms.FormHandler;
import org.springframework.stereotype.Component;

/** A procedure is agreed for a time that has an end. */
@Component
@Clause("4.3.1")
class MonitoringHandler implements FormHandler<MonitoringAgreement> {

  @Override
  public Class<MonitoringAgreement> form() {
    return MonitoringAgreement.class;
  }

  @Override
  public Stream<FieldError> check(Draft<MonitoringAgreement> draft) {
    return draft.content().until().isBefore(draft.content().from())
        ? Stream.of(FieldError.of("until", "agreed-end"))
        : Stream.empty();
  }
}
