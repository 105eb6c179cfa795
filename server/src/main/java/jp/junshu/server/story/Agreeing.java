package jp.junshu.server.story;

import java.util.List;
import java.util.Map;

/** Both sides agree beforehand how each kind of thing will come to its end. */
record Agreeing(Work work, String morning) implements Scene {

  private static final String TITLE = "返還・廃棄・抹消方法合意書";

  @Override
  public void play(Stage stage) {
    stage.teller().chapter("終わらせ方の合意");
    stage.at(morning);
    stage.act(Cast.CUSTODIAN, "返還・廃棄・抹消の方法を提案する(F09)", "2.3", this::propose).isDone(TITLE);
    stage.act(Cast.MANAGER, "方法に合意する", "2.3", this::agree).isNow("合意成立");
  }

  private Page propose(Browser browser) {
    var form = work.paper(browser, "F09", "相手方に提案する");
    return form.rows(
            List.of(
                row("原本", "抹消", "完全消去", "抹消ソフトの記録と写真"),
                row("複製", "抹消", "完全消去", "抹消ソフトの記録と写真"),
                witnessed("複製", "物理破壊", "裁断の写真と業者の証明書"),
                returned("媒体"),
                row("印刷物", "廃棄", "物理破壊", "溶解の証明書")))
        .press();
  }

  private Map<String, String> row(String kind, String means, String level, String evidence) {
    return Map.of(
        "種類",
        kind,
        "手段",
        means,
        "水準",
        level,
        "する人・会社",
        Cast.FIRM,
        "証しとして出すもの",
        evidence,
        "期限",
        due());
  }

  private Map<String, String> witnessed(String kind, String level, String evidence) {
    return Map.of(
        "種類",
        kind,
        "手段",
        "廃棄",
        "水準",
        level,
        "する人・会社",
        Cast.FIRM,
        "区の立会",
        "区の職員が立ち会う",
        "証しとして出すもの",
        evidence,
        "期限",
        due());
  }

  private Map<String, String> returned(String kind) {
    return Map.of("種類", kind, "手段", "返還", "する人・会社", Cast.FIRM, "証しとして出すもの", "受渡簿", "期限", due());
  }

  private String due() {
    return Work.day(work.ends());
  }

  private Page agree(Browser browser) {
    return Deciding.decide(work.filed(browser, TITLE), "合意する");
  }
}
