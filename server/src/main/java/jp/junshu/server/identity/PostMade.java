package jp.junshu.server.identity;

import java.time.LocalDate;
import jp.junshu.core.id.PostId;
import jp.junshu.core.id.SectionId;
import jp.junshu.core.merkle.Hash;
import jp.junshu.core.policy.Role;
import jp.junshu.server.ledger.Fact;
import jp.junshu.server.ledger.FactType;
import jp.junshu.server.ledger.LogRef;

/** A post exists in a section from that day; its title is committed to. */
@FactType(name = "identity.post-made", version = 1)
public record PostMade(PostId post, SectionId section, Role role, Hash title, LocalDate from)
    implements Fact {

  @Override
  public LogRef log() {
    return LogRef.WARD;
  }
}
