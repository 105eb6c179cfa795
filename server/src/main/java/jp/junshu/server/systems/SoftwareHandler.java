package jp.junshu.server.systems;

import java.util.stream.Stream;
import jp.junshu.core.gate.Check;
import jp.junshu.core.gate.Missing.Turn;
import jp.junshu.core.policy.Clause;
import jp.junshu.server.forms.Draft;
import jp.junshu.server.forms.FormHandler;
import jp.junshu.server.systems.SoftwareApplication.Category;
import org.springframework.stereotype.Component;

/**
 * Tools that watch the network or break into systems have no permit: whoever asks for one is
 * refused and told the only way to monitor, an agreement on its procedure (F22).
 */
@Component
@Clause({"4.1.5", "4.1.6"})
class SoftwareHandler implements FormHandler<SoftwareApplication> {

  @Override
  public Class<SoftwareApplication> form() {
    return SoftwareApplication.class;
  }

  @Override
  public Stream<Check> beforeFiling(Draft<SoftwareApplication> draft) {
    return draft.content().category() == Category.MONITORING_OR_INTRUSION
        ? Stream.of(refused(draft))
        : Stream.empty();
  }

  private static Check refused(Draft<SoftwareApplication> draft) {
    var agreement = "/contracts/%s/forms/F22".formatted(draft.contract().id());
    return Check.fails("4.1.6", "not-a-banned-tool", Turn.CONTRACTOR, agreement);
  }
}
