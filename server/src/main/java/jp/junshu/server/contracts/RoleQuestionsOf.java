package jp.junshu.server.contracts;

import static java.util.stream.Collectors.flatMapping;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.EditionId;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.id.QuestionId;
import jp.junshu.core.policy.Side;
import jp.junshu.server.contracts.Answered.Answer;
import jp.junshu.server.contracts.RoleQuestions.Answerer;
import jp.junshu.server.contracts.RoleQuestions.Understood;
import jp.junshu.server.contracts.RoleQuestionsRepository.Given;
import jp.junshu.server.contracts.RoleQuestionsRepository.Settled;
import jp.junshu.server.rules.Questions;
import jp.junshu.server.rules.SealedQuestions;
import jp.junshu.server.rules.WardRoles;
import jp.junshu.server.rules.WardStanding;
import org.springframework.stereotype.Component;

/**
 * Loads for which roles acknowledgements count: one query where the ward asks nothing for single
 * roles, three where it does and somebody's role is not settled, for however many contracts.
 */
@Component
class RoleQuestionsOf {

  private final Questions questions;
  private final RoleQuestionsRepository settled;
  private final WardStanding ward;

  RoleQuestionsOf(Questions questions, RoleQuestionsRepository settled, WardStanding ward) {
    this.ward = ward;
    this.questions = questions;
    this.settled = settled;
  }

  /** A contract that is not among the answers asks nothing. */
  Map<ContractId, RoleQuestions> of(
      List<ContractId> contracts, Map<ContractId, List<Assignment>> people) {
    var inUse =
        questions.inUse().stream()
            .filter(version -> version.questions().stream().anyMatch(q -> !q.roles().isEmpty()))
            .collect(toMap(SealedQuestions::edition, each -> each));
    return inUse.isEmpty() ? Map.of() : of(contracts, people, inUse);
  }

  private Map<ContractId, RoleQuestions> of(
      List<ContractId> contracts,
      Map<ContractId, List<Assignment>> people,
      Map<EditionId, SealedQuestions> inUse) {
    var understood =
        settled.settled(contracts).stream()
            .collect(groupingBy(Settled::contract, mapping(Settled::understood, toSet())));
    var open =
        contracts.stream()
            .flatMap(id -> open(people.getOrDefault(id, List.of()), of(understood, id), inUse))
            .distinct()
            .toList();
    var answered =
        open.isEmpty()
            ? Map.<ContractId, Map<Answerer, Set<QuestionId>>>of()
            : byContract(settled.answers(contracts, open));
    var ofWard = ofWard(people);
    return contracts.stream()
        .distinct()
        .collect(
            toMap(
                id -> id,
                id ->
                    new RoleQuestions(
                        inUse, of(understood, id), answered.getOrDefault(id, Map.of()), ofWard)));
  }

  private List<WardRoles> ofWard(Map<ContractId, List<Assignment>> people) {
    return ward.roles(
        people.values().stream()
            .flatMap(List::stream)
            .filter(a -> a.role().side() == Side.WARD)
            .map(Assignment::person)
            .collect(toSet()));
  }

  private static Set<Understood> of(Map<ContractId, Set<Understood>> all, ContractId id) {
    return all.getOrDefault(id, Set.of());
  }

  /** Who acknowledged an edition, but has a role that it is not settled for. */
  private static Stream<PersonId> open(
      List<Assignment> people,
      Collection<Understood> understood,
      Map<EditionId, SealedQuestions> inUse) {
    var acknowledged = understood.stream().map(Understood::person).collect(toSet());
    return people.stream()
        .filter(a -> acknowledged.contains(a.person()))
        .filter(
            a ->
                inUse.keySet().stream()
                    .anyMatch(
                        edition ->
                            !understood.contains(new Understood(a.person(), edition, a.role()))))
        .map(Assignment::person);
  }

  private static Map<ContractId, Map<Answerer, Set<QuestionId>>> byContract(List<Given> given) {
    return given.stream()
        .collect(
            groupingBy(
                Given::contract,
                groupingBy(
                    Given::answerer,
                    flatMapping(each -> each.answers().stream().map(Answer::question), toSet()))));
  }
}
