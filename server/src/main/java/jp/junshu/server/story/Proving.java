package jp.junshu.server.story;

/** The auditor takes the dossier away, and the keys to check it with by another way. */
record Proving(Work work) implements Scene {

  @Override
  public void play(Stage stage) {
    stage.teller().chapter("証拠一式");
    stage
        .act(Cast.AUDITOR, "証拠一式を受け取る", "", b -> dossier(b).form("証拠一式を出す").press())
        .isTaken("dossier.zip");
    stage
        .act(Cast.AUDITOR, "検証鍵を別に受け取る", "", b -> dossier(b).follow("検証鍵(log.vkey)"))
        .isTaken("log.vkey");
  }

  private Page dossier(Browser browser) {
    return work.of(browser).follow("証拠一式を出す");
  }
}
