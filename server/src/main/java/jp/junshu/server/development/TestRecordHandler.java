package jp.junshu.server.development;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.junshu.core.policy.Clause;
import jp.junshu.server.development.TestRecord.Result;
import jp.junshu.server.development.TestRecord.Row;
import jp.junshu.server.development.TestRecord.Stage;
import jp.junshu.server.forms.Draft;
import jp.junshu.server.forms.FieldError;
import jp.junshu.server.forms.FormHandler;
import org.springframework.stereotype.Component;

/** A result says of every item what came of it, and by whom and when it was tested. */
@Component
@Clause("4.2.4")
class TestRecordHandler implements FormHandler<TestRecord> {

  @Override
  public Class<TestRecord> form() {
    return TestRecord.class;
  }

  @Override
  public Stream<FieldError> check(Draft<TestRecord> draft) {
    var test = draft.content();
    return IntStream.range(0, test.rows().size())
        .boxed()
        .flatMap(i -> check(test.stage(), test.rows().get(i), "rows.%d.".formatted(i)).stream());
  }

  private static List<FieldError> check(Stage stage, Row row, String at) {
    if (stage == Stage.PLAN) {
      return row.result().map(_ -> FieldError.of(at + "result", "planned-only")).stream().toList();
    }
    var errors = new ArrayList<FieldError>();
    if (row.result().isEmpty()) {
      errors.add(FieldError.of(at + "result", "test-result"));
    }
    boolean done = row.result().filter(result -> result != Result.NOT_DONE).isPresent();
    if (done && row.testedBy().isEmpty()) {
      errors.add(FieldError.of(at + "testedBy", "test-by"));
    }
    if (done && row.testedAt().isEmpty()) {
      errors.add(FieldError.of(at + "testedAt", "test-at"));
    }
    boolean open = row.result().filter(result -> result != Result.PASSED).isPresent();
    if (open && row.finding().isEmpty()) {
      errors.add(FieldError.of(at + "finding", "test-finding"));
    }
    return errors;
  }
}
