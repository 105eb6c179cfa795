package jp.junshu.server.notices;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import jp.junshu.core.form.FormType;
import jp.junshu.core.id.NoticeId;

/** 残務確認書: what is left to do after the last day. */
@FormType(
    no = "N05",
    version = 1,
    clauses = {"7", "2.3"})
public record RemainderNotice(
    @Size(max = 120) String subject,
    @Size(max = 2000) String body,
    Optional<LocalDate> answerBy,
    Optional<NoticeId> follows)
    implements Letter {}
