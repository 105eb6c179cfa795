package jp.junshu.server.notices;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.core.form.Life;
import jp.junshu.core.policy.Clause;
import jp.junshu.server.forms.ContentRejected;
import jp.junshu.server.forms.Draft;
import jp.junshu.server.forms.FieldError;
import jp.junshu.server.forms.FiledForm;
import jp.junshu.server.forms.FormHandler;
import jp.junshu.server.notices.Answer.Outcome;
import jp.junshu.server.time.BusinessClock;
import org.springframework.stereotype.Component;

/** A notice is answered once; what is sent back is the same answer, filed again. */
@Component
@Clause("3.4")
class AnswerHandler implements FormHandler<Answer> {

  private final NoticeRepository notices;
  private final BusinessClock clock;

  AnswerHandler(NoticeRepository notices, BusinessClock clock) {
    this.notices = notices;
    this.clock = clock;
  }

  @Override
  public Class<Answer> form() {
    return Answer.class;
  }

  @Override
  public Stream<FieldError> check(Draft<Answer> draft) {
    var content = draft.content();
    var undated =
        content.outcome() != Outcome.TALKS && content.doneBy().isEmpty()
            ? Optional.of(FieldError.of("doneBy", "answer-done-when"))
            : Optional.<FieldError>empty();
    var silent =
        content.outcome() == Outcome.TALKS && content.talks().isEmpty()
            ? Optional.of(FieldError.of("talks", "answer-talks-what"))
            : Optional.<FieldError>empty();
    var again =
        notices.answers(List.of(draft.contract().id())).stream()
            .filter(answer -> answer.notice().equals(content.notice().filing()))
            .filter(answer -> !answer.state().back())
            .findFirst()
            .map(_ -> answeredBefore());
    return Stream.of(undated, silent, again).flatMap(Optional::stream);
  }

  private static FieldError answeredBefore() {
    return FieldError.of("notice", "answered-before");
  }

  @Override
  public void onFiled(FiledForm<Answer> filed) {
    var notice = filed.content().notice().filing();
    if (notices.answeredBy(filed.filed().id()).filter(first -> !first.equals(notice)).isPresent()) {
      throw new ContentRejected(List.of(FieldError.of("notice", "answers-another")));
    }
    if (!notices.answered(filed.contract(), filed.filed().id(), notice, filed.filed().at())) {
      throw new ContentRejected(List.of(answeredBefore()));
    }
  }

  @Override
  public void onDecided(FiledForm<Answer> filed, Life.State outcome) {
    notices.moved(filed.filed().id(), outcome, clock.instant());
  }
}
