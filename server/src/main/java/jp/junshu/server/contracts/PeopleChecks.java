package jp.junshu.server.contracts;

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

  /** The person acknowledged the rules (1-①). */
  public static Check acknowledged(Roster roster, Assignment person, String clause) {
    var since = roster.acknowledged(person.person());
    var about = person.id().toString();
    return since.isPresent()
        ? Check.holds(clause, "acknowledged", since, about)
        : Check.fails(clause, "acknowledged", Turn.WORKER, form(roster, "F29"), about);
  }

  private static String form(Roster roster, String no) {
    return "/contracts/%s/forms/%s".formatted(roster.contract(), no);
  }
}
