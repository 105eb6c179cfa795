package jp.junshu.server.contracts;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.junshu.core.gate.AccessRequest;
import jp.junshu.core.gate.Check;
import jp.junshu.core.gate.Missing.Turn;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.core.policy.Role;
import jp.junshu.server.gate.Condition;
import jp.junshu.server.identity.Absence;
import jp.junshu.server.identity.AbsenceDirectory;
import jp.junshu.server.time.BusinessClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The conditions about who may say that somebody is away. */
@Configuration
class AbsenceConditions {

  /** Whoever knows who is in today, beside the deputy of the very post. */
  private static final Set<Role> KNOW =
      EnumSet.of(
          Role.CLERK, Role.SECURITY_MANAGER, Role.ENGAGEMENT_MANAGER, Role.INFORMATION_CUSTODIAN);

  private final Contracts contracts;
  private final AbsenceDirectory absences;

  AbsenceConditions(Contracts contracts, AbsenceDirectory absences) {
    this.contracts = contracts;
    this.absences = absences;
  }

  /** One's own absence, or one that oneself entered. */
  @Bean
  Condition ownAbsence() {
    return condition(
        "own-absence",
        (request, clause) ->
            check(
                clause,
                "own-absence",
                request
                    .person()
                    .filter(
                        actor ->
                            request
                                .subject(Absence.class)
                                .map(a -> AbsenceDesk.mayEnd(actor, a))
                                .orElse(isOf(request, actor)))
                    .isPresent()));
  }

  private static boolean isOf(AccessRequest request, PersonActor actor) {
    return request.resource().id().value().equals(actor.person().value());
  }

  /**
   * Of one's own side's people in the same organization, never of oneself: said by the deputy of
   * that post and by those who know who is in.
   */
  @Bean
  Condition knowsWhoIsAway() {
    return condition(
        "knows-who-is-away",
        (request, clause) ->
            Stream.concat(
                check(
                    clause,
                    "knows-who-is-away",
                    request.person().filter(actor -> knows(request, actor)).isPresent()),
                check(clause, "not-said-to-be-here", !saidToBeHere(request))));
  }

  /** Whoever ended today what others said of them is here, whatever is said again. */
  private boolean saidToBeHere(AccessRequest request) {
    var since =
        request.at().atZone(BusinessClock.JST).toLocalDate().atStartOfDay(BusinessClock.JST);
    return request
        .subject(Assignment.class)
        .filter(away -> absences.saidToBeHere(away.person(), since.toInstant()))
        .isPresent();
  }

  private boolean knows(AccessRequest request, PersonActor actor) {
    var contract = request.resource().contract();
    var away = request.subject(Assignment.class);
    if (contract.isEmpty() || away.isEmpty()) {
      return false;
    }
    var roster = contracts.roster(contract.get());
    return roster.at(request.at()).contains(away.get())
        && roster.of(actor.person(), request.at()).stream()
            .filter(own -> own.organization().equals(actor.organization()))
            .anyMatch(own -> mayDeclare(own, away.get()));
  }

  /** Whether whoever has the one place may say that the holder of the other is away. */
  static boolean mayDeclare(Assignment own, Assignment away) {
    return !away.deputy()
        && own.organization().equals(away.organization())
        && !own.person().equals(away.person())
        && (KNOW.contains(own.role()) && !own.deputy()
            || own.deputy() && own.role() == away.role());
  }

  private static Stream<Check> check(ClauseId clause, String code, boolean holds) {
    return Stream.of(
        holds
            ? Check.holds(clause.toString(), code, Optional.empty())
            : Check.fails(clause.toString(), code, Turn.NOBODY, ""));
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
