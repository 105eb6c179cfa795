package jp.junshu.server.intake;

import java.util.Map;
import java.util.UUID;

/** How the fields, choices and things of one form are called in one language. */
public interface FormTerms {

  /** The heading of a field; {@code rows.serial} inside the table. */
  String field(String key);

  /** What is told at the heading; may be empty. */
  String note(String key);

  /** A choice of a field; no two of one field are called alike. */
  String option(String key, String option);

  /** Yes, as a cell says it. */
  String yes();

  /** No, as a cell says it. */
  String no();

  /** The heading of the date or the time of a moment. */
  String part(Part part, String heading);

  /** The things of that kind that may be chosen now, each by a name that no other has. */
  Map<UUID, String> things(String target);

  /** How a thing that was chosen once is called, ended ones too; its id where nobody knows it. */
  default String thing(String target, UUID id) {
    return things(target).getOrDefault(id, id.toString());
  }

  /** A moment stands in two columns. */
  enum Part {
    WHOLE,
    DATE,
    TIME
  }
}
