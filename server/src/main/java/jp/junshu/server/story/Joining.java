package jp.junshu.server.story;

/** Somebody comes later: the manager adds them and hands the account over. */
record Joining(Work work, Person newcomer, String role) implements Scene {

  @Override
  public void play(Stage stage) {
    stage
        .act(Cast.LEADER, "%sさんを%sに加える".formatted(newcomer.name(), role), "2.8", b -> add(stage, b))
        .isDone(newcomer.name() + "さんを加えました");
    stage
        .act(Cast.LEADER, "利用者番号を渡し、本人がパスワードを決める", "4.1.3", b -> account(stage, b))
        .isDone("この契約の人");
  }

  private Page add(Stage stage, Browser browser) {
    var form = work.people(browser).follow("人を加える").form("この人を加える");
    if (stage.knows(newcomer)) {
      form.set("すでに登録した人", newcomer.name());
    } else {
      Town.named(form, newcomer);
    }
    return form.set("役割", role).set("従事の始まり", Work.day(stage.today())).press();
  }

  private Page account(Stage stage, Browser browser) {
    if (!stage.knows(newcomer)) {
      var way = newcomer.name() + "さんに利用者番号を渡す";
      var form = work.people(browser).follow(way).form("利用者番号を渡す");
      stage.setsPassword(form.set("利用者番号", newcomer.account()).press(), newcomer);
    }
    return work.people(browser);
  }
}
