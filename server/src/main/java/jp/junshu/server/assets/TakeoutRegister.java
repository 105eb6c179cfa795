package jp.junshu.server.assets;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.junshu.core.id.AssignmentId;
import jp.junshu.core.id.ContractId;
import jp.junshu.server.forms.RegisterSource;
import org.springframework.stereotype.Component;

/** The register of permitted take-outs, for programs. */
@Component
class TakeoutRegister implements RegisterSource {

  private final TakeoutRepository takeouts;

  TakeoutRegister(TakeoutRepository takeouts) {
    this.takeouts = takeouts;
  }

  @Override
  public String name() {
    return "takeouts";
  }

  @Override
  public String page() {
    return "takeouts";
  }

  @Override
  public Comparator<Row> order() {
    return Comparator.comparing(row -> Instant.parse(row.text("leaves")));
  }

  @Override
  public List<Column> columns() {
    return List.of(
        new Column("asset", Kind.ID, "asset"),
        new Column("carriers", Kind.IDS, "assignment"),
        new Column("leaves", Kind.MOMENT),
        new Column("returns", Kind.MOMENT),
        new Column("leftAt", Kind.MOMENT),
        new Column("returnedAt", Kind.MOMENT),
        new Column("broughtBy", Kind.ID, "assignment"),
        new Column("backLate", Kind.FLAG),
        new Column("unconfirmed", Kind.FLAG));
  }

  /** A row's id is that of its permit. */
  @Override
  public List<Row> rows(ContractId contract, Optional<UUID> after, int most) {
    return takeouts.next(contract, after, most).stream().map(TakeoutRegister::row).toList();
  }

  private static Row row(Takeout takeout) {
    var values = new LinkedHashMap<String, Object>();
    values.put("asset", takeout.asset().toString());
    values.put("carriers", takeout.carriers().stream().map(AssignmentId::toString).toList());
    values.put("leaves", moment(takeout.leaves()));
    values.put("returns", moment(takeout.returns()));
    takeout.leftAt().ifPresent(at -> values.put("leftAt", moment(at)));
    takeout.returnedAt().ifPresent(at -> values.put("returnedAt", moment(at)));
    takeout.broughtBy().ifPresent(carrier -> values.put("broughtBy", carrier.toString()));
    values.put("backLate", takeout.backLate());
    values.put("unconfirmed", takeout.unconfirmed());
    return new Row(takeout.permit().value(), values);
  }

  private static String moment(Instant at) {
    return at.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
