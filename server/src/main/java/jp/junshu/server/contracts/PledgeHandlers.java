package jp.junshu.server.contracts;

import jp.junshu.core.form.Form;
import jp.junshu.core.policy.Clause;
import jp.junshu.server.forms.FiledForm;
import jp.junshu.server.forms.FormHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a pledge and an acknowledgement change: the person may act from that commit on. */
@Configuration
@Clause({"1.1", "1.2"})
class PledgeHandlers {

  @Bean
  FormHandler<ConfidentialityPledge> pledge(Contracts contracts) {
    return keeping(contracts, ConfidentialityPledge.class, StandingFact.Kind.PLEDGED);
  }

  @Bean
  FormHandler<RulesAcknowledgement> acknowledgement(Contracts contracts) {
    return keeping(contracts, RulesAcknowledgement.class, StandingFact.Kind.ACKNOWLEDGED);
  }

  private static <T extends Form> FormHandler<T> keeping(
      Contracts contracts, Class<T> form, StandingFact.Kind kind) {
    return new FormHandler<>() {
      @Override
      public Class<T> form() {
        return form;
      }

      @Override
      public void onFiled(FiledForm<T> filed) {
        contracts.keep(filed, kind);
      }
    };
  }
}
