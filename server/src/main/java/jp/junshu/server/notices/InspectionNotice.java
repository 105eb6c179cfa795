package jp.junshu.server.notices;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import jp.junshu.core.form.FormType;
import jp.junshu.core.id.NoticeId;

/** 検査通知書: when and what the ward inspects. */
@FormType(no = "N02", version = 1, clauses = "3.2")
public record InspectionNotice(
    @Size(max = 120) String subject,
    @Size(max = 2000) String body,
    Optional<LocalDate> answerBy,
    Optional<NoticeId> follows)
    implements Letter {}
