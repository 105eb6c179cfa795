package jp.junshu.server.notices;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import jp.junshu.core.form.FormType;
import jp.junshu.core.id.NoticeId;

/** 是正要求書: what has to be put right, and by when it is answered. */
@FormType(no = "N03", version = 1, clauses = "3.2")
public record CorrectionDemand(
    @Size(max = 120) String subject,
    @Size(max = 2000) String body,
    Optional<LocalDate> answerBy,
    Optional<NoticeId> follows)
    implements Letter {}
