package jp.junshu.server.photographs;

import jp.junshu.core.id.AssignmentId;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.PhotographId;
import jp.junshu.core.merkle.Hash;
import jp.junshu.server.ledger.Fact;
import jp.junshu.server.ledger.FactType;
import jp.junshu.server.ledger.LogRef;

/** What became of photographs: when, of which place, and never what is on them. */
final class PhotographFacts {

  private PhotographFacts() {}

  /**
   * A photograph was handed in.
   *
   * @param size in bytes
   * @param picture commitment to HMAC-SHA-256 of its bytes, as hexadecimal letters, under a key
   *     that goes when they go: afterwards nobody can tell what it was
   */
  @FactType(name = "photograph.handed-in", version = 1)
  record HandedIn(
      ContractId contract,
      AssignmentId place,
      PhotographId photograph,
      NewPicture.Kind kind,
      long size,
      Hash picture)
      implements Fact {
    @Override
    public LogRef log() {
      return LogRef.contract(contract);
    }
  }

  /**
   * A scanner looked through it.
   *
   * @param engine which one, with which signatures
   */
  @FactType(name = "photograph.scanned", version = 1)
  record Scanned(
      ContractId contract, PhotographId photograph, Verdict.Outcome verdict, String engine)
      implements Fact {
    @Override
    public LogRef log() {
      return LogRef.contract(contract);
    }
  }

  /** Its bytes were erased from the working database. */
  @FactType(name = "photograph.erased", version = 1)
  record ErasedNow(ContractId contract, PhotographId photograph, Photograph.Erased why)
      implements Fact {
    @Override
    public LogRef log() {
      return LogRef.contract(contract);
    }
  }
}
