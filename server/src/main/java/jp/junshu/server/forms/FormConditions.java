package jp.junshu.server.forms;

import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.core.gate.AccessRequest;
import jp.junshu.core.gate.Check;
import jp.junshu.core.gate.Missing.Turn;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.server.gate.Condition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The conditions that every form stands under, whatever it is about. */
@Configuration
class FormConditions {

  /** What the form's owner asks before filing. */
  @Bean
  Condition beforeFiling(FormChecks checks) {
    return condition(
        "form-before-filing",
        (request, _) ->
            request.subject(Draft.class).stream().flatMap(draft -> checks.beforeFiling(draft)));
  }

  /** What was read off a sheet of paper is compared and filed by somebody else. */
  @Bean
  Condition secondPerson() {
    return condition(
        "form-second-person",
        (request, clause) ->
            request.subject(Draft.class).stream().flatMap(draft -> second(clause, draft)));
  }

  private static Stream<Check> second(ClauseId clause, Draft<?> draft) {
    return draft.afterwards().flatMap(Afterwards::readBy).stream()
        .map(
            reader ->
                reader.equals(draft.filer().person())
                    ? Check.fails(clause.toString(), "second-person", Turn.NOBODY, "")
                    : Check.holds(clause.toString(), "second-person", Optional.empty()));
  }

  /** Whose turn the step is; in the place of an absent one only the decider's step is taken. */
  @Bean
  Condition stepIsMine(ContractDirectory contracts) {
    return condition(
        "form-step-is-mine",
        (request, clause) ->
            request.subject(StepTaking.class).stream()
                .flatMap(taking -> stepIsMine(contracts, request, clause, taking)));
  }

  /** What another system decides nobody decides here; its decision is entered as that. */
  @Bean
  Condition decidedHere() {
    return condition(
        "form-decided-here",
        (request, clause) ->
            request.subject(StepTaking.class).stream().map(taking -> here(clause, taking)));
  }

  private static Check here(ClauseId clause, StepTaking taking) {
    return taking.step().external()
        ? Check.fails(clause.toString(), "decided-here", Turn.WARD, "")
        : Check.holds(clause.toString(), "decided-here", Optional.empty());
  }

  private static Stream<Check> stepIsMine(
      ContractDirectory contracts, AccessRequest request, ClauseId clause, StepTaking taking) {
    var role = taking.step().role();
    var contract = taking.filing().contract().id();
    var held =
        request
            .person()
            .flatMap(actor -> contracts.holding(actor, role, contract, request.at()))
            .filter(h -> !h.deputy() || taking.step().act().decides());
    var mine =
        held.isPresent()
            ? Check.holds(clause.toString(), "step-is-mine", Optional.empty(), role.name())
            : notMine(contracts, request, clause, taking);
    return held.filter(ContractDirectory.Holding::deputy).isPresent()
        ? Stream.of(mine, Substitution.absent(contracts, request, clause, taking, "decider-absent"))
        : Stream.of(mine);
  }

  /** Whoever had the role before is told who has it now. */
  private static Check notMine(
      ContractDirectory contracts, AccessRequest request, ClauseId clause, StepTaking taking) {
    var role = taking.step().role();
    var contract = taking.filing().contract().id();
    return request
        .person()
        .flatMap(actor -> contracts.successor(actor, role, contract, request.at()))
        .map(
            place ->
                Check.fails(
                    clause.toString(), "step-passed-on", Turn.NOBODY, "", role.name(), place))
        .orElseGet(
            () -> Check.fails(clause.toString(), "step-is-mine", Turn.NOBODY, "", role.name()));
  }

  /** Who was absent reads what a deputy decided; neither a deputy does, nor whoever decided. */
  @Bean
  Condition readAfter(ContractDirectory contracts) {
    return condition(
        "form-read-after",
        (request, clause) ->
            request.subject(StepTaking.class).stream()
                .flatMap(
                    taking ->
                        Stream.of(
                            readsInPerson(contracts, request, clause, taking),
                            notOwnDecision(request, clause, taking.step()))));
  }

