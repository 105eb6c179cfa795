package jp.junshu.server.notices;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import jp.junshu.core.form.FormType;
import jp.junshu.core.id.NoticeId;

/** 督促状: what was owed by a day and is not there. */
@FormType(no = "N01", version = 1, clauses = "3.4")
public record Demand(
    @Size(max = 120) String subject,
    @Size(max = 2000) String body,
    Optional<LocalDate> answerBy,
    Optional<NoticeId> follows)
    implements Letter {}
