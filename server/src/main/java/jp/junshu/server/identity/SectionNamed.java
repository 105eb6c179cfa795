package jp.junshu.server.identity;

import java.time.LocalDate;
import jp.junshu.core.id.SectionId;
import jp.junshu.core.merkle.Hash;
import jp.junshu.server.ledger.Fact;
import jp.junshu.server.ledger.FactType;
import jp.junshu.server.ledger.LogRef;

/** A section of the ward has that name from that day; the name is committed to. */
@FactType(name = "identity.section-named", version = 1)
public record SectionNamed(SectionId section, Hash name, LocalDate from) implements Fact {

  @Override
  public LogRef log() {
    return LogRef.WARD;
  }
}
