package jp.junshu.server.intake;

import java.util.List;
import java.util.Map;
import jp.junshu.core.form.Field;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ContractId;
import jp.junshu.server.ui.Words;

/** What is kept on a contract and can be taken out as a file: filings of a form, a register. */
public interface SheetSource {

  /** How it is called in paths: a form's number, or a register's name. */
  String code();

  /** What it is called on screen. */
  String title(Words words);

  /** Its columns, by the fields that a screen would show. */
  List<Field> fields();

  /** How its fields and choices are called; for that contract and person. */
  FormTerms terms(ContractId contract, PersonActor actor, Words words);

  /** Headings of what an export says of each before its own columns. */
  default List<String> before(Words words) {
    return List.of();
  }

  /** What is kept now, in the order of its register. Called inside a transaction. */
  List<Kept> kept(ContractId contract, Words words);

  /**
   * One that is kept.
   *
   * @param before what stands under the headings of {@link #before}
   * @param content by field
   */
  record Kept(List<String> before, Map<String, ?> content) {}

  /** Where what is kept is looked at. */
  String page(ContractId contract);
}
