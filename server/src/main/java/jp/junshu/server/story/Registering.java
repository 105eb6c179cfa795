package jp.junshu.server.story;

/**
 * The clerk opens the contract's file. Which sections apply is drafted by one and decided by
 * another; the drafter, who may decide in the manager's absence, cannot.
 */
record Registering(Work work, String morning) implements Scene {

  @Override
  public void play(Stage stage) {
    stage.teller().chapter("契約の登録と、適用する節");
    stage.at(morning);
    stage.act(Cast.CLERK, "契約を登録する", "2.8", this::register).isDone(work.title());
    stage.act(Cast.DEPUTY, "適用する節を起案する", "5", this::draft).isNow("決定待ち");
    stage
        .act(Cast.DEPUTY, "課長の不在に、自分の起案を自分で決める", "5", this::decide)
        .isRefused("5", "自分が起案したものは、自分では決められません");
    stage.act(Cast.MANAGER, "適用する節を決める", "5", this::decide).isNow("決定済み");
    stage
        .act(Cast.CLERK, "はじめの業務責任者を入れる", "2.8", this::enterLeader)
        .isDone(Cast.LEADER.name() + "さんを加えました");
  }

  private Page register(Browser browser) {
    var form = browser.open("/contracts").follow("契約を登録する").form("契約を登録する");
    form.set("契約件名", work.title()).set("契約番号", work.number());
    form.set("受託者", Cast.FIRM).set("所管課", Cast.SECTION);
    form.set("履行期間の始まり", Work.day(work.begins())).set("履行期間の終わり", Work.day(work.ends()));
    return form.press();
  }

  private Page draft(Browser browser) {
    var form = work.of(browser).follow("適用する節").form("この案で起案する");
    form.set("4.1 区のシステムの使用", "適用する").set("4.1の理由", "区の端末で給付金システムを使うため");
    form.set("4.2 開発・構築", "適用しない").set("4.2の理由", "開発を含まない契約のため");
    form.set("4.3 運用・保守", "適用しない").set("4.3の理由", "運用・保守を含まない契約のため");
    return form.press();
  }

  private Page decide(Browser browser) {
    return work.of(browser).follow("適用する節").form("この案のとおり決める").press();
  }

  private Page enterLeader(Browser browser) {
    var form = work.people(browser).follow("人を加える").form("この人を加える");
    form.set("すでに登録した人", Cast.LEADER.name()).set("役割", "業務責任者");
    return form.set("従事の始まり", Work.day(work.begins())).press();
  }
}
