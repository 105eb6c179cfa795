package jp.junshu.server.identity;

import java.time.LocalDate;
import java.util.Optional;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.id.PostId;
import jp.junshu.core.id.SectionId;
import jp.junshu.core.policy.Role;

/**
 * A person holds a post for a period, or stands in for its holder (代決).
 *
 * @param deputyRank 0 for the holder, then the deputies in their order
 */
public record Holding(
    PostId post,
    SectionId section,
    Role role,
    String title,
    PersonId person,
    int deputyRank,
    LocalDate from,
    Optional<LocalDate> until) {

  public boolean deputy() {
    return deputyRank > 0;
  }
}
