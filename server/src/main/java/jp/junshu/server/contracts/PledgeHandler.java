package jp.junshu.server.contracts;

import java.util.stream.Stream;
import jp.junshu.core.policy.Clause;
import jp.junshu.server.forms.Draft;
import jp.junshu.server.forms.FieldError;
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

  /** A pledge is made once; whoever comes with another is told when it was. */
  @Override
  public Stream<FieldError> check(Draft<ConfidentialityPledge> draft) {
    return contracts
        .roster(draft.contract().id())
        .pledged(draft.filer().person())
        .map(since -> FieldError.of("", "pledged-before", since))
        .stream();
  }

  @Override
  public void onFiled(FiledForm<ConfidentialityPledge> filed) {
    contracts.keepPledge(filed);
  }
}
