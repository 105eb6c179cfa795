package jp.junshu.server.systems;

import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.junshu.core.policy.Clause;
import jp.junshu.server.forms.Draft;
import jp.junshu.server.forms.FieldError;
import jp.junshu.server.forms.FormHandler;
import jp.junshu.server.systems.ProtectionReport.Row;
import jp.junshu.server.time.BusinessClock;
import org.springframework.stereotype.Component;

/** A device that is not protected as it must be is reported with what is done about it. */
@Component
@Clause("4.1.9")
class ProtectionHandler implements FormHandler<ProtectionReport> {

  @Override
  public Class<ProtectionReport> form() {
    return ProtectionReport.class;
  }

  @Override
  public Stream<FieldError> check(Draft<ProtectionReport> draft) {
    var report = draft.content();
    var today = LocalDate.ofInstant(draft.now(), BusinessClock.JST);
    var ahead =
        report.checkedOn().isAfter(today)
            ? Stream.of(FieldError.of("checkedOn", "not-yet-happened"))
            : Stream.<FieldError>empty();
    var rows =
        IntStream.range(0, report.rows().size())
            .boxed()
            .flatMap(i -> check(report.rows().get(i), "rows.%d.".formatted(i), report.checkedOn()));
    return Stream.concat(ahead, rows);
  }

  private static Stream<FieldError> check(Row row, String at, LocalDate checkedOn) {
    var newer =
        row.definitionDate().isAfter(checkedOn)
            ? Stream.of(FieldError.of(at + "definitionDate", "definition-after-check"))
            : Stream.<FieldError>empty();
    var nothingDone =
        row.protectedAsAsked() || row.action().isPresent()
            ? Stream.<FieldError>empty()
            : Stream.of(FieldError.of(at + "action", "protection-action"));
    return Stream.concat(newer, nothingDone);
  }
}
