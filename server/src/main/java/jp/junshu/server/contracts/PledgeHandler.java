package jp.junshu.server.contracts;

import jp.junshu.core.policy.Clause;
import jp.junshu.server.forms.FiledForm;
import jp.junshu.server.forms.FormHandler;
import org.springframework.stereotype.Component;

/** What a pledge changes: the person may act from that commit on. */
@Component
@Clause("1.2")
class PledgeHandler implements FormHandler<ConfidentialityPledge> {

  private final Contracts contracts;

  PledgeHandler(Contracts contracts) {
    this.contracts = contracts;
  }

  @Override
  public Class<ConfidentialityPledge> form() {
    return ConfidentialityPledge.class;
  }

  @Override
  public void onFiled(FiledForm<ConfidentialityPledge> filed) {
    contracts.keepPledge(filed);
  }
}
