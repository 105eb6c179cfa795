package jp.junshu.server.assets;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.junshu.core.form.Life;
import jp.junshu.core.gate.Check;
import jp.junshu.core.policy.Clause;
import jp.junshu.server.assets.DisposalReport.Row;
import jp.junshu.server.forms.Draft;
import jp.junshu.server.forms.FieldError;
import jp.junshu.server.forms.FiledForm;
import jp.junshu.server.forms.FormHandler;
import jp.junshu.server.time.BusinessClock;
import org.springframework.stereotype.Component;

/**
 * Reporting is always open. The ward receives a report only where the method is the agreed one, the
 * serial is the register's, and neither it nor the certificate was used before.
 */
@Component
@Clause({"2.3", "2.4"})
class DisposalHandler implements FormHandler<DisposalReport> {

  private final AssetParts parts;
  private final MovementRepository movements;
  private final BusinessClock clock;

  DisposalHandler(AssetParts parts, MovementRepository movements, BusinessClock clock) {
    this.parts = parts;
    this.movements = movements;
    this.clock = clock;
  }

  @Override
  public Class<DisposalReport> form() {
    return DisposalReport.class;
  }

  /** The first of them; a report any row of which is entered after its day is a late entry. */
  @Override
  public Optional<LocalDateTime> occurred(DisposalReport content) {
    return content.rows().stream().map(Row::performedAt).min(Comparator.naturalOrder());
  }

  @Override
  public Stream<FieldError> check(Draft<DisposalReport> draft) {
    var part = parts.of(draft.contract().id());
    var rows = draft.content().rows();
    return IntStream.range(0, rows.size())
        .boxed()
        .flatMap(i -> check(part, rows.get(i), "rows.%d.".formatted(i), draft.now()));
  }

  private static Stream<FieldError> check(AssetPart part, Row row, String at, Instant now) {
    var future =
        row.performedAt().atZone(BusinessClock.JST).toInstant().isAfter(now)
            ? Stream.of(FieldError.of(at + "performedAt", "not-yet-happened"))
            : Stream.<FieldError>empty();
    var tooMany =
        part.custody(row.item()).stream()
            .map(held -> held.asset().quantity())
            .filter(quantity -> row.quantity() > quantity)
            .map(quantity -> FieldError.of(at + "quantity", "more-than-registered", quantity));
    return Stream.concat(future, tooMany);
  }

  @Override
  public Stream<Check> beforeDeciding(FiledForm<DisposalReport> filed) {
    var part = parts.of(filed.contract().id());
    return part.movements().stream()
        .filter(movement -> movement.told().filing().equals(filed.filed().id()))
        .flatMap(
            movement ->
                part.custody(movement.asset()).stream()
                    .flatMap(held -> AssetChecks.disposal(held, movement, "")));
  }

  @Override
  public void onFiled(FiledForm<DisposalReport> filed) {
    movements.replace(filed.filed().id());
    Movements.disposals(filed)
        .forEach(
            movement -> movements.insert(filed.contract(), filed.filed().revision(), movement));
  }

  @Override
  public void onDecided(FiledForm<DisposalReport> filed, Life.State outcome) {
    var settled =
        outcome == Life.State.RECEIVED ? Optional.of(clock.instant()) : Optional.<Instant>empty();
    movements.move(filed.filed().id(), outcome, settled);
  }
}
