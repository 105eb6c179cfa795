package jp.junshu.server.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.core.gate.AccessRequest;
import jp.junshu.core.gate.Check;
import jp.junshu.core.gate.Missing.Turn;
import jp.junshu.core.policy.Clause;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.core.policy.Role;
import jp.junshu.core.policy.Side;
import jp.junshu.server.gate.Condition;
import jp.junshu.server.identity.PostDirectory;
import jp.junshu.server.time.BusinessClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The conditions about who may register contracts and give places on them. */
@Configuration
@Clause({"2.8", "5"})
class PeopleConditions {

  private final Parts parts;
  private final RoleDuties roles;
  private final PostDirectory posts;

  PeopleConditions(Parts parts, RoleDuties roles, PostDirectory posts) {
    this.parts = parts;
    this.roles = roles;
    this.posts = posts;
  }

  private interface Look {
    Stream<Check> checks(AccessRequest request, ClauseId clause, String parameter);
  }

  private static Condition condition(String code, Look look) {
    return new Condition() {
      @Override
      public String code() {
        return code;
      }

      @Override
      public Stream<Check> checks(AccessRequest request, ClauseId clause, String parameter) {
        return look.checks(request, clause, parameter);
      }
    };
  }

  /** The person holds such a post in the section asked about, or stands in for its holder. */
  @Bean
  Condition sectionPost() {
    return condition(
        "section-post",
        (request, clause, parameter) -> {
          var role = Role.valueOf(parameter);
          boolean holds =
              request.person().filter(p -> p.side() == Side.WARD).stream()
                  .flatMap(p -> posts.heldBy(p.person(), request.at()).stream())
                  .anyMatch(
                      held ->
                          held.role() == role
                              && held.section().value().equals(request.resource().id().value()));
          return Stream.of(
              holds
                  ? Check.holds(clause.toString(), "section-post", Optional.empty(), role.name())
                  : Check.fails(clause.toString(), "section-post", Turn.WARD, "", role.name()));
        });
  }

  /** The contractor's side gives places; the ward's clerk only a manager's, where there is none. */
  @Bean
  Condition placesAreTheContractors() {
    return condition(
        "places-are-the-contractors",
        (request, clause, _) ->
            onContract(request)
                .filter(_ -> request.person().filter(p -> p.side() == Side.WARD).isPresent())
                .map(part -> firstManager(part, request, clause)));
  }

  /** Nobody is dispatched by an agency that was sent them by another (二重派遣). */
  @Bean
  Condition notDispatchedAgain() {
    return condition(
        "not-dispatched-again",
        (request, clause, _) ->
            Stream.of(
                request
                        .subject(PeopleDesk.Adding.class)
                        .filter(PeopleDesk.Adding::dispatchedAgain)
                        .isPresent()
                    ? Check.fails(clause.toString(), "dispatched-again", Turn.CONTRACTOR, "")
                    : Check.holds(clause.toString(), "dispatched-again", Optional.empty())));
  }

  private static Check firstManager(ContractPart part, AccessRequest request, ClauseId clause) {
    var roles =
        request
            .subject(PeopleDesk.Adding.class)
            .map(PeopleDesk.Adding::roles)
            .orElse(List.of(Role.ENGAGEMENT_MANAGER));
    return roles.equals(List.of(Role.ENGAGEMENT_MANAGER)) && !managed(part, request.at())
        ? Check.holds(clause.toString(), "places-are-the-contractors", Optional.empty())
        : Check.fails(
            clause.toString(),
            "places-are-the-contractors",
            Turn.CONTRACTOR,
            "/contracts/" + part.contract().head().id() + "/people");
  }

  /** Whether somebody of the company that answers today manages for it now or will. */
  static boolean managed(ContractPart part, Instant now) {
    var today = LocalDate.ofInstant(now, BusinessClock.JST);
    var company = part.contract().contractor(today).organization();
    return part.roster().assignments().stream()
        .filter(a -> a.organization().equals(company))
        .filter(a -> a.role() == Role.ENGAGEMENT_MANAGER)
        .anyMatch(a -> a.holdsOn(today) || a.begins().isAfter(today));
  }

  /** None of the contractor's three roles stands empty past its days (2-⑧). */
  @Bean
  Condition roleNotEmptied() {
    return condition(
        "role-not-emptied",
        (request, clause, _) ->
            onContract(request)
                .map(part -> roles.notEmptied(part, request.at(), clause.toString())));
  }

  private Stream<ContractPart> onContract(AccessRequest request) {
    return request.resource().contract().flatMap(parts::find).stream();
  }
}
