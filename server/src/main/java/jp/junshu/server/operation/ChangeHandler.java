package jp.junshu.server.operation;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.core.policy.Clause;
import jp.junshu.server.forms.Draft;
import jp.junshu.server.forms.FieldError;
import jp.junshu.server.forms.FormHandler;
import jp.junshu.server.operation.ChangeReport.Stage;
import org.springframework.stereotype.Component;

/** A change that was made is told with its moment, by whom, and what came of testing it. */
@Component
@Clause("4.3.3")
class ChangeHandler implements FormHandler<ChangeReport> {

  @Override
  public Class<ChangeReport> form() {
    return ChangeReport.class;
  }

  @Override
  public Optional<LocalDateTime> occurred(ChangeReport content) {
    return content.doneAt();
  }

  @Override
  public Stream<FieldError> check(Draft<ChangeReport> draft) {
    var content = draft.content();
    var errors = new ArrayList<FieldError>();
    if (content.stage() == Stage.PLANNED) {
      content.doneAt().ifPresent(_ -> errors.add(FieldError.of("doneAt", "change-planned-only")));
      return errors.stream();
    }
    if (content.doneAt().isEmpty()) {
      errors.add(FieldError.of("doneAt", "change-when"));
    }
    if (content.performedBy().isEmpty()) {
      errors.add(FieldError.of("performedBy", "change-by"));
    }
    if (content.testResult().isEmpty()) {
      errors.add(FieldError.of("testResult", "change-tested"));
    }
    return errors.stream();
  }
}
