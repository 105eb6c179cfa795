package jp.junshu.server.contracts;

import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.junshu.core.id.EditionId;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.id.QuestionId;
import jp.junshu.core.policy.Role;
import jp.junshu.core.policy.Side;
import jp.junshu.server.rules.Question;
import jp.junshu.server.rules.SealedQuestions;
import jp.junshu.server.rules.WardRoles;

/**
 * For which roles the acknowledgements of one contract count, and what is asked for the others. A
 * role that somebody had when they acknowledged is understood whatever the ward asks later; one
 * that came afterwards is, once the questions written for it are answered. An immutable snapshot.
 *
 * @param inUse the questions of each edition that has any for single roles
 * @param understood for whom which role is settled
 * @param answered what people answered right
 * @param ofWard for which roles the ward's people acknowledged, once for all contracts
 */
record RoleQuestions(
    Map<EditionId, SealedQuestions> inUse,
    Set<Understood> understood,
    Map<Answerer, Set<QuestionId>> answered,
    List<WardRoles> ofWard) {

  /** Nothing is asked for single roles. */
  static final RoleQuestions NONE = new RoleQuestions(Map.of(), Set.of(), Map.of(), List.of());

  RoleQuestions {
    inUse = Map.copyOf(inUse);
    understood = Set.copyOf(understood);
    answered = Map.copyOf(answered);
    ofWard = List.copyOf(ofWard);
  }

  /** A role under an edition that somebody acknowledged. */
  record Understood(PersonId person, EditionId edition, Role role) {}

  /** Somebody who answered questions on an edition. */
  record Answerer(PersonId person, EditionId edition) {}

  /** Whether that role is settled for that person under that edition. */
  boolean settled(PersonId person, EditionId edition, Role role) {
    return understood.contains(new Understood(person, edition, role));
  }

  /** What is written for that role and that person did not answer; those for everybody are not. */
  List<Question> missing(PersonId person, EditionId edition, Role role) {
    var sealed = inUse.get(edition);
    if (sealed == null || settled(person, edition, role)) {
      return List.of();
    }
    if (role.side() == Side.WARD) {
      return ofWard.stream()
          .filter(each -> each.person().equals(person) && each.edition().equals(edition))
          .flatMap(each -> each.missing(sealed, role).stream())
          .toList();
    }
    var given = answered.getOrDefault(new Answerer(person, edition), Set.of());
    return sealed.questions().stream()
        .filter(question -> question.roles().contains(role))
        .filter(question -> !given.contains(question.id()))
        .toList();
  }
}
