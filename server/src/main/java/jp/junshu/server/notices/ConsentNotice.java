package jp.junshu.server.notices;

import jakarta.validation.constraints.Size;
import java.util.Optional;
import jp.junshu.core.form.FormType;
import jp.junshu.core.id.FilingId;
import jp.junshu.core.id.NoticeId;

/**
 * 承諾・不承諾通知書: what the ward decided on an application.
 *
 * @param application that was decided
 */
@FormType(no = "N04", version = 1, clauses = "5")
public record ConsentNotice(
    FilingId application,
    @Size(max = 120) String subject,
    @Size(max = 2000) String body,
    Optional<NoticeId> follows)
    implements Letter {}
