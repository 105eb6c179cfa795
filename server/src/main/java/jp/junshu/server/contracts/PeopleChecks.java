package jp.junshu.server.contracts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.core.gate.Check;
import jp.junshu.core.gate.Missing.Turn;
import jp.junshu.core.id.EditionId;
import jp.junshu.core.policy.Clause;

/**
 * What must be true of a person before the ward's information is in their hands, for any rule that
 * asks.
 */
@Clause({"1.1", "1.2", "5"})
public final class PeopleChecks {

  private PeopleChecks() {}

  /** The person made the pledge (1-②). */
  public static Check pledged(Roster roster, Assignment person, String clause) {
    var since = roster.pledged(person.person());
    var about = person.id().toString();
    return since.isPresent()
        ? Check.holds(clause, "pledged", since, about)
        : Check.fails(clause, "pledged", Turn.WORKER, form(roster, "F01"), about);
  }

  /**
   * At that moment the person's acknowledgement of the rules stands (1-①): of the edition in force,
   * or of the one before while its days of grace run. It counts for the role of that place if the
   * person had it then, or answered since what is asked for it.
   */
  public static Check acknowledged(Roster roster, Assignment person, Instant at, String clause) {
    var since = roster.acknowledged(person.person(), at);
    var about = person.id().toString();
    if (since.isPresent()) {
      return roster
          .unasked(person, at)
          .map(edition -> unasked(roster, person, edition.id(), clause))
          .orElseGet(() -> Check.holds(clause, "acknowledged", since, about));
    }
    var again = roster.askedAgain(person.person(), at).isPresent();
    var code = again ? "acknowledged-again" : "acknowledged";
    return Check.fails(clause, code, Turn.WORKER, form(roster, "F29"), about);
  }

  private static Check unasked(Roster roster, Assignment person, EditionId edition, String clause) {
    var way = "/contracts/%s/questions/%s".formatted(roster.contract(), edition);
    var about = person.id().toString();
    return Check.fails(clause, "acknowledged-role", Turn.WORKER, way, about, person.role().name());
  }

  /** The same by any of several places of one person: what one of their roles allows goes on. */
  static Check acknowledged(Roster roster, List<Assignment> places, Instant at, String clause) {
    var checks = places.stream().map(a -> acknowledged(roster, a, at, clause)).toList();
    return checks.stream().filter(Check::holds).findFirst().orElseGet(checks::getFirst);
  }

  /**
   * By that person's employer and by the company that directs them they may act at that moment (5):
   * every tier up to the contractor has a standing consent, and a dispatch has not ended.
   */
  public static Check engaged(Roster roster, Assignment person, Instant at, String clause) {
    var about = person.id().toString();
    return roster
        .against(person, at)
        .map(
            why ->
                Check.fails(
                    clause,
                    why.code(),
                    Turn.CONTRACTOR,
                    "/contracts/%s/%s".formatted(roster.contract(), why.page()),
                    why.tier()
                        .map(tier -> List.of(about, tier.id().toString()))
                        .orElse(List.of(about))
                        .toArray(String[]::new)))
        .orElseGet(() -> Check.holds(clause, "engaged", Optional.empty(), about));
  }

  /** Everything that must be true of a person before the ward's information is in their hands. */
  public static Stream<Check> all(Roster roster, Assignment person, Instant at) {
    return Stream.of(
        pledged(roster, person, "1.2"),
        acknowledged(roster, person, at, "1.1"),
        engaged(roster, person, at, "5"));
  }

  private static String form(Roster roster, String no) {
    return "/contracts/%s/forms/%s".formatted(roster.contract(), no);
  }
}
