package jp.junshu.server.story;

/** Somebody says that their employer is another: from then on they begin nothing new. */
record Denying(Work work, String morning) implements Scene {

  private static final String PAID_BY = "株式会社かげろう";

  @Override
  public void play(Stage stage) {
    stage.teller().chapter("本人の答え");
    stage.at(morning);
    var who = Callers.DENIER;
    stage.act(who, "自分の雇用主は届出と違うと答える", "5", this::deny).isDone("違うと答えました(%s)".formatted(PAID_BY));
    stage
        .act(who, "ソフトウェアの導入を申請する(F16)", "5", b -> new Installing(work).apply(stage, b))
        .isRefused("5", who.name(), "届出の雇用主か指揮命令する会社が違うと答えています");
    stage
        .act(Cast.CLERK, "契約のページを見る", "5", work::of)
        .isDone("雇用主と指揮命令する会社を明らかにする", who.name(), "届出の雇用主か指揮命令する会社が違うと答えています");
  }

  private Page deny(Browser browser) {
    var form = page(work, browser).form("答える").set("この届けは正しいですか", "違う");
    return form.set("違うとき、何が違うか", PAID_BY).press();
  }

  /** Where everybody says whether their employer is the one that was written. */
  static Page page(Work work, Browser browser) {
    return browser.open(work.of(browser).address().getPath() + "/employer");
  }
}
