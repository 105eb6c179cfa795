package jp.junshu.server.conduct;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.junshu.core.policy.Clause;
import jp.junshu.server.conduct.InspectionRecord.Finding;
import jp.junshu.server.forms.ClauseField;
import jp.junshu.server.forms.Draft;
import jp.junshu.server.forms.FieldError;
import jp.junshu.server.forms.FormHandler;
import jp.junshu.server.time.BusinessClock;
import org.springframework.stereotype.Component;

/** A finding names its clause and has a day; an inspection lies behind us. */
@Component
@Clause("3.2")
class InspectionHandler implements FormHandler<InspectionRecord> {

  @Override
  public Class<InspectionRecord> form() {
    return InspectionRecord.class;
  }

  @Override
  public Stream<FieldError> check(Draft<InspectionRecord> draft) {
    var today = LocalDate.ofInstant(draft.now(), BusinessClock.JST);
    var content = draft.content();
    var early =
        content.inspectedOn().isAfter(today)
            ? Stream.of(FieldError.of("inspectedOn", "inspection-ahead"))
            : Stream.<FieldError>empty();
    var findings = content.findings().orElse(List.of());
    return Stream.concat(
        early,
        IntStream.range(0, findings.size())
            .boxed()
            .flatMap(i -> check(findings.get(i), "findings.%d.".formatted(i))));
  }

  private static Stream<FieldError> check(Finding finding, String at) {
    var undated =
        finding.due().isEmpty() && finding.doneOn().isEmpty()
            ? Stream.of(FieldError.of(at + "due", "finding-without-day"))
            : Stream.<FieldError>empty();
    return Stream.concat(ClauseField.errors(at + "clause", finding.clause()), undated);
  }
}
