package jp.junshu.server.rules;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import jp.junshu.core.id.EditionId;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.id.QuestionId;
import jp.junshu.core.policy.Role;

/**
 * For which roles one of the ward's people acknowledged an edition.
 *
 * @param roles those they had then, and those whose questions they answered since; empty for an
 *     acknowledgement from before roles were told apart, which counts for all
 * @param answered the questions they answered right for them
 */
public record WardRoles(
    PersonId person, EditionId edition, Set<Role> roles, Set<QuestionId> answered) {

  public WardRoles {
    roles = Set.copyOf(roles);
    answered = Set.copyOf(answered);
  }

  /** What is written for that role and was not answered; nothing for a role it counts for. */
  public List<Question> missing(SealedQuestions asked, Role role) {
    return roles.isEmpty() || roles.contains(role)
        ? List.of()
        : asked.questions().stream()
            .filter(question -> question.roles().contains(role))
            .filter(question -> !answered.contains(question.id()))
            .toList();
  }

  /** Those of these roles for which something is missing. */
  Set<Role> later(SealedQuestions asked, Collection<Role> held) {
    return held.stream().filter(role -> !missing(asked, role).isEmpty()).collect(toSet());
  }
}