  private static Check readsInPerson(
      ContractDirectory contracts, AccessRequest request, ClauseId clause, StepTaking taking) {
    var role = taking.step().role();
    var contract = taking.filing().contract().id();
    boolean inPerson =
        request
            .person()
            .filter(actor -> contracts.inPerson(actor, role, contract, request.at()))
            .isPresent();
    return inPerson
        ? Check.holds(clause.toString(), "reads-in-person", Optional.empty(), role.name())
        : Check.fails(clause.toString(), "reads-in-person", Turn.NOBODY, "", role.name());
  }

  private static Check notOwnDecision(
      AccessRequest request, ClauseId clause, FilingView.Step step) {
    boolean own =
        request
            .person()
            .filter(
                actor -> step.done().filter(done -> done.by().equals(actor.person())).isPresent())
            .isPresent();
    return own
        ? Check.fails(clause.toString(), "not-own-decision", Turn.NOBODY, "")
        : Check.holds(clause.toString(), "not-own-decision", Optional.empty());
  }

  /** Whoever files never decides, nor does whoever added or took away a file. */
  @Bean
  Condition notOwnFiling(OwnWork own) {
    return condition(
        "form-not-own",
        (request, clause) ->
            request.subject(StepTaking.class).stream()
                .flatMap(
                    taking ->
                        Stream.concat(
                            Stream.of(notOwn(request, clause, taking)),
                            ownFile(own, request, clause, taking))));
  }

  private static Check notOwn(AccessRequest request, ClauseId clause, StepTaking taking) {
    var filer = taking.filing().filed().by();
    boolean own = request.person().map(p -> p.person().equals(filer)).orElse(true);
    return own
        ? Check.fails(clause.toString(), "not-own-filing", Turn.WARD, "")
        : Check.holds(clause.toString(), "not-own-filing", Optional.empty());
  }

  private static Stream<Check> ownFile(
      OwnWork own, AccessRequest request, ClauseId clause, StepTaking taking) {
    return request
        .person()
        .filter(actor -> own.touched(actor, taking.filing()))
        .map(_ -> Check.fails(clause.toString(), "not-own-file", Turn.WARD, ""))
        .stream();
  }

  /** What the form's owner asks before a favourable last step. */
  @Bean
  Condition beforeDeciding(FormChecks checks) {
    return condition(
        "form-before-deciding",
        (request, _) ->
            request.subject(StepTaking.class).stream()
                .filter(taking -> taking.outcome().favourable())
                .filter(taking -> taking.filing().deciding(taking.step()))
                .flatMap(
                    taking ->
                        request
                            .person()
                            .map(by -> checks.beforeDeciding(taking.filing(), by))
                            .orElseGet(() -> checks.beforeDeciding(taking.filing()))));
  }

  /** What weighs too much is decided by itself, and not among many. */
  @Bean
  Condition alone(FormChecks checks) {
    return condition(
        "form-alone",
        (request, clause) ->
            request.subject(StepTaking.class).stream()
                .filter(StepTaking::amongMany)
                .map(taking -> alone(checks, clause, taking.filing())));
  }

  private static Check alone(FormChecks checks, ClauseId clause, FilingView view) {
    var way = "/filings/" + view.filed().id();
    return checks.aloneOnly(view)
        ? Check.fails(clause.toString(), "decided-alone", Turn.NOBODY, way)
        : Check.holds(clause.toString(), "decided-alone", Optional.empty());
  }

  /** Only the side that filed takes back. */
  @Bean
  Condition ownSide() {
    return condition(
        "form-own-side",
        (request, clause) ->
            request.subject(FilingView.class).stream()
                .map(
                    view ->
                        request.person().map(p -> p.side() == view.filed().side()).orElse(false)
                            ? Check.holds(clause.toString(), "own-side", Optional.empty())
                            : Check.fails(clause.toString(), "own-side", Turn.NOBODY, "")));
  }

  private interface Look {
    Stream<Check> checks(AccessRequest request, ClauseId clause);
  }

  private static Condition condition(String code, Look look) {
    return new Condition() {
      @Override
      public String code() {
        return code;
      }

      @Override
      public Stream<Check> checks(AccessRequest request, ClauseId clause, String parameter) {
        return look.checks(request, clause);
      }
    };
  }
}
