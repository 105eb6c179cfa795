package jp.junshu.server.story;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The contractor hands in its roster, the ward receives it. */
record Rostering(Work work, String occasion, String reason) implements Scene {

  private static final String TITLE = "業務従事者名簿・体制図";

  @Override
  public void play(Stage stage) {
    stage.act(Cast.LEADER, "名簿と体制図を届け出る(F02)", "2.8", b -> file(stage, b)).isDone(TITLE);
    stage.act(Cast.CLERK, "名簿を受領する", "2.8", this::receive).isNow("受領済み");
  }

  private Page file(Stage stage, Browser browser) {
    var form = work.paper(browser, "F02", "届け出る").set("届出の種類", occasion);
    form.set("いつの名簿か", Work.day(stage.today())).choose("間違いありません");
    form.set("変更の理由", reason);
    return form.rows(rows()).press();
  }

  private static List<Map<String, String>> rows() {
    return Cast.roster().stream().map(Rostering::row).toList();
  }

  private static Map<String, String> row(Person person) {
    boolean dispatched = Cast.DISPATCHED.contains(person);
    return Map.of(
        "氏名",
        person.name(),
        "雇用の形",
        dispatched ? "派遣社員" : "社員",
        "雇用主",
        dispatched ? Cast.AGENCY : Cast.FIRM,
        "担当する業務",
        duty(person),
        "作業場所",
        "みなと事務センター 第2作業室");
  }

  private static String duty(Person person) {
    return Stream.of(Map.entry(Cast.LEADER, "全体の責任者"), Map.entry(Cast.CUSTODIAN, "情報の管理"))
        .filter(each -> each.getKey().equals(person))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("申請書の入力と照合");
  }

  private Page receive(Browser browser) {
    return Deciding.decide(work.filed(browser, TITLE), "受領する");
  }
}
