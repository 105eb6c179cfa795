package jp.junshu.auditor.dossier;

import java.util.Map;
import jp.junshu.auditor.log.Entry;
import jp.junshu.core.merkle.CanonicalJson;

/**
 * What an entry says of a filing.
 *
 * @param content the commitment to what was written
 */
record FiledForm(
    Entry entry,
    String filing,
    String form,
    long version,
    long serial,
    long revision,
    String content) {

  static final String FACT = "filing.filed v1";
  static final String FOLDER = "forms/";

  FiledForm {
    if (!form.matches("[A-Z][0-9A-Z]{1,7}") || serial < 1 || revision < 1 || version < 1) {
      throw new IllegalArgumentException("様式、版、番号のどれかが正しくありません");
    }
  }

  static FiledForm of(Entry entry) {
    var body = entry.body();
    return new FiledForm(
        entry,
        Tree.text(body, "filing"),
        Tree.text(body, "form"),
        Tree.number(body, "formVersion"),
        Tree.number(body, "serial"),
        Tree.number(body, "revision"),
        Tree.text(body, "content"));
  }

  /** The member that holds its content. */
  String member(ContractHead head) {
    return FOLDER + head.number(form, serial) + ".r" + revision + ".json";
  }

  /** The member that holds its content, given what opens it. */
  byte[] json(ContractHead head, Opening opening) {
    return CanonicalJson.bytes(
        Map.of(
            "form", form,
            "version", version,
            "number", head.number(form, serial),
            "revision", revision,
            "entry", entry.index(),
            "randomness", opening.randomText(),
            "content", Tree.object(CanonicalJson.parse(opening.text()))));
  }
}
