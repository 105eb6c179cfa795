package jp.junshu.server.web;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.server.duties.DutyWords;
import jp.junshu.server.emergency.EmergencyDuties;
import jp.junshu.server.emergency.EmergencyDuties.Owed;
import jp.junshu.server.ui.Words;
import jp.junshu.server.ui.WorkItem;
import org.springframework.stereotype.Component;

/** What is owed of the emergency account, as the home page lists what waits. */
@Component
class EmergencyWords {

  private final EmergencyDuties duties;
  private final DutyWords duty;

  EmergencyWords(EmergencyDuties duties, DutyWords duty) {
    this.duties = duties;
    this.duty = duty;
  }

  Stream<WorkItem> of(PersonActor actor, Instant now, Words words) {
    return duties.of(actor, now).stream().map(owed -> item(owed, now, words));
  }

  private WorkItem item(Owed owed, Instant now, Words words) {
    var key = "emergency.owed." + owed.kind().name();
    boolean late = owed.due().filter(due -> !now.isBefore(due)).isPresent();
    return new WorkItem(
        Optional.empty(),
        words.get("emergency.tag"),
        late,
        words.get(key, owed.number()),
        owed.where(),
        words.get(key + ".why"),
        late ? duty.late(owed.due(), now, words) : "",
        owed.due().map(due -> words.get("due.at", words.tableMoment(due))).orElse(""));
  }
}
