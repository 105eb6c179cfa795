package jp.junshu.server.contracts;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.junshu.core.merkle.CanonicalJson;
import jp.junshu.core.merkle.Hash;
import jp.junshu.server.ui.Words;

/**
 * The sentences of a pledge in one language, as a person reads them before making it. They are
 * those that are sealed with the form's version (0003), so that whoever has them can make the
 * digest again.
 *
 * @param lead what stands above
 * @param promises what is promised, in the order of the form
 */
public record PledgeText(String language, String lead, List<Promise> promises) {

  /** Fields of F01, in order. */
  public static final List<String> FIELDS =
      List.of("keepsSecret", "survivesTermination", "knowsWhistleBlowingIsFree");

  private static final String FORM = "form.F01.";

  public PledgeText {
    promises = List.copyOf(promises);
  }

  /**
   * One sentence that is promised.
   *
   * @param field of the form
   * @param said the sentence
   * @param yes what whoever agrees says
   */
  public record Promise(String field, String title, String said, String yes) {}

  /** The text as these words have it. */
  public static PledgeText of(Words words) {
    return new PledgeText(
        words.language(),
        words.get(FORM + "lead"),
        FIELDS.stream()
            .map(
                field ->
                    new Promise(
                        field,
                        words.get(FORM + field),
                        words.get(FORM + field + ".hint"),
                        words.get(FORM + field + ".yes")))
            .toList());
  }

  /** All that is declared, sentence by sentence. */
  public List<String> sentences() {
    var all = new ArrayList<String>();
    all.add(lead);
    promises.forEach(
        promise -> {
          all.add(promise.said());
          all.add(promise.yes());
        });
    return List.copyOf(all);
  }

  /** SHA-256 of the canonical JSON of form, language and sentences; the same for everybody. */
  public Hash digest() {
    var tree = new LinkedHashMap<String, Object>();
    tree.put("form", "F01");
    tree.put("language", language);
    tree.put("sentences", sentences());
    return Hash.sha256(CanonicalJson.write(Map.copyOf(tree)).getBytes(StandardCharsets.UTF_8));
  }
}
