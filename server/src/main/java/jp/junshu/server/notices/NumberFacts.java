package jp.junshu.server.notices;

import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.FilingId;
import jp.junshu.core.id.SectionId;
import jp.junshu.core.merkle.Hash;
import jp.junshu.server.ledger.Fact;
import jp.junshu.server.ledger.FactType;
import jp.junshu.server.ledger.LogRef;

/** The facts of document numbers. They carry numbers; what is written is behind commitments. */
final class NumberFacts {

  private NumberFacts() {}

  /**
   * A notice was issued under a number.
   *
   * @param branch 1 for the number itself
   * @param text commitment to the number as it is written
   */
  @FactType(name = "document.numbered", version = 1)
  record DocumentNumbered(
      ContractId contract, FilingId filing, int fiscalYear, int number, int branch, Hash text)
      implements Fact {
    @Override
    public LogRef log() {
      return LogRef.contract(contract);
    }
  }

  /**
   * A number was taken for a letter outside.
   *
   * @param text commitment to the number as it is written
   * @param subject commitment to what it is for
   */
  @FactType(name = "number.taken", version = 1)
  record NumberTaken(int fiscalYear, int number, Hash text, Hash subject) implements Fact {
    @Override
    public LogRef log() {
      return LogRef.WARD;
    }
  }

  /**
   * A number was passed: it would be written like an earlier one of the year.
   *
   * @param text commitment to the number as it would be written
   */
  @FactType(name = "number.skipped", version = 1)
  record NumberSkipped(int fiscalYear, int number, Hash text) implements Fact {
    @Override
    public LogRef log() {
      return LogRef.WARD;
    }
  }

  /**
   * A number counts no more (欠番).
   *
   * @param text commitment to the number as it is written
   * @param reason commitment to the words that say why
   */
  @FactType(name = "number.voided", version = 1)
  record NumberVoided(int fiscalYear, int number, int branch, Hash text, Hash reason)
      implements Fact {
    @Override
    public LogRef log() {
      return LogRef.WARD;
    }
  }

  /** Numbers look so from now on; the pattern is committed to. */
  @FactType(name = "number.pattern-set", version = 1)
  record PatternSet(int patternVersion, Hash pattern) implements Fact {
    @Override
    public LogRef log() {
      return LogRef.WARD;
    }
  }

  /** A section is called so in numbers from now on; the letters are committed to. */
  @FactType(name = "number.mark-set", version = 1)
  record MarkSet(SectionId section, Hash mark) implements Fact {
    @Override
    public LogRef log() {
      return LogRef.WARD;
    }
  }
}
