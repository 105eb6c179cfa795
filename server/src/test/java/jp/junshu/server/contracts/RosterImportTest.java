package jp.junshu.server.contracts;

import static jp.junshu.server.contracts.RosterFiles.csv;
import static jp.junshu.server.contracts.RosterFiles.line;
import static jp.junshu.server.contracts.RosterFiles.workbook;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.ImportId;
import jp.junshu.core.id.SectionId;
import jp.junshu.core.policy.Role;
import jp.junshu.core.policy.Side;
import jp.junshu.server.ServerTest;
import jp.junshu.server.contracts.Scene.Somebody;
import jp.junshu.server.intake.Batch;
import jp.junshu.server.intake.SheetCounter;
import jp.junshu.server.intake.SheetCounter.Export;
import jp.junshu.server.sheets.CsvWriter;
import jp.junshu.server.sheets.SheetCell;
import jp.junshu.server.sheets.SheetLimits;
import jp.junshu.server.sheets.SheetRow;
import jp.junshu.server.sheets.Sheets;
import jp.junshu.server.ui.Messages;
import jp.junshu.server.ui.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class RosterImportTest {

  @Autowired private ApplicationContext context;
  @Autowired private SheetCounter counter;
  @Autowired private Messages messages;
  @Autowired private JdbcClient db;

  @TempDir Path folder;

  private Scene scene;
  private Somebody manager;
  private Words words;

  @BeforeEach
  void aManager() {
    scene = new Scene(context, Scene.firm(context), SectionId.random());
    manager = scene.has(Role.ENGAGEMENT_MANAGER, "佐伯", "直樹");
    scene.has(Role.CLERK, "青木", "里奈");
    words = messages.in(Locale.JAPANESE);
  }

  @Test
  @Tag("clause:2.8/prove")
  void whatIsBroughtAlongIsNobodysPlaceUntilAPersonConfirmsIt() {
    var id = taken(csv(line("髙橋", "一郎", "タカハシ", "イチロウ", "作業者")));
    assertThat(state(id)).isEqualTo(Batch.State.READY);
    assertThat(names()).doesNotContain("髙橋 一郎");
    confirm(id);
    assertThat(state(id)).isEqualTo(Batch.State.CONFIRMED);
    assertThat(names()).contains("髙橋 一郎");
  }

  @Test
  void whatNobodyConfirmedIsUndoneAndItsFileIsGone() {
    var id = taken(csv(line("髙橋", "一郎", "タカハシ", "イチロウ", "作業者")));
    scene.as(
        manager.actor(),
        () -> {
          counter.undo(manager.actor(), seen(id).batch(), ActKey.random());
          return id;
        });
    assertThat(state(id)).isEqualTo(Batch.State.UNDONE);
    confirm(id);
    assertThat(state(id)).isEqualTo(Batch.State.UNDONE);
    assertThat(names()).doesNotContain("髙橋 一郎");
    assertThat(kept("SELECT count(source) FROM intake.batch WHERE id = '" + id + "'")).isZero();
  }

  @Test
  void whatIsWrongIsToldByCellAndNothingIsSaved() {
    var id =
        taken(
            csv(
                line("髙橋", "一郎", "タカハシ", "イチロウ", "作業者"),
                line("山﨑", "", "やまさき", "", "社長"),
                line("", "花子", "kana", "ハナコ", "作業者")));
    assertThat(state(id)).isEqualTo(Batch.State.REJECTED);
    assertThat(scene.as(manager.actor(), () -> seen(id)).batch().told().wrong())
        .extracting(wrong -> wrong.cell() + " " + wrong.heading())
        .contains("E3 役割", "A4 姓");
    assertThat(names()).hasSize(1);
  }

  @Test
  void theSameListTwiceIsNotTwiceAsManyPeople() {
    var file = csv(line("髙橋", "一郎", "タカハシ", "イチロウ", "作業者"));
    confirm(taken(file));
    var again = taken(file);
    assertThat(state(again)).isEqualTo(Batch.State.REJECTED);
    assertThat(scene.as(manager.actor(), () -> seen(again)).batch().told().wrong())
        .extracting(wrong -> wrong.message())
        .singleElement()
        .asString()
        .contains("髙橋 一郎", "既に名簿にあります");
  }

  @Test
  void pressingConfirmTwiceAtOnceEntersThePeopleOnce() {
    var id = taken(csv(line("髙橋", "一郎", "タカハシ", "イチロウ", "作業者")));
    var first = scene.as(manager.actor(), () -> seen(id)).batch();
    var confirming =
        IntStream.range(0, 2)
            .mapToObj(
                _ ->
                    Thread.ofVirtual()
                        .start(
                            () ->
                                scene.as(
                                    manager.actor(),
                                    () -> counter.confirm(manager.actor(), first, words))))
            .toList();
    confirming.forEach(RosterImportTest::join);
    awaitIdle(id);
    assertThat(state(id)).isEqualTo(Batch.State.CONFIRMED);
    assertThat(names()).filteredOn("髙橋 一郎"::equals).hasSize(1);
  }

  @Test
  void whatReadsDifferentlyThanItWasShownIsShownAgainAndNotEntered() {
    var id = taken(csv(line("髙橋", "一郎", "タカハシ", "イチロウ", "作業者")));
    scene.inTransaction(
        manager.actor(),
        () ->
            db.sql("UPDATE intake.batch SET source = :other WHERE id = :id")
                .param("other", csv(line("別人", "一郎", "ベツジン", "イチロウ", "作業者")))
                .param("id", id.value())
                .update());
    confirm(id);
    assertThat(state(id)).isEqualTo(Batch.State.READY);
    assertThat(names()).doesNotContain("別人 一郎", "髙橋 一郎");
    assertThat(scene.as(manager.actor(), () -> seen(id)).batch().told().remarks())
        .anySatisfy(remark -> assertThat(remark).contains("見ていた内容と"));
  }

  @Test
  void aFileIsSeenByTheOrganizationThatHandedItInAlone() {
    var clerk = scene.has(Role.CLERK, "井上", "真");
    var id = taken(csv(line("髙橋", "一郎", "タカハシ", "イチロウ", "作業者")));
    assertThat(scene.as(clerk.actor(), () -> counter.find(clerk.actor(), scene.id(), id)))
        .isEmpty();
  }

  @Test
  void lettersOfNamesStayWhatTheyAreThroughExcelAndCsvAndBack() throws IOException {
    var people =
        List.of(
            line("髙橋", "一郎", "タカハシ", "イチロウ", "作業者"),
            line("山\uFA11", "次郎", "ﾔﾏｻｷ", "ｼﾞﾛｳ", "作業者"),
            line("葛\uDB40\uDD00", "三郎", "カツ", "サブロウ", "作業者"),
            line("𠮷田", "四郎", "ヨシダ", "シロウ", "情報管理の責任者"),
            line("マイケル", "", "マイケル", "", "作業者"));
    confirm(taken(workbook(people)));
    assertThat(names()).contains("髙橋 一郎", "山\uFA11 次郎", "葛\uDB40\uDD00 三郎", "𠮷田 四郎", "マイケル");
    var place = scene.as(manager.actor(), () -> place().orElseThrow());
    var book = scene.as(manager.actor(), () -> counter.workbook(manager.actor(), place, words));
    assertThat(firstColumn(book)).contains("髙橋", "山\uFA11", "葛\uDB40\uDD00", "𠮷田", "マイケル");
    assertThat(firstColumn(written(place))).contains("山\uFA11", "葛\uDB40\uDD00", "𠮷田");
  }

  private byte[] written(SheetCounter.Place place) {
    var export =
        scene.as(
            manager.actor(),
            () -> counter.csv(manager.actor(), place, CsvWriter.Letters.UTF_8, words));
    return ((Export.Written) export).bytes();
  }

  @Test
  void oneEntryALineStandsInTheLogAndTheFilesDigestAfterThem() {
    var before = entries();
    confirm(
        taken(
            csv(line("髙橋", "一郎", "タカハシ", "イチロウ", "作業者"), line("山﨑", "二郎", "ヤマサキ", "ジロウ", "作業者"))));
    assertThat(entries() - before).isEqualTo(3);
  }

  @Test
  void theRosterIsAskedForInEveryWayThatADateIsWritten() {
    var id =
        taken(
            csv(
                "甲,一,コウ,イチ,作業者,,R8.4.1,令和8年4月30日",
                "乙,二,オツ,ニ,作業者,,令和8年4月1日,2026/4/30",
                "丙,三,ヘイ,サン,作業者,,2026/4/1,2026-04-30"));
    confirm(id);
    assertThat(
            scene.inTransaction(
                manager.actor(),
                () ->
                    scene.contracts().roster(scene.id()).assignments().stream()
                        .filter(a -> a.role() == Role.WORKER)
                        .map(a -> a.begins() + " " + a.ends().orElseThrow())
                        .distinct()
                        .toList()))
        .containsExactly("2026-04-01 2026-04-30");
  }

  @Test
  void daysThatNeverWereAreErrorsOfTheirCells() {
    var id = taken(csv("甲,一,コウ,イチ,作業者,,平成31年5月1日,", "乙,二,オツ,ニ,作業者,,,令和9年2月29日"));
    assertThat(scene.as(manager.actor(), () -> seen(id)).batch().told().wrong())
        .extracting(wrong -> wrong.cell())
        .containsExactly("G2", "H3");
  }

  private List<String> firstColumn(byte[] file) throws IOException {
    return Sheets.read(Files.write(folder.resolve("taken"), file), SheetLimits.ORDINARY)
        .rows()
        .stream()
        .map(
            (SheetRow row) ->
                row.cell(0).map(cell -> cell instanceof SheetCell.Text(var t) ? t : "").orElse(""))
        .toList();
  }

  private ImportId taken(byte[] file) {
    var id =
        scene.as(
            manager.actor(),
            () ->
                counter.take(
                    manager.actor(),
                    place().orElseThrow(),
                    "名簿.csv",
                    file,
                    words,
                    ActKey.random()));
    awaitIdle(id);
    return id;
  }

  private Optional<SheetCounter.Place> place() {
    return counter.place(manager.actor(), scene.id(), "people");
  }

  private void confirm(ImportId id) {
    scene.as(manager.actor(), () -> counter.confirm(manager.actor(), seen(id).batch(), words));
    awaitIdle(id);
  }

  /** Until the machine is no longer at work on it. */
  private void awaitIdle(ImportId id) {
    long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (state(id).busy()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("still " + state(id));
      }
      Thread.onSpinWait();
    }
  }

  private Batch.State state(ImportId id) {
    return scene.as(manager.actor(), () -> seen(id)).batch().state();
  }

  private SheetCounter.Seen seen(ImportId id) {
    return counter.find(manager.actor(), scene.id(), id).orElseThrow();
  }

  private List<String> names() {
    return scene.inTransaction(
        manager.actor(),
        () ->
            scene.contracts().roster(scene.id()).assignments().stream()
                .filter(a -> a.role().side() == Side.CONTRACTOR)
                .map(Assignment::name)
                .toList());
  }

  /** What was recorded in the contract's log, numbered already or not, at one moment. */
  private long entries() {
    return kept(
        "SELECT (SELECT count(*) FROM ledger.pending) + (SELECT count(*) FROM ledger.entry)");
  }

  private long kept(String sql) {
    return scene.inTransaction(manager.actor(), () -> db.sql(sql).query(Long.class).single());
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
