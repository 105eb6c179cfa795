package jp.junshu.server.contracts;

import java.time.Instant;
import jp.junshu.core.gate.Check;
import jp.junshu.core.gate.Missing.Turn;

/**
 * What must be true of a person before the ward's information is in their hands, for any rule that
 * asks.
 */
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
   * or of the one before while its days of grace run.
   */
  public static Check acknowledged(Roster roster, Assignment person, Instant at, String clause) {
    var since = roster.acknowledged(person.person(), at);
    var about = person.id().toString();
    if (since.isPresent()) {
      return Check.holds(clause, "acknowledged", since, about);
    }
    var again = roster.askedAgain(person.person(), at).isPresent();
    var code = again ? "acknowledged-again" : "acknowledged";
    return Check.fails(clause, code, Turn.WORKER, form(roster, "F29"), about);
  }

  private static String form(Roster roster, String no) {
    return "/contracts/%s/forms/%s".formatted(roster.contract(), no);
  }
}
