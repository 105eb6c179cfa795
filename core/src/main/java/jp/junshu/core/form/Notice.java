package jp.junshu.core.form;

import java.time.LocalDate;
import java.util.Optional;
import jp.junshu.core.id.NoticeId;

/**
 * 通知・指示: drafted by the ward, in force from the moment it is issued (施行), whether the other side
 * signs or not; who took it in is told afterwards.
 */
public non-sealed interface Notice extends Form {

  /** 件名. */
  String subject();

  /** The last day for an answer, where one is asked for. */
  default Optional<LocalDate> answerBy() {
    return Optional.empty();
  }

  /** The notice before, of the same affair. */
  default Optional<NoticeId> follows() {
    return Optional.empty();
  }
}
