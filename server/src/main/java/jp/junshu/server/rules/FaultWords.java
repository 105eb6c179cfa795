package jp.junshu.server.rules;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.junshu.core.policy.EditionReading.Fault;
import jp.junshu.core.policy.EditionReading.Refused;
import jp.junshu.server.text.Graphemes;
import jp.junshu.server.ui.Words;

/**
 * Why a text of rules was refused, in words: where, what stands there, what is wrong, what to do.
 */
public final class FaultWords {

  private static final int SHOWN = 60;

  /** Of the whole file, not of one line. */
  private static final Set<Fault> OF_FILE = EnumSet.of(Fault.EMPTY, Fault.TOO_LARGE, Fault.UTF_16);

  private FaultWords() {}

  /** One sentence a line. */
  public static List<String> lines(Refused refused, Words words) {
    var fault = "rules.fault." + refused.fault().name();
    return Stream.of(
            Optional.of(refused)
                .filter(each -> !OF_FILE.contains(each.fault()))
                .map(each -> words.get("rules.fault.line", each.line())),
            shown(refused.text(), words),
            Optional.of(words.get(fault, refused.details().toArray())),
            Optional.of(words.get(fault + ".do")))
        .flatMap(Optional::stream)
        .toList();
  }

  /** The line as it was read, cut to what fits, and without what would not be seen. */
  private static Optional<String> shown(String line, Words words) {
    var seen = line.strip().replaceAll("\\p{Cntrl}", "\uFFFD");
    return seen.isEmpty()
        ? Optional.empty()
        : Optional.of(words.get("rules.fault.text", Graphemes.first(seen, SHOWN)));
  }
}
