package jp.junshu.server.story;

import java.util.List;
import java.util.Optional;

/** Three copies are made; each is an item of its own on the register. */
record Copying(Work work, String morning) implements Scene {

  static final Inventory WORKING = copy("作業用の複製", "", "第2作業室 サーバ1");
  static final Inventory CHECKING = copy("検算用の複製", "", "第2作業室 サーバ2");
  static final Inventory TAPE = copy("予備のテープ", "T-07", "第2作業室 耐火庫");

  @Override
  public void play(Stage stage) {
    stage.teller().chapter("複製の登録");
    stage.at(morning);
    for (var copy : List.of(WORKING, CHECKING, TAPE)) {
      stage
          .act(Cast.CUSTODIAN, copy.title() + "を台帳に記す(F04)", "2.2", b -> copy.enter(work, b))
          .isDone(copy.title());
    }
  }

  private static Inventory copy(String title, String serial, String location) {
    return new Inventory(
        "複製",
        title,
        HandingOver.FILE.records(),
        1,
        Optional.of(HandingOver.FILE.title()),
        Optional.of(serial).filter(number -> !number.isEmpty()),
        location);
  }
}
