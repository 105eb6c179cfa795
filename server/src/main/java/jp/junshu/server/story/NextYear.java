package jp.junshu.server.story;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A second contract, left in the middle of an afternoon for whoever goes on by hand: three things
 * wait for the ward's manager, one take-out has to be back at 18:00, and the completion still
 * misses a copy, some prints and a serial.
 */
final class NextYear {

  static final Work WORK =
      new Work(
          "令和9年度 臨時給付金追加支給事務処理業務委託", "見給契第7号", LocalDate.of(2027, 4, 1), LocalDate.of(2027, 4, 30));

  private static final LocalDate DAYS_BEFORE = LocalDate.of(2027, 4, 23);
  private static final LocalDate THAT_DAY = LocalDate.of(2027, 4, 28);
  private static final LocalDate LAST_DAY = WORK.ends();

  private static final Inventory FILE =
      new Inventory(
          "原本", "追加給付対象者ファイル", 12_000, 1, Optional.empty(), Optional.of("M-020"), "区役所 3階 保管庫");
  private static final Inventory WORKING = copy("作業用の複製", FILE, Optional.empty());
  private static final Inventory TAPE = copy("予備のテープ", FILE, Optional.of("T-08"));
  private static final Inventory CHECKING = copy("検算用の媒体", WORKING, Optional.of("M-021"));
  private static final Inventory PRINTS =
      new Inventory(
          "印刷物", "照合用の印刷物", 480, 12, Optional.of(FILE.title()), Optional.empty(), "第2作業室 耐火庫");

  private static final TakingOut OUTSIDE =
      trip(CHECKING, "見本区 分庁舎 検算室", THAT_DAY, 10, 18, Cast.SAKIYAMA);
  private static final TakingOut WAITING =
      trip(PRINTS, "みなと製紙 溶解施設", LAST_DAY, 9, 12, Cast.KITAMURA);
  private static final TakingOut LATER =
      trip(CHECKING, "見本区 分庁舎 検算室", LAST_DAY, 13, 17, Cast.SAKIYAMA);

  private NextYear() {}

  static void prepare(Stage stage) {
    new Registering(WORK, "2027-04-01T09:00").play(stage);
    people(stage);
    new Agreeing(WORK, "2027-04-02T09:00").play(stage);
    things(stage);
    ends(stage);
    waiting(stage);
    outside(stage);
    stage.at(THAT_DAY.atTime(16, 0).toString());
  }

  private static void people(Stage stage) {
    new Joining(WORK, Cast.CUSTODIAN, "情報管理の責任者").play(stage);
    List.of(Cast.TAKAHASHI, Cast.SAKIYAMA).forEach(p -> new Joining(WORK, p, "作業者").play(stage));
    var accepting = new Accepting(WORK, List.of(), "", "");
    for (var person : List.of(Cast.LEADER, Cast.CUSTODIAN, Cast.TAKAHASHI, Cast.SAKIYAMA)) {
      done(stage, person, browser -> accepting.acknowledge(stage, browser));
      done(stage, person, accepting::pledge);
    }
    var attesting = new Attesting(WORK, false);
    done(stage, Cast.CLERK, attesting::state);
    done(stage, Cast.LEADER, attesting::attest);
    done(stage, Cast.CLERK, attesting::receive);
    done(stage, Cast.MANAGER, browser -> Accepting.open(WORK, browser));
  }

  private static void things(Stage stage) {
    stage.at("2027-04-05T09:00");
    done(stage, Cast.CLERK, browser -> FILE.enter(WORK, browser));
    done(stage, Cast.CLERK, browser -> FILE.give(stage, WORK, browser, "庁舎の中"));
    done(stage, Cast.LEADER, browser -> HandingOver.countersign(WORK, browser));
    for (var item : List.of(WORKING, TAPE, CHECKING, PRINTS)) {
      done(stage, Cast.CUSTODIAN, browser -> item.enter(WORK, browser));
    }
  }

  /** The tape's serial is read off wrongly, so that its report cannot be received. */
  private static void ends(Stage stage) {
    var afternoon = DAYS_BEFORE.atTime(13, 0);
    var misread = new Disposal(TAPE.title(), true, Optional.of("T-80"), afternoon);
    stage.at(afternoon.plusHours(1).toString());
    done(
        stage,
        Cast.CUSTODIAN,
        browser ->
            Disposal.report(
                WORK,
                browser,
                Disposal.erased(FILE, afternoon),
                Disposal.erased(WORKING, afternoon)));
    done(stage, Cast.CLERK, browser -> Disposal.receive(WORK, browser));
    done(stage, Cast.CUSTODIAN, browser -> Disposal.report(WORK, browser, misread));
  }

  private static void waiting(Stage stage) {
    new Joining(WORK, Cast.KITAMURA, "作業者").play(stage);
    var accepting = new Accepting(WORK, List.of(), "", "");
    done(stage, Cast.KITAMURA, browser -> accepting.acknowledge(stage, browser));
    done(stage, Cast.TAKAHASHI, WAITING::apply);
    done(stage, Cast.CLERK, WAITING::review);
  }

  private static void outside(Stage stage) {
    stage.at(THAT_DAY.atTime(9, 0).toString());
    done(stage, Cast.TAKAHASHI, OUTSIDE::apply);
    done(stage, Cast.CLERK, OUTSIDE::review);
    done(stage, Cast.MANAGER, OUTSIDE::approve);
    stage.at(THAT_DAY.atTime(10, 0).toString());
    done(stage, Cast.TAKAHASHI, OUTSIDE::leave);
    done(stage, Cast.TAKAHASHI, LATER::apply);
    done(stage, Cast.CLERK, LATER::review);
    done(stage, Cast.CUSTODIAN, NextYear::proposeChange);
  }

  private static Page proposeChange(Browser browser) {
    var row =
        Map.of(
            "種類",
            "印刷物",
            "手段",
            "返還",
            "する人・会社",
            Cast.FIRM,
            "証しとして出すもの",
            "受渡簿",
            "期限",
            Work.day(LAST_DAY));
    return WORK.paper(browser, "F09", "相手方に提案する").rows(List.of(row)).press();
  }

  private static void done(Stage stage, Person who, Deed deed) {
    stage.act(who, "", "", deed::by).isDone();
  }

  private interface Deed {
    Page by(Browser browser);
  }

  private static Inventory copy(String title, Inventory of, Optional<String> serial) {
    return new Inventory(
        "複製", title, FILE.records(), 1, Optional.of(of.title()), serial, "第2作業室 耐火庫");
  }

  private static TakingOut trip(
      Inventory item, String destination, LocalDate day, int from, int until, Person second) {
    return new TakingOut(
        WORK,
        item.title(),
        item.records(),
        destination,
        List.of(Cast.TAKAHASHI, second),
        day.atTime(from, 0),
        day.atTime(until, 0));
  }
}
