package jp.junshu.server.story;

/** What is done on the page of a filing by whoever's turn it is. */
final class Deciding {

  private Deciding() {}

  /** Takes the step that is open, on the content that the page shows. */
  static Page decide(Page filing, String outcome) {
    return filing.form("この内容で決める").set("決め方", outcome).press();
  }
}
