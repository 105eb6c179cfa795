package jp.junshu.server.story;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The manager of the contractor names everybody who will work. The ward's manager would open the
 * work while nobody is in charge of the information, and cannot.
 */
record Staffing(Work work, String morning) implements Scene {

  @Override
  public void play(Stage stage) {
    stage.teller().chapter("従事する人");
    stage.at(morning);
    stage
        .act(Cast.LEADER, "作業者%d名を加える".formatted(Cast.EMPLOYED.size()), "2.8", this::addStaff)
        .isDone("この契約の人");
    stage
        .act(Cast.LEADER, "派遣社員%d名を加える".formatted(Cast.DISPATCHED.size()), "5", this::addSent)
        .isDone("この契約の人");
    stage.act(Cast.MANAGER, "業務の着手を認める", "2.8", this::open).isRefused("2.8", "情報管理の責任者が空いています");
    stage
        .act(Cast.LEADER, "情報管理の責任者を加える", "2.8", this::addCustodian)
        .isDone(Cast.CUSTODIAN.name() + "さんを加えました");
    stage.act(Cast.LEADER, "23名に利用者番号を渡し、本人がパスワードを決める", "4.1.3", b -> accounts(stage, b)).isDone();
  }

  private Page addStaff(Browser browser) {
    return several(browser, Cast.EMPLOYED).press();
  }

  private Page addSent(Browser browser) {
    var form = several(browser, Cast.DISPATCHED).set("雇用の形", "派遣社員");
    form.set("派遣元の会社", Cast.AGENCY).set("派遣の末日", Work.day(work.ends()));
    form.set("所属(印影に出る短い名前)", Cast.AGENCY.replace("株式会社", ""));
    return form.set("派遣元での立場", "派遣元が直接雇っている").press();
  }

  private FilledForm several(Browser browser, List<Person> people) {
    var form = work.people(browser).follow("まとめて加える").form("まとめて加える");
    var lines =
        people.stream()
            .map(each -> each.name() + " " + each.kana())
            .collect(Collectors.joining("\n"));
    return form.set("加える人", lines).set("従事の始まり", Work.day(work.begins()));
  }

  private Page addCustodian(Browser browser) {
    var form = work.people(browser).follow("人を加える").form("この人を加える");
    Town.named(form, Cast.CUSTODIAN).set("役割", "情報管理の責任者");
    return form.set("従事の始まり", Work.day(work.begins())).press();
  }

  private Page accounts(Stage stage, Browser browser) {
    var list = work.people(browser);
    for (var person : Cast.roster()) {
      if (!person.equals(Cast.LEADER)) {
        var form = list.follow(person.name() + "さんに利用者番号を渡す").form("利用者番号を渡す");
        stage.setsPassword(form.set("利用者番号", person.account()).press(), person);
      }
    }
    return work.people(browser);
  }

  private Page open(Browser browser) {
    return Accepting.open(work, browser);
  }
}
