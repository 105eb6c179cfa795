package jp.junshu.server.contracts;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.EditionId;
import jp.junshu.core.id.QuestionId;
import jp.junshu.core.policy.Role;
import jp.junshu.server.contracts.Answered.Answer;
import jp.junshu.server.rules.Question;
import jp.junshu.server.rules.Questions;
import jp.junshu.server.rules.SealedQuestions;
import org.springframework.stereotype.Component;

/**
 * What somebody is asked on an edition by their places on a contract, those of now and those to
 * come. Call it inside a transaction.
 */
@Component
class Asking {

  private final Contracts contracts;
  private final Questions questions;
  private final AnsweringRepository answering;
  private final RoleQuestionsRepository settled;

  Asking(
      Contracts contracts,
      Questions questions,
      AnsweringRepository answering,
      RoleQuestionsRepository settled) {
    this.settled = settled;
    this.contracts = contracts;
    this.questions = questions;
    this.answering = answering;
  }

  /**
   * Questions for one person.
   *
   * @param sealed the version they are of
   * @param roles for which they are asked
   * @param answered if every one of them was answered right before acknowledging
   */
  record Asked(
      SealedQuestions sealed,
      List<Role> roles,
      List<Question> questions,
      Optional<Answered> answered,
      When when) {

    Asked {
      roles = List.copyOf(roles);
      questions = List.copyOf(questions);
    }
  }

  /** When somebody is asked. */
  enum When {
    /** Before they acknowledge. */
    FIRST,
    /** They acknowledged, and a role came later. */
    LATER,
    /** They acknowledged, and answered all that is asked for their roles now. */
    DONE
  }

  /** Empty if nothing is asked of that person: there are no questions for their roles. */
  Optional<Asked> of(PersonActor person, ContractId contract, EditionId edition, Instant at) {
    var roster = contracts.roster(contract);
    var places =
        roster.toCome(person.person(), at).stream()
            .filter(a -> a.organization().equals(person.organization()))
            .toList();
    var roles = roles(places.stream());
    return questions
        .inUse(edition)
        .filter(version -> !version.of(roles).isEmpty())
        .map(
            version ->
                roster.acknowledged(person.person(), edition).isPresent()
                    ? after(person, version, roster, places)
                    : first(person, contract, version, roles));
  }

  /** Whoever acknowledged may still try what was corrected since, as before they did. */
  private Asked after(
      PersonActor person, SealedQuestions version, Roster roster, List<Assignment> places) {
    var later = later(version, roster, places);
    if (!later.questions().isEmpty()) {
      return later;
    }
    var first = first(person, roster.contract(), version, roles(places.stream()));
    return answered(person, version, roster)
            .containsAll(first.questions().stream().map(Question::id).toList())
        ? new Asked(version, first.roles(), first.questions(), first.answered(), When.DONE)
        : first;
  }

  private Set<QuestionId> answered(PersonActor person, SealedQuestions version, Roster roster) {
    return settled.answers(List.of(roster.contract()), List.of(person.person())).stream()
        .filter(given -> given.answerer().edition().equals(version.edition()))
        .flatMap(given -> given.answers().stream())
        .map(Answer::question)
        .collect(toSet());
  }

  private Asked first(
      PersonActor person, ContractId contract, SealedQuestions sealed, List<Role> roles) {
    var asked = sealed.of(roles);
    var sheet = new AnsweringRepository.Sheet(person.person(), sealed.edition(), sealed.version());
    var answered = answering.find(contract, sheet).filter(all -> all.covers(asked));
    return new Asked(sealed, roles, asked, answered, When.FIRST);
  }

  /** Of roles that came later only what nobody asked that person yet, in the order of the page. */
  private static Asked later(SealedQuestions sealed, Roster roster, List<Assignment> places) {
    var roles = roles(places.stream().filter(a -> !roster.missing(a, sealed.edition()).isEmpty()));
    var missing =
        places.stream().flatMap(a -> roster.missing(a, sealed.edition()).stream()).toList();
    return new Asked(
        sealed,
        roles,
        sealed.questions().stream().filter(missing::contains).toList(),
        Optional.empty(),
        When.LATER);
  }

  private static List<Role> roles(Stream<Assignment> places) {
    return places.map(Assignment::role).distinct().sorted().toList();
  }
}
