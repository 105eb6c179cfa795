package jp.junshu.server.contracts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.EditionId;
import jp.junshu.core.policy.Role;
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

  Asking(Contracts contracts, Questions questions, AnsweringRepository answering) {
    this.contracts = contracts;
    this.questions = questions;
    this.answering = answering;
  }

  /**
   * Questions for one person.
   *
   * @param sealed the version they are of
   * @param answered if every one of them was answered right
   */
  record Asked(
      SealedQuestions sealed,
      List<Role> roles,
      List<Question> questions,
      Optional<Answered> answered) {

    Asked {
      roles = List.copyOf(roles);
      questions = List.copyOf(questions);
    }
  }

  /** Empty if nothing is asked of that person: there are no questions for their roles. */
  Optional<Asked> of(PersonActor person, ContractId contract, EditionId edition, Instant at) {
    var roles = roles(person, contract, at);
    return questions
        .inUse(edition)
        .filter(version -> !version.of(roles).isEmpty())
        .map(version -> asked(person, contract, version, roles));
  }

  private Asked asked(
      PersonActor person, ContractId contract, SealedQuestions sealed, List<Role> roles) {
    var asked = sealed.of(roles);
    var sheet = new AnsweringRepository.Sheet(person.person(), sealed.edition(), sealed.version());
    var answered = answering.find(contract, sheet).filter(all -> all.covers(asked));
    return new Asked(sealed, roles, asked, answered);
  }

  private List<Role> roles(PersonActor person, ContractId contract, Instant at) {
    return contracts.roster(contract).toCome(person.person(), at).stream()
        .filter(a -> a.organization().equals(person.organization()))
        .map(Assignment::role)
        .distinct()
        .sorted()
        .toList();
  }
}
