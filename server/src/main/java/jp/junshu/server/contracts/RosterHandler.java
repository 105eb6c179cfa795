package jp.junshu.server.contracts;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.junshu.core.id.AssignmentId;
import jp.junshu.core.policy.Clause;
import jp.junshu.core.policy.Side;
import jp.junshu.server.chain.Engagement;
import jp.junshu.server.contracts.PersonnelRoster.Occasion;
import jp.junshu.server.contracts.PersonnelRoster.Row;
import jp.junshu.server.forms.Draft;
import jp.junshu.server.forms.FieldError;
import jp.junshu.server.forms.FormHandler;
import org.springframework.stereotype.Component;

/** A roster is taken only if it names exactly the people who stand on the contract on its day. */
@Component
@Clause({"2.8", "5"})
class RosterHandler implements FormHandler<PersonnelRoster> {

  private final Contracts contracts;

  RosterHandler(Contracts contracts) {
    this.contracts = contracts;
  }

  @Override
  public Class<PersonnelRoster> form() {
    return PersonnelRoster.class;
  }

  @Override
  public Stream<FieldError> check(Draft<PersonnelRoster> draft) {
    var roster = draft.content();
    var there =
        contracts.roster(draft.contract().id()).on(roster.asOf()).stream()
            .filter(a -> a.role().side() == Side.CONTRACTOR)
            .toList();
    return Stream.of(
            reason(roster).stream(),
            missing(there, roster.rows()),
            rows(there, roster.rows()),
            employers(there, roster.rows()))
        .flatMap(errors -> errors);
  }

  private static Optional<FieldError> reason(PersonnelRoster roster) {
    return roster.occasion() == Occasion.CHANGE && roster.reason().isEmpty()
        ? Optional.of(FieldError.of("reason", "roster-reason"))
        : Optional.empty();
  }

  private static Stream<FieldError> missing(List<Assignment> there, List<Row> rows) {
    var named = rows.stream().map(Row::person).collect(Collectors.toSet());
    return there.stream()
        .filter(a -> !named.contains(a.id()))
        .map(a -> FieldError.of("rows", "roster-left-out", a.name()));
  }

  private static Stream<FieldError> rows(List<Assignment> there, List<Row> rows) {
    var ids = there.stream().map(Assignment::id).collect(Collectors.toSet());
    Set<AssignmentId> seen = new HashSet<>();
    return IntStream.range(0, rows.size())
        .boxed()
        .flatMap(
            i -> {
              var person = rows.get(i).person();
              var at = "rows.%d.person".formatted(i);
              return Stream.concat(
                  ids.contains(person)
                      ? Stream.empty()
                      : Stream.of(FieldError.of(at, "roster-not-then")),
                  seen.add(person) ? Stream.empty() : Stream.of(FieldError.of(at, "roster-twice")));
            });
  }

  /** Of everybody the roster says what their place says: there is one truth about employers (5). */
  private static Stream<FieldError> employers(List<Assignment> there, List<Row> rows) {
    var engaged =
        there.stream()
            .filter(a -> a.engagement().isPresent())
            .collect(Collectors.toMap(Assignment::id, a -> a.engagement().orElseThrow()));
    return IntStream.range(0, rows.size())
        .boxed()
        .flatMap(
            i ->
                Optional.ofNullable(engaged.get(rows.get(i).person())).stream()
                    .flatMap(engagement -> differs(i, rows.get(i), engagement)));
  }

  private static Stream<FieldError> differs(int i, Row row, Engagement engagement) {
    var kind =
        row.employment() == engagement.employment()
            ? Stream.<FieldError>empty()
            : Stream.of(FieldError.of("rows.%d.employment".formatted(i), "roster-employment"));
    var employer =
        row.employer().strip().equals(engagement.employer())
            ? Stream.<FieldError>empty()
            : Stream.of(
                FieldError.of(
                    "rows.%d.employer".formatted(i), "roster-employer", engagement.employer()));
    return Stream.concat(kind, employer);
  }
}
