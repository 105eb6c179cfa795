package jp.junshu.server.contracts;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.policy.Side;
import jp.junshu.server.forms.RegisterSource;
import jp.junshu.server.text.SortKey;
import org.springframework.stereotype.Component;

/** The contractor's people on a contract, of whatever date, for programs. */
@Component
class RosterRegister implements RegisterSource {

  private final Parts parts;

  RosterRegister(Parts parts) {
    this.parts = parts;
  }

  @Override
  public String name() {
    return "roster";
  }

  @Override
  public String page() {
    return "people";
  }

  @Override
  public Comparator<Row> order() {
    return Comparator.comparing(row -> SortKey.of(row.text("reading").replace(" ", "")));
  }

  @Override
  public List<Column> columns() {
    return List.of(
        new Column("name", Kind.TEXT),
        new Column("reading", Kind.TEXT),
        new Column("role", Kind.TEXT, "role"),
        new Column("deputy", Kind.FLAG),
        new Column("unit", Kind.TEXT),
        new Column("post", Kind.TEXT),
        new Column("begins", Kind.DAY),
        new Column("ends", Kind.DAY),
        new Column("employment", Kind.TEXT, "employment"),
        new Column("employer", Kind.TEXT),
        new Column("directedBy", Kind.TEXT),
        new Column("dispatchedUntil", Kind.DAY));
  }

  /** A row's id is the one by which people stand in the contents of forms. */
  @Override
  public List<Row> rows(ContractId contract, Optional<UUID> after, int most) {
    return parts.find(contract).stream().flatMap(part -> rows(part, after, most)).toList();
  }

  private static Stream<Row> rows(ContractPart part, Optional<UUID> after, int most) {
    return part.roster().assignments().stream()
        .filter(place -> place.role().side() == Side.CONTRACTOR)
        .sorted(Comparator.comparing(place -> place.id().toString()))
        .filter(place -> after.filter(last -> !follows(place, last)).isEmpty())
        .limit(most)
        .map(place -> row(part, place));
  }

  private static boolean follows(Assignment place, UUID last) {
    return place.id().toString().compareTo(last.toString()) > 0;
  }

  private static Row row(ContractPart part, Assignment place) {
    var values = new LinkedHashMap<String, Object>();
    values.put("name", place.name());
    values.put("reading", place.reading());
    values.put("role", place.role().name());
    values.put("deputy", place.deputy());
    values.put("unit", place.unit());
    values.put("post", place.post());
    values.put("begins", place.begins().toString());
    place.ends().ifPresent(last -> values.put("ends", last.toString()));
    place
        .engagement()
        .ifPresent(
            engagement -> {
              values.put("employment", engagement.employment().name());
              values.put("employer", engagement.employer());
              values.put("directedBy", part.director(engagement));
              engagement
                  .dispatchedUntil()
                  .ifPresent(last -> values.put("dispatchedUntil", last.toString()));
            });
    return new Row(place.id().value(), values);
  }
}
