package jp.junshu.server.story;

/** The contractor names who is in charge of the information, and a first worker. */
record Managing(Work work, String morning) implements Scene {

  @Override
  public void play(Stage stage) {
    stage.teller().chapter("受託者の人");
    stage.at(morning);
    new Joining(work, Cast.CUSTODIAN, "情報管理の責任者").play(stage);
    new Joining(work, Cast.TAKAHASHI, "作業者").play(stage);
  }
}
