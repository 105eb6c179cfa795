package jp.junshu.server.notices;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The notices in force on one contract and what was answered to them. */
record NoticesPart(List<IssuedNotice> notices, List<GivenAnswer> answers) {

  NoticesPart {
    notices = List.copyOf(notices);
    answers = List.copyOf(answers);
  }

  /** Those that ask for an answer. */
  Stream<IssuedNotice> asking() {
    return notices.stream().filter(notice -> notice.answerBy().isPresent());
  }

  Optional<GivenAnswer> answer(IssuedNotice notice) {
    return answers.stream().filter(answer -> answer.notice().equals(notice.filing())).findFirst();
  }

  /** Whether nothing is on the table: not answered, or the answer went back. */
  boolean open(IssuedNotice notice) {
    return answer(notice).filter(answer -> !answer.state().back()).isEmpty();
  }
}
