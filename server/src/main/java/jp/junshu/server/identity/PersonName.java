package jp.junshu.server.identity;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import jp.junshu.core.merkle.CanonicalJson;
import jp.junshu.server.text.Kana;
import jp.junshu.server.text.SortKey;
import jp.junshu.server.text.TextRule;

/**
 * A person's name with its reading, code point by code point as it was written. Somebody with a
 * single name has it as family name.
 */
public record PersonName(String family, String given, String familyReading, String givenReading) {

  /** How long each part may be. */
  public static final TextRule RULE = TextRule.line(40);

  public PersonName {
    Checked.text("family name", family, RULE);
    Checked.orEmpty("given name", given, RULE);
    Checked.text("reading", familyReading, RULE);
    Checked.orEmpty("reading", givenReading, RULE);
    if (Kana.problem(familyReading + givenReading).isPresent()) {
      throw new IllegalArgumentException("a reading is katakana");
    }
  }

  /** 森下 健一. */
  public String full() {
    return given.isEmpty() ? family : family + " " + given;
  }

  /** モリシタ ケンイチ. */
  public String reading() {
    return givenReading.isEmpty() ? familyReading : familyReading + " " + givenReading;
  }

  String sortKey() {
    return SortKey.of(familyReading + givenReading);
  }

  /** The bytes that the log commits to. */
  byte[] payload() {
    return CanonicalJson.write(
            Map.of(
                "family", family,
                "given", given,
                "familyReading", familyReading,
                "givenReading", givenReading))
        .getBytes(StandardCharsets.UTF_8);
  }
}
