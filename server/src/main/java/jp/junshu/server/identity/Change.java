package jp.junshu.server.identity;

import java.util.Optional;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.id.PostId;
import jp.junshu.core.id.SectionId;
import jp.junshu.core.policy.Role;

/** One thing that a plan changes with its day. */
public sealed interface Change {

  /** The section is called so. */
  record Rename(SectionId section, String name) implements Change {}

  /** A section that was not there before. */
  record Open(SectionId section, String name) implements Change {}

  /** The section is no more; its contracts belong to the other, its posts end. */
  record Merge(SectionId section, SectionId into) implements Change {}

  /** One contract belongs to that section: how a section is split. */
  record Move(ContractId contract, SectionId into) implements Change {}

  /** A post that was not there before. */
  record Create(PostId post, SectionId section, Role role, String title) implements Change {}

  /**
   * A post passes from one person to another.
   *
   * @param rank 0 for the holder, then the deputies in their order
   * @param leaving empty where nobody leaves it
   * @param arriving empty where nobody comes to it
   */
  record HandOver(PostId post, int rank, Optional<PersonId> leaving, Optional<PersonId> arriving)
      implements Change {}
}
