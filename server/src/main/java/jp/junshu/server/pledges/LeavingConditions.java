package jp.junshu.server.pledges;

import jp.junshu.core.policy.Clause;
import jp.junshu.server.contracts.Assignment;
import jp.junshu.server.gate.Condition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The condition about who confirms what goes on after somebody left. */
@Configuration
@Clause("1.2")
class LeavingConditions {

  /** Whoever had the place confirms, and nobody for them; that it ended is no obstacle. */
  @Bean
  Condition ownFormerPlace() {
    return LinkConditions.condition(
        "own-former-place",
        request ->
            request
                .subject(Assignment.class)
                .filter(place -> place.id().equals(request.resource().id()))
                .flatMap(
                    place ->
                        request
                            .person()
                            .filter(by -> by.person().equals(place.person()))
                            .filter(by -> by.organization().equals(place.organization())))
                .isPresent());
  }
}
