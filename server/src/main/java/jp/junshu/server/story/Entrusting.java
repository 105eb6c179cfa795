package jp.junshu.server.story;

import java.time.LocalDate;

/** Consent for a company of the second tier, then for one of the third below it, for the winter. */
record Entrusting(Work work, String morning) implements Scene {

  private static final String FIRM = "会社・団体";
  private static final LocalDate WINTER = LocalDate.of(2026, 10, 1);

  @Override
  public void play(Stage stage) {
    stage.teller().chapter("再委託の承諾");
    stage.at(morning);
    second(stage.today()).obtain(stage, "第2階層の" + Callers.DAY_FIRM);
    third(work, WINTER, work.ends()).obtain(stage, "第3階層の%s(10月から)".formatted(Callers.NIGHT_FIRM));
    stage
        .act(Cast.CLERK, "再委託の体制図を見る", "5", b -> work.people(b).follow("再委託の体制図"))
        .isDone("再委託先", Callers.DAY_FIRM, "再々委託先", Callers.NIGHT_FIRM);
  }

  private Consent second(LocalDate from) {
    return new Consent(work, Callers.DAY_FIRM, FIRM, Cast.FIRM, from, work.ends());
  }

  static Consent third(Work work, LocalDate from, LocalDate until) {
    return new Consent(work, Callers.NIGHT_FIRM, FIRM, Callers.DAY_FIRM, from, until);
  }
}
