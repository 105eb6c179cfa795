package jp.junshu.server.pledges;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.junshu.core.merkle.CanonicalJson;
import jp.junshu.core.merkle.Hash;
import jp.junshu.server.contracts.PledgeText;
import jp.junshu.server.ui.Words;

/**
 * What somebody who left confirms, in one language: the pledge once more, and that it goes on.
 *
 * @param goesOn what survives the work
 */
public record LeavingText(PledgeText pledge, List<String> goesOn) {

  private static final List<String> KEYS =
      List.of("leaving.text.survives", "leaving.text.returned", "leaving.text.free");

  public LeavingText {
    goesOn = List.copyOf(goesOn);
  }

  /** The text as these words have it. */
  public static LeavingText of(Words words) {
    return new LeavingText(PledgeText.of(words), KEYS.stream().map(key -> words.get(key)).toList());
  }

  public String language() {
    return pledge.language();
  }

  /** SHA-256 of the canonical JSON of language and sentences; the same for everybody. */
  public Hash digest() {
    var sentences = new ArrayList<>(pledge.sentences());
    sentences.addAll(goesOn);
    var tree =
        Map.<String, Object>of("form", "LEAVING", "language", language(), "sentences", sentences);
    return Hash.sha256(CanonicalJson.write(tree).getBytes(StandardCharsets.UTF_8));
  }
}
