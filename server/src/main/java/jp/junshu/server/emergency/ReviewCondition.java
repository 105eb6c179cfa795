package jp.junshu.server.emergency;

import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.core.gate.AccessRequest;
import jp.junshu.core.gate.Check;
import jp.junshu.core.gate.Missing.Turn;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.server.gate.Condition;
import jp.junshu.server.identity.People;
import org.springframework.stereotype.Component;

/**
 * An opening is looked at afterwards by two people who neither broke the envelope nor got anything
 * by it. Who broke it is known by the name they wrote only, so whoever is called so does not.
 */
@Component
class ReviewCondition implements Condition {

  private final Openings openings;
  private final People people;

  ReviewCondition(Openings openings, People people) {
    this.openings = openings;
    this.people = people;
  }

  @Override
  public String code() {
    return "emergency-review";
  }

  @Override
  public Stream<Check> checks(AccessRequest request, ClauseId clause, String parameter) {
    var opening = request.subject(Opening.class).flatMap(shown -> openings.hold(shown.id()));
    return request.person().stream()
        .flatMap(who -> opening.stream().flatMap(each -> checks(each, who.person(), clause)));
  }

  private Stream<Check> checks(Opening opening, PersonId who, ClauseId clause) {
    var reviews = openings.reviews(opening.id());
    boolean another = !named(opening, who) && !openings.gave(opening.id(), who);
    boolean fresh =
        reviews.size() < EmergencyDuties.REVIEWERS
            && reviews.stream().noneMatch(each -> each.reviewer().equals(who));
    return Stream.of(
        check(clause, "emergency-is-over", opening.end().isPresent()),
        check(clause, "emergency-review-of-another", another),
        check(clause, "emergency-review-once", fresh));
  }

  private boolean named(Opening opening, PersonId who) {
    return people
        .find(who)
        .filter(p -> bare(p.name().full()).equals(bare(opening.name())))
        .isPresent();
  }

  private static String bare(String name) {
    return name.replaceAll("[\\s\\u3000]", "");
  }

  private static Check check(ClauseId clause, String code, boolean holds) {
    return holds
        ? Check.holds(clause.toString(), code, Optional.empty())
        : Check.fails(clause.toString(), code, Turn.WARD, "");
  }
}
