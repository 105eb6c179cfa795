package jp.junshu.server.notices;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text a letter begins with: words, and places in braces that a draft fills in. What a place
 * has no value for stays as it is, so that whoever drafts sees it.
 */
public record LetterText(String text) {

  private static final Pattern BRACED = Pattern.compile("\\{[^{}\\n]*\\}?|\\}");

  /** What a place stands for. */
  public enum Place {
    CONTRACT("契約件名"),
    CONTRACT_NUMBER("契約番号"),
    ADDRESSEE("相手方"),
    DAY("日付"),
    APPLICATION("申請名"),
    APPLICATION_NUMBER("申請番号"),
    APPLICATION_DAY("申請日"),
    DECISION("決定"),
    /** What only whoever drafts knows: no draft fills it in. */
    HERE("ここに書く");

    private final String name;

    Place(String name) {
      this.name = name;
    }

    /** As it is written in a text. */
    public String braced() {
      return "{" + name + "}";
    }
  }

  /**
   * What is wrong with a text.
   *
   * @param line counted from 1
   * @param piece what stands there
   */
  public record Fault(int line, String piece) {}

  /** The first place that nobody knows, if there is one. */
  public static Optional<Fault> fault(String text) {
    var found = BRACED.matcher(text);
    while (found.find()) {
      var piece = found.group();
      if (Arrays.stream(Place.values()).noneMatch(place -> place.braced().equals(piece))) {
        int line =
            1 + (int) text.substring(0, found.start()).chars().filter(c -> c == '\n').count();
        return Optional.of(new Fault(line, piece));
      }
    }
    return Optional.empty();
  }

  /** The first place that is still open in a letter. */
  static Optional<String> firstPlace(String body) {
    var found = BRACED.matcher(body);
    return found.find() ? Optional.of(found.group()) : Optional.empty();
  }

  /** The text with what is known; a value is never read as a place again. */
  public String filled(Map<Place, String> values) {
    return BRACED
        .matcher(text)
        .replaceAll(
            place ->
                Matcher.quoteReplacement(
                    Arrays.stream(Place.values())
                        .filter(each -> each.braced().equals(place.group()))
                        .flatMap(each -> Optional.ofNullable(values.get(each)).stream())
                        .findFirst()
                        .orElse(place.group())));
  }
}
