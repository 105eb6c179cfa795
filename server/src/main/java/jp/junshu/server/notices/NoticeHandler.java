package jp.junshu.server.notices;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.core.form.FormType;
import jp.junshu.core.form.Life;
import jp.junshu.core.form.Notice;
import jp.junshu.core.gate.Check;
import jp.junshu.core.gate.Missing.Turn;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.server.forms.Draft;
import jp.junshu.server.forms.FieldError;
import jp.junshu.server.forms.FiledForm;
import jp.junshu.server.forms.FormHandler;
import jp.junshu.server.time.BusinessClock;

/** What every notice has in common: a day for the answer that lies ahead, and a row once issued. */
abstract class NoticeHandler<T extends Notice> implements FormHandler<T> {

  private final NoticeRepository notices;
  private final BusinessClock clock;

  NoticeHandler(NoticeRepository notices, BusinessClock clock) {
    this.notices = notices;
    this.clock = clock;
  }

  /** The clause under which an answer is owed. */
  ClauseId clause(T content) {
    return ClauseId.of(form().getAnnotation(FormType.class).clauses()[0]);
  }

  @Override
  public Stream<FieldError> check(Draft<T> draft) {
    var today = LocalDate.ofInstant(draft.now(), BusinessClock.JST);
    return draft.content().answerBy().filter(day -> day.isBefore(today)).stream()
        .map(_ -> FieldError.of("answerBy", "answer-day-passed"));
  }

  /** A day that passed while it waited would make the answer late from the moment of its issue. */
  @Override
  public Stream<Check> beforeDeciding(FiledForm<T> filed) {
    var content = filed.content();
    var clause = clause(content).toString();
    return content
        .answerBy()
        .map(
            day ->
                day.isBefore(clock.today())
                    ? Check.fails(clause, "answer-day-ahead", Turn.WARD, "")
                    : Check.holds(clause, "answer-day-ahead", Optional.empty()))
        .stream();
  }

  @Override
  public void onDecided(FiledForm<T> filed, Life.State outcome) {
    if (outcome == Life.State.ISSUED) {
      var content = filed.content();
      var no = form().getAnnotation(FormType.class).no();
      var notice =
          new IssuedNotice(
              filed.filed().id(),
              filed.contract().id(),
              no,
              filed.number(),
              content.subject(),
              clause(content),
              content.answerBy(),
              clock.instant());
      notices.insert(filed.contract(), notice);
    }
  }
}
