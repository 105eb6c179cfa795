package jp.junshu.server.pledges;

import jp.junshu.core.policy.Clause;
import jp.junshu.server.gate.Condition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The conditions about who answers for what another signed. */
@Configuration
@Clause({"1.1", "1.2"})
class PaperConditions {

  /** Nobody enters what they signed themselves. */
  @Bean
  Condition paperNotOwn() {
    return LinkConditions.condition(
        "paper-not-own",
        request ->
            request
                .subject(PersonSheet.class)
                .filter(
                    sheet ->
                        request.person().filter(by -> by.person().equals(sheet.person())).isEmpty())
                .isPresent());
  }

  /** A second person countersigns, who neither signed nor entered it. */
  @Bean
  Condition paperSecondPerson() {
    return LinkConditions.condition(
        "paper-second-person",
        request ->
            request
                .subject(PaperEntry.class)
                .filter(
                    entry ->
                        request
                            .person()
                            .filter(by -> !by.person().equals(entry.sheet().person()))
                            .filter(by -> !by.person().equals(entry.enterer().person()))
                            .isPresent())
                .isPresent());
  }
}
