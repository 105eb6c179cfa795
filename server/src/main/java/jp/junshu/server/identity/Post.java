package jp.junshu.server.identity;

import java.time.LocalDate;
import java.util.Optional;
import jp.junshu.core.id.PostId;
import jp.junshu.core.id.SectionId;
import jp.junshu.core.policy.Role;

/**
 * A post in a section, for a period, whoever holds it.
 *
 * @param title what the holder is called, 給付金担当課長 for example
 */
public record Post(
    PostId id,
    SectionId section,
    Role role,
    String title,
    LocalDate from,
    Optional<LocalDate> until) {}
