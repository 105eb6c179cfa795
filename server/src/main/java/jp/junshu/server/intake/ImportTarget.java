package jp.junshu.server.intake;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ContractId;
import jp.junshu.server.forms.FieldError;
import jp.junshu.server.forms.RawContent;
import jp.junshu.server.ui.Words;

/**
 * What the rows of a file become on a contract: filings of a form, people of its roster. Answered
 * by the module that keeps them.
 */
public interface ImportTarget extends SheetSource {

  /** What rows become, for the words. */
  enum Becomes {
    /** A filing each. */
    FILINGS,
    /** One filing all together. */
    FORM,
    /** An entry of a register each. */
    ENTRIES
  }

  /** What the rows of a file become. */
  Becomes becomes();

  /** How many of them one file may hold. */
  int most();

  /** Whether it is this person's work on that contract. Called inside a transaction. */
  boolean offered(PersonActor actor, ContractId contract);

  /**
   * What is wrong with what was typed, one list each in order; nothing is saved.
   *
   * @param read is told after each how many were looked at
   */
  List<List<FieldError>> check(
      PersonActor actor, ContractId contract, List<RawContent> contents, Consumer<Integer> read);

  /**
   * Keeps them all in one transaction, or none; through the gate.
   *
   * @param also done in that transaction, by whoever the gate let through
   * @return what was wrong after all; empty if they are kept
   * @throws jp.junshu.server.gate.AccessRefused if the gate refuses
   */
  List<FieldError> keep(
      PersonActor actor,
      ContractId contract,
      Batch batch,
      List<RawContent> contents,
      Consumer<PersonActor> also);

  /** Words for an error of this target, where it has its own. */
  default Optional<String> told(FieldError error, Words words) {
    return Optional.empty();
  }
}
