package jp.junshu.server.pledges;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.junshu.core.gate.AccessRequest;
import jp.junshu.core.gate.Check;
import jp.junshu.core.gate.Missing.Turn;
import jp.junshu.core.policy.Clause;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.server.gate.Condition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The conditions about whom an address may be made for. */
@Configuration
@Clause("1.2")
class LinkConditions {

  /** A pledge is one's own: nobody makes an address for oneself. */
  @Bean
  Condition linkNotOwn() {
    return condition(
        "link-not-own",
        request ->
            request
                .subject(LinkDesk.Wanted.class)
                .filter(
                    wanted ->
                        request
                            .person()
                            .filter(by -> by.person().equals(wanted.place().person()))
                            .isEmpty())
                .isPresent());
  }

  /** Whoever signs in pledges in their own session, which shows more. */
  @Bean
  Condition linkWithoutAccount() {
    return condition(
        "link-without-account",
        request ->
            request
                .subject(LinkDesk.Wanted.class)
                .filter(wanted -> wanted.purpose() == LinkPurpose.LEAVING || !wanted.signsIn())
                .isPresent());
  }

  static Condition condition(String code, Predicate<AccessRequest> holds) {
    return new Condition() {
      @Override
      public String code() {
        return code;
      }

      @Override
      public Stream<Check> checks(AccessRequest request, ClauseId clause, String parameter) {
        return Stream.of(
            holds.test(request)
                ? Check.holds(clause.toString(), code, Optional.empty())
                : Check.fails(clause.toString(), code, Turn.NOBODY, ""));
      }
    };
  }
}
