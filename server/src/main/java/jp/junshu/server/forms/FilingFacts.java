package jp.junshu.server.forms;

import java.time.LocalDate;
import java.util.Optional;
import jp.junshu.core.id.AttachmentId;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.FilingId;
import jp.junshu.core.merkle.Hash;
import jp.junshu.server.ledger.Fact;
import jp.junshu.server.ledger.FactType;
import jp.junshu.server.ledger.LogRef;

/**
 * The facts of a filing's life. They carry ids, codes and commitments; what was written is behind
 * the commitments.
 */
final class FilingFacts {

  private FilingFacts() {}

  /**
   * A form was filed, or filed again.
   *
   * @param content commitment to the canonical content
   */
  @FactType(name = "filing.filed", version = 1)
  record FilingFiled(
      ContractId contract,
      FilingId filing,
      String form,
      int formVersion,
      int serial,
      int revision,
      Hash content)
      implements Fact {
    @Override
    public LogRef log() {
      return LogRef.contract(contract);
    }
  }

  /**
   * A step of its route was taken.
   *
   * @param seen the content the decider saw
   * @param opinion commitment to the words that go with it
   * @param deputy 代決
   */
  @FactType(name = "filing.step-taken", version = 1)
  record StepTaken(
      ContractId contract,
      FilingId filing,
      int revision,
      int position,
      StepAct act,
      Outcome outcome,
      boolean deputy,
      Hash seen,
      Optional<Hash> opinion)
      implements Fact {
    @Override
    public LogRef log() {
      return LogRef.contract(contract);
    }
  }

  /**
   * A step of its route was taken; like version 1, and how the step stands on its route.
   *
   * @param first position of the first of the steps that stood side by side, itself where it stood
   *     alone
   * @param last position of the last of them
   * @param delegated by standing delegated power (専決)
   * @param absence commitment to the absence of the holder on which a deputy took it
   */
  @FactType(name = "filing.step-taken", version = 2)
  record StepTakenBeside(
      ContractId contract,
      FilingId filing,
      int revision,
      int position,
      int first,
      int last,
      StepAct act,
      Outcome outcome,
      boolean deputy,
      boolean delegated,
      Hash seen,
      Optional<Hash> opinion,
      Optional<Hash> absence)
      implements Fact {
    @Override
    public LogRef log() {
      return LogRef.contract(contract);
    }
  }

  /**
   * A step was passed over, because everybody who should have taken it was absent; they read
   * afterwards (後閲).
   *
   * @param first as of a step that was taken
   * @param last as of a step that was taken
   * @param seen the content as it stood then
   * @param absence commitment to their absences
   */
  @FactType(name = "filing.passed-over", version = 1)
  record PassedOver(
      ContractId contract,
      FilingId filing,
      int revision,
      int position,
      int first,
      int last,
      StepAct act,
      Hash seen,
      Hash absence)
      implements Fact {
    @Override
    public LogRef log() {
      return LogRef.contract(contract);
    }
  }

  /**
   * The step that the next entry takes was decided in another system (外部決裁); the clerk enters it.
   *
   * @param number commitment to that system's number of the document
   * @param decidedOn the day of the decision there
   * @param attachment the decided paper
   * @param file commitment to the SHA-256 of its bytes, as hexadecimal letters
   */
  @FactType(name = "filing.decided-outside", version = 1)
  record DecidedOutside(
      ContractId contract,
      FilingId filing,
      int revision,
      int position,
      Hash number,
      LocalDate decidedOn,
      AttachmentId attachment,
      Hash file)
      implements Fact {
    @Override
    public LogRef log() {
      return LogRef.contract(contract);
    }
  }

  /** Somebody read what was decided (供覧). */
  @FactType(name = "filing.circulated", version = 1)
  record Circulated(ContractId contract, FilingId filing, int revision, int position)
      implements Fact {
    @Override
    public LogRef log() {
      return LogRef.contract(contract);
    }
  }

  /** The filer took it back before it was decided. */
  @FactType(name = "filing.withdrawn", version = 1)
  record FilingWithdrawn(ContractId contract, FilingId filing, int revision) implements Fact {
    @Override
    public LogRef log() {
      return LogRef.contract(contract);
    }
  }

  /** Its own side took it back to correct it (引戻し). */
  @FactType(name = "filing.taken-back", version = 1)
  record FilingTakenBack(ContractId contract, FilingId filing, int revision) implements Fact {
    @Override
    public LogRef log() {
      return LogRef.contract(contract);
    }
  }

  /**
   * The ward gave up what it had filed itself (廃案).
   *
   * @param reason commitment to the words that say why
   */
  @FactType(name = "filing.abandoned", version = 1)
  record FilingAbandoned(ContractId contract, FilingId filing, int revision, Hash reason)
      implements Fact {
    @Override
    public LogRef log() {
      return LogRef.contract(contract);
    }
  }

  /** The one who was absent read what a deputy decided, or what went on without them (後閲). */
  @FactType(name = "filing.read-after", version = 1)
  record ReadAfter(ContractId contract, FilingId filing, int revision, int position)
      implements Fact {
    @Override
    public LogRef log() {
      return LogRef.contract(contract);
    }
  }

  /**
   * A version of a form came into use.
   *
   * @param schema commitment to its fields, labels and types
   */
  @FactType(name = "form.version", version = 1)
  record FormVersionCommitted(String form, int formVersion, Hash schema) implements Fact {
    @Override
    public LogRef log() {
      return LogRef.WARD;
    }
  }
}
