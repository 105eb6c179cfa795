package jp.junshu.server.conduct;

import java.time.LocalDateTime;
import java.util.Optional;
import jp.junshu.core.policy.Clause;
import jp.junshu.server.forms.FormHandler;
import org.springframework.stereotype.Component;

/**
 * Keeps both clocks of an incident: when the contractor came to know as the time of the fact, when
 * the ward was told as the time of the entry. It asks for nothing and refuses nothing.
 */
@Component
@Clause({"3.3", "4.1.7"})
class IncidentHandler implements FormHandler<IncidentReport> {

  @Override
  public Class<IncidentReport> form() {
    return IncidentReport.class;
  }

  @Override
  public Optional<LocalDateTime> occurred(IncidentReport content) {
    return content.contractorKnownAt();
  }
}
