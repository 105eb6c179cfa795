package jp.junshu.server.ui;

/** What an act is called while it is not done. */
public final class ActWords {

  private ActWords() {}

  /** The words of {@code act.<code>}, those of a form's act with its title; empty if none are. */
  public static String of(String code, Words words) {
    int colon = code.indexOf(':');
    if (colon < 0) {
      return words.find("act." + code).orElse("");
    }
    var form = words.find("form." + code.substring(colon + 1) + ".title").orElse("");
    return words.get("act." + code.substring(0, colon), form);
  }
}
