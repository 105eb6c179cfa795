package jp.junshu.server.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.id.PostId;
import jp.junshu.core.id.SectionId;
import jp.junshu.core.policy.Role;

/** Who holds which post of the ward, at any moment, by the ward's calendar. */
public interface PostDirectory {

  /** Holders first, then the deputies in their order. */
  List<Holding> holders(SectionId section, Role role, Instant at);

  /** Everything a person holds or stands in for. */
  List<Holding> heldBy(PersonId person, Instant at);

  /** Every holding in a section that runs on that day or begins later. */
  List<Holding> from(SectionId section, LocalDate day);

  /** A post, of whatever date. */
  Optional<Post> post(PostId post);

  /** What a section is called on a day. */
  String sectionName(SectionId section, LocalDate on);

  /** Whether a person holds such a post anywhere; standing in for its holder does not count. */
  default boolean holds(PersonId person, Role role, Instant at) {
    return heldBy(person, at).stream().anyMatch(each -> each.role() == role && !each.deputy());
  }
}
