package jp.junshu.server.conduct;

import java.util.stream.Stream;
import jp.junshu.core.policy.Clause;
import jp.junshu.server.conduct.ViolationRecord.Finding;
import jp.junshu.server.conduct.ViolationRecord.Measure;
import jp.junshu.server.forms.ClauseField;
import jp.junshu.server.forms.Draft;
import jp.junshu.server.forms.FieldError;
import jp.junshu.server.forms.FormHandler;
import org.springframework.stereotype.Component;

/**
 * A record of a breach names the clause; the contractor is heard first, and nothing follows from no
 * breach.
 */
@Component
@Clause("6")
class ViolationHandler implements FormHandler<ViolationRecord> {

  @Override
  public Class<ViolationRecord> form() {
    return ViolationRecord.class;
  }

  @Override
  public Stream<FieldError> check(Draft<ViolationRecord> draft) {
    var content = draft.content();
    var heard =
        content.heardOn().isBefore(content.foundOn())
            ? Stream.of(FieldError.of("heardOn", "heard-before-found"))
            : Stream.<FieldError>empty();
    var measure =
        content.finding() == Finding.NO_BREACH && content.measure() != Measure.NOTHING
            ? Stream.of(FieldError.of("measure", "measure-without-breach"))
            : Stream.<FieldError>empty();
    return Stream.of(ClauseField.errors("clause", content.clause()), heard, measure)
        .flatMap(errors -> errors);
  }
}
