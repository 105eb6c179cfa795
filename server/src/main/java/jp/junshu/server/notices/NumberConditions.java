package jp.junshu.server.notices;

import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.core.gate.AccessRequest;
import jp.junshu.core.gate.Check;
import jp.junshu.core.gate.Missing.Turn;
import jp.junshu.core.policy.Clause;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.core.policy.Role;
import jp.junshu.server.gate.Condition;
import jp.junshu.server.identity.PostDirectory;
import jp.junshu.server.notices.NumberRow.Kind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who takes numbers and says that one is void, and of which. */
@Configuration
@Clause("3.4")
class NumberConditions {

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

  /** The person holds one of these posts in the section of the number; no deputy does. */
  @Bean
  Condition ofTheNumbersSection(PostDirectory posts) {
    return condition(
        "number-of-own-section",
        (request, clause, parameter) -> {
          var roles = Stream.of(parameter.split("\\|", -1)).map(Role::valueOf).toList();
          boolean holds =
              request.person().stream()
                  .flatMap(person -> posts.heldBy(person.person(), request.at()).stream())
                  .filter(held -> !held.deputy() && roles.contains(held.role()))
                  .anyMatch(held -> held.section().value().equals(request.resource().id().value()));
          return Stream.of(check(clause, "number-of-own-section", holds, Turn.WARD));
        });
  }

  /** An issued notice stands, and so does its number. */
  @Bean
  Condition numberOfNoNotice() {
    return condition(
        "number-of-no-notice",
        (request, clause, _) ->
            request.subject(NumberRow.class).stream()
                .map(row -> row.kind() != Kind.NOTICE)
                .map(free -> check(clause, "number-of-no-notice", free, Turn.NOBODY)));
  }

  private static Check check(ClauseId clause, String code, boolean holds, Turn turn) {
    return holds
        ? Check.holds(clause.toString(), code, Optional.empty())
        : Check.fails(clause.toString(), code, turn, "");
  }
}
