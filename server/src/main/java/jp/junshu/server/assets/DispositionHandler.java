package jp.junshu.server.assets;

import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.junshu.core.form.Life;
import jp.junshu.core.policy.Clause;
import jp.junshu.server.assets.DispositionAgreement.Row;
import jp.junshu.server.forms.Draft;
import jp.junshu.server.forms.FieldError;
import jp.junshu.server.forms.FiledForm;
import jp.junshu.server.forms.FormHandler;
import jp.junshu.server.time.BusinessClock;
import org.springframework.stereotype.Component;

/** Keeps what both sides agreed; it holds from the moment the other side agrees. */
@Component
@Clause("2.3")
class DispositionHandler implements FormHandler<DispositionAgreement> {

  private final MethodRepository methods;
  private final BusinessClock clock;

  DispositionHandler(MethodRepository methods, BusinessClock clock) {
    this.methods = methods;
    this.clock = clock;
  }

  @Override
  public Class<DispositionAgreement> form() {
    return DispositionAgreement.class;
  }

  @Override
  public Stream<FieldError> check(Draft<DispositionAgreement> draft) {
    var today = LocalDate.ofInstant(draft.now(), BusinessClock.JST);
    var rows = draft.content().rows();
    return IntStream.range(0, rows.size())
        .boxed()
        .flatMap(i -> check(rows.get(i), "rows.%d.".formatted(i), today));
  }

  private static Stream<FieldError> check(Row row, String at, LocalDate today) {
    var level =
        row.means() == Means.RETURN
            ? row.level().map(_ -> FieldError.of(at + "level", "level-of-return")).stream()
            : row.level().isEmpty()
                ? Stream.of(FieldError.of(at + "level", "level-needed"))
                : Stream.<FieldError>empty();
    var due =
        row.due().isBefore(today)
            ? Stream.of(FieldError.of(at + "due", "due-passed"))
            : Stream.<FieldError>empty();
    return Stream.concat(level, due);
  }

  @Override
  public void onDecided(FiledForm<DispositionAgreement> filed, Life.State outcome) {
    if (outcome == Life.State.AGREED) {
      var rows = filed.content().rows();
      IntStream.range(0, rows.size())
          .forEach(i -> methods.insert(filed.contract(), i, agreed(filed, rows.get(i))));
    }
  }

  private AgreedMethod agreed(FiledForm<DispositionAgreement> filed, Row row) {
    return new AgreedMethod(
        filed.filed().id(),
        Integer.parseInt(filed.number().substring(filed.number().lastIndexOf('-') + 1)),
        filed.contract().id(),
        row.kind(),
        row.classification(),
        row.means(),
        row.level(),
        row.witnessRequired(),
        row.due(),
        clock.instant());
  }
}
