package jp.junshu.server.assets;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.junshu.core.form.Form;
import jp.junshu.server.assets.DisposalReport.Method;
import jp.junshu.server.assets.HandoverLog.Direction;
import jp.junshu.server.assets.HandoverLog.Place;
import jp.junshu.server.assets.Movement.Kind;
import jp.junshu.server.assets.Movement.Proof;
import jp.junshu.server.assets.Movement.Terms;
import jp.junshu.server.assets.Movement.Told;
import jp.junshu.server.forms.FiledForm;
import jp.junshu.server.text.Width;
import jp.junshu.server.time.BusinessClock;

/** Reads what went which way off the forms that tell it. */
final class Movements {

  private Movements() {}

  static Movement handover(FiledForm<HandoverLog> filed) {
    var content = filed.content();
    return new Movement(
        told(filed, 0),
        content.asset(),
        content.direction() == Direction.GIVEN ? Kind.GIVEN : Kind.RETURNED,
        content.quantity(),
        filed.occurredAt(),
        Optional.empty(),
        new Terms(content.place().filter(Place.OUTSIDE::equals).isPresent(), content.returnDue()),
        Proof.NONE);
  }

  static List<Movement> disposals(FiledForm<DisposalReport> filed) {
    var rows = filed.content().rows();
    return IntStream.range(0, rows.size())
        .mapToObj(i -> disposal(told(filed, i), rows.get(i)))
        .toList();
  }

  private static Movement disposal(Told told, DisposalReport.Row row) {
    return new Movement(
        told,
        row.item(),
        row.method() == Method.DISPOSAL ? Kind.DISPOSED : Kind.ERASED,
        row.quantity(),
        row.performedAt().atZone(BusinessClock.JST).toInstant(),
        Optional.empty(),
        Terms.NONE,
        new Proof(
            row.serialNo().map(Movements::serial),
            row.certificateNo().map(Movements::serial),
            Optional.of(row.level()),
            row.witness().isPresent(),
            false));
  }

  private static Told told(FiledForm<? extends Form> filed, int row) {
    var by = filed.filed();
    return new Told(
        by.id(), filed.number(), row, filed.contract().id(), by.side(), filed.state(), by.at());
  }

  /** As serials are compared: half width, every dash a hyphen. */
  static String serial(String typed) {
    return Width.serial(typed).text();
  }
}
