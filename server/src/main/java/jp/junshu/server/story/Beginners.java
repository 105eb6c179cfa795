package jp.junshu.server.story;

import java.util.List;

/** Some of the people on the list begin: an account, the acknowledgement, the pledge. */
record Beginners(Work work, List<Person> people) implements Scene {

  @Override
  public void play(Stage stage) {
    stage.act(Cast.LEADER, "働き始める人に利用者番号を渡す", "4.1.3", b -> accounts(stage, b)).isDone("この契約の人");
    var accepting = new Accepting(work, people, "", "");
    stage.together(people, "遵守事項の説明を受け、受領を確認する(F29)", "1.1", b -> accepting.acknowledge(stage, b));
    stage.together(people, "秘密保持を誓約する(F01)", "1.2", accepting::pledge);
  }

  private Page accounts(Stage stage, Browser browser) {
    var list = work.people(browser);
    for (var person : people) {
      var form = list.follow(person.name() + "さんに利用者番号を渡す").form("利用者番号を渡す");
      stage.setsPassword(form.set("利用者番号", person.account()).press(), person);
    }
    return work.people(browser);
  }
}
