package jp.junshu.server.story;

import java.util.List;

/** The ward ends its consent to the second tier: everybody below is refused from that moment. */
record BreakingOff(Work work, String morning, String reason) implements Scene {

  private static final List<Person> BELOW = List.of(Callers.DAY, Callers.NIGHT);

  @Override
  public void play(Stage stage) {
    stage.teller().chapter("承諾の打切り");
    stage.at(morning);
    BELOW.forEach(who -> applying(stage, who).isDone(Installing.TITLE));
    stage
        .act(Cast.CLERK, "提出されたものを開く", "4.1.5", b -> work.filed(b, Installing.TITLE))
        .isDone(Installing.TITLE);
    stage
        .act(Cast.MANAGER, Callers.DAY_FIRM + "への承諾を打ち切る", "5", this::end)
        .isDone("打ち切られた", reason, "上の会社に有効な承諾がない");
    BELOW.forEach(who -> applying(stage, who).isRefused("5", Callers.DAY_FIRM + "の承諾が打ち切られています"));
  }

  private Shown applying(Stage stage, Person who) {
    var installing = new Installing(work);
    return stage.act(who, "ソフトウェアの導入を申請する(F16)", "5", b -> installing.apply(stage, b));
  }

  private Page end(Browser browser) {
    var chain = work.people(browser).follow("再委託の体制図");
    var form = chain.follow(Callers.DAY_FIRM + "への承諾を打ち切る").form("承諾を打ち切る");
    return form.set("打切りの理由", reason).press();
  }
}
