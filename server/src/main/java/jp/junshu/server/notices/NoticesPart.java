package jp.junshu.server.notices;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.core.id.FilingId;

/** The notices in force on one contract and what was answered to them, notice by notice. */
record NoticesPart(List<IssuedNotice> notices, Map<FilingId, GivenAnswer> answers) {

  NoticesPart {
    notices = List.copyOf(notices);
    answers = Map.copyOf(answers);
  }

  /** Those that ask for an answer. */
  Stream<IssuedNotice> asking() {
    return notices.stream().filter(notice -> notice.answerBy().isPresent());
  }

  Optional<GivenAnswer> answer(IssuedNotice notice) {
    return Optional.ofNullable(answers.get(notice.filing()));
  }

  /** Whether nothing is on the table: not answered, or the answer went back. */
  boolean open(IssuedNotice notice) {
    return answer(notice).filter(answer -> !answer.state().back()).isEmpty();
  }
}
