package jp.junshu.server.notices;

import jakarta.validation.constraints.Size;
import java.util.Optional;
import jp.junshu.core.form.FormType;
import jp.junshu.core.id.NoticeId;

/** 完了確認書: that nothing is left. */
@FormType(
    no = "N06",
    version = 1,
    clauses = {"2.3", "7"})
public record CompletionNotice(
    @Size(max = 120) String subject, @Size(max = 2000) String body, Optional<NoticeId> follows)
    implements Letter {}
