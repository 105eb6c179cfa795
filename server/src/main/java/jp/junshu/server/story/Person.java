package jp.junshu.server.story;

/**
 * Somebody in a story, before a browser.
 *
 * @param name as it is written
 * @param kana its reading
 * @param post what the story calls them
 * @param account what they sign in with
 */
record Person(String name, String kana, String post, String account) {

  String familyName() {
    return name.split(" ")[0];
  }

  String givenName() {
    return name.split(" ")[1];
  }

  String familyKana() {
    return kana.split(" ")[0];
  }

  String givenKana() {
    return kana.split(" ")[1];
  }
}
