package jp.junshu.server.contracts;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.junshu.core.id.AssignmentId;
import jp.junshu.core.policy.Clause;
import jp.junshu.server.forms.Draft;
import jp.junshu.server.forms.FieldError;
import jp.junshu.server.forms.FormHandler;
import jp.junshu.server.time.BusinessClock;
import org.springframework.stereotype.Component;

/** A course that was held names each of those who attended once. */
@Component
@Clause("1.1")
class TrainingHandler implements FormHandler<TrainingRecord> {

  @Override
  public Class<TrainingRecord> form() {
    return TrainingRecord.class;
  }

  @Override
  public Stream<FieldError> check(Draft<TrainingRecord> draft) {
    var content = draft.content();
    var today = LocalDate.ofInstant(draft.now(), BusinessClock.JST);
    var ahead =
        content.heldOn().isAfter(today)
            ? Stream.of(FieldError.of("heldOn", "course-ahead"))
            : Stream.<FieldError>empty();
    var seen = new HashSet<AssignmentId>();
    var attendees = content.attendees();
    var twice =
        IntStream.range(0, attendees.size())
            .filter(i -> !seen.add(attendees.get(i).person()))
            .mapToObj(i -> FieldError.of("attendees.%d.person".formatted(i), "roster-twice"));
    return Stream.concat(ahead, twice);
  }
}
