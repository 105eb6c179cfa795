package jp.junshu.server.ui;

/** What an act is called once it is done. */
final class DoneWords {

  private DoneWords() {}

  /**
   * The words of {@code done.<code>}; those of a form's act, {@code file:F06}, name the form.
   *
   * @throws MissingWord if nobody wrote them
   */
  static String of(String code, Words words) {
    int colon = code.indexOf(':');
    if (colon < 0) {
      return words.get("done." + code);
    }
    var no = code.substring(colon + 1);
    var title = words.find("form." + no + ".title").orElse(no);
    var act = "done." + code.substring(0, colon);
    return words.find(act + "." + no, no, title).orElseGet(() -> words.get(act, no, title));
  }
}
