package jp.junshu.server.contracts;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.junshu.core.policy.Clause;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.server.contracts.SelfAssessment.Answer;
import jp.junshu.server.contracts.SelfAssessment.Row;
import jp.junshu.server.forms.ClauseField;
import jp.junshu.server.forms.Draft;
import jp.junshu.server.forms.FieldError;
import jp.junshu.server.forms.FormHandler;
import org.springframework.stereotype.Component;

/**
 * Each clause is answered once, what is not kept says what is done, and another person confirms it.
 */
@Component
@Clause("1.1")
class SelfAssessmentHandler implements FormHandler<SelfAssessment> {

  @Override
  public Class<SelfAssessment> form() {
    return SelfAssessment.class;
  }

  @Override
  public Stream<FieldError> check(Draft<SelfAssessment> draft) {
    var content = draft.content();
    var seen = new HashSet<ClauseId>();
    var rows = content.rows();
    var alone =
        content.assessedBy().equals(content.confirmedBy())
            ? Stream.of(FieldError.of("confirmedBy", "assessed-alone"))
            : Stream.<FieldError>empty();
    return Stream.concat(
        alone,
        IntStream.range(0, rows.size())
            .boxed()
            .flatMap(i -> check(rows.get(i), "rows.%d.".formatted(i), seen)));
  }

  private static Stream<FieldError> check(Row row, String at, Set<ClauseId> seen) {
    var twice =
        ClauseField.read(row.clause()).filter(clause -> !seen.add(clause)).stream()
            .map(_ -> FieldError.of(at + "clause", "clause-twice"));
    var action =
        row.answer() == Answer.NOT_KEPT && row.action().isEmpty()
            ? Stream.of(FieldError.of(at + "action", "what-is-done"))
            : Stream.<FieldError>empty();
    return Stream.of(ClauseField.errors(at + "clause", row.clause()), twice, action)
        .flatMap(errors -> errors);
  }
}
