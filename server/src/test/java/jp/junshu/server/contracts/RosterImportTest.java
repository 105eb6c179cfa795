package jp.junshu.server.contracts;

import static jp.junshu.server.contracts.RosterFiles.csv;
import static jp.junshu.server.contracts.RosterFiles.line;
import static jp.junshu.server.contracts.RosterFiles.workbook;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.policy.Role;
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

  private RosterImporting importing;
  private Scene scene;
  private Somebody manager;
  private Words words;

  @BeforeEach
  void aManager() {
    importing = new RosterImporting(context);
    scene = importing.scene();
    manager = importing.manager();
    words = messages.in(Locale.JAPANESE);
  }

  @Test
  @Tag("clause:2.8/prove")
  void whatIsBroughtAlongIsNobodysPlaceUntilAPersonConfirmsIt() {
    var id = importing.taken(csv(line("髙橋", "一郎", "タカハシ", "イチロウ", "作業者")));
    assertThat(importing.state(id)).isEqualTo(Batch.State.READY);
    assertThat(importing.names()).doesNotContain("髙橋 一郎");
    importing.confirm(id);
    assertThat(importing.state(id)).isEqualTo(Batch.State.CONFIRMED);
    assertThat(importing.names()).contains("髙橋 一郎");
  }

  @Test
  void whatNobodyConfirmedIsUndoneAndItsFileIsGone() {
    var id = importing.taken(csv(line("髙橋", "一郎", "タカハシ", "イチロウ", "作業者")));
    scene.as(
        manager.actor(),
        () -> {
          counter.undo(manager.actor(), importing.seen(id).batch(), ActKey.random());
          return id;
        });
    assertThat(importing.state(id)).isEqualTo(Batch.State.UNDONE);
    importing.confirm(id);
    assertThat(importing.state(id)).isEqualTo(Batch.State.UNDONE);
    assertThat(importing.names()).doesNotContain("髙橋 一郎");
    assertThat(kept("SELECT count(source) FROM intake.batch WHERE id = '" + id + "'")).isZero();
  }

  @Test
  void whatIsWrongIsToldByCellAndNothingIsSaved() {
    var id =
        importing.taken(
            csv(
                line("髙橋", "一郎", "タカハシ", "イチロウ", "作業者"),
                line("山﨑", "", "やまさき", "", "社長"),
                line("", "花子", "kana", "ハナコ", "作業者")));
    assertThat(importing.state(id)).isEqualTo(Batch.State.REJECTED);
    assertThat(scene.as(manager.actor(), () -> importing.seen(id)).batch().told().wrong())
        .extracting(wrong -> wrong.cell() + " " + wrong.heading())
        .contains("E3 役割", "A4 姓");
    assertThat(importing.names()).hasSize(1);
  }

  @Test
  void theSameListTwiceIsNotTwiceAsManyPeople() {
    var file = csv(line("髙橋", "一郎", "タカハシ", "イチロウ", "作業者"));
    importing.confirm(importing.taken(file));
    var again = importing.taken(file);
    assertThat(importing.state(again)).isEqualTo(Batch.State.REJECTED);
    assertThat(scene.as(manager.actor(), () -> importing.seen(again)).batch().told().wrong())
        .extracting(wrong -> wrong.message())
        .singleElement()
        .asString()
        .contains("髙橋 一郎", "既に名簿にあります");
  }

  @Test
  void pressingConfirmTwiceAtOnceEntersThePeopleOnce() {
    var id = importing.taken(csv(line("髙橋", "一郎", "タカハシ", "イチロウ", "作業者")));
    var first = scene.as(manager.actor(), () -> importing.seen(id)).batch();
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
    importing.awaitIdle(id);
    assertThat(importing.state(id)).isEqualTo(Batch.State.CONFIRMED);
    assertThat(importing.names()).filteredOn("髙橋 一郎"::equals).hasSize(1);
  }

  @Test
  void whatReadsDifferentlyThanItWasShownIsShownAgainAndNotEntered() {
    var id = importing.taken(csv(line("髙橋", "一郎", "タカハシ", "イチロウ", "作業者")));
    scene.inTransaction(
        manager.actor(),
        () ->
            db.sql("UPDATE intake.batch SET source = :other WHERE id = :id")
                .param("other", csv(line("別人", "一郎", "ベツジン", "イチロウ", "作業者")))
                .param("id", id.value())
                .update());
    importing.confirm(id);
    assertThat(importing.state(id)).isEqualTo(Batch.State.READY);
    assertThat(importing.names()).doesNotContain("別人 一郎", "髙橋 一郎");
    assertThat(scene.as(manager.actor(), () -> importing.seen(id)).batch().told().remarks())
        .anySatisfy(remark -> assertThat(remark).contains("見ていた内容と"));
  }

  @Test
  void aFileIsSeenByTheOrganizationThatHandedItInAlone() {
    var clerk = scene.has(Role.CLERK, "井上", "真");
    var id = importing.taken(csv(line("髙橋", "一郎", "タカハシ", "イチロウ", "作業者")));
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
    importing.confirm(importing.taken(workbook(people)));
    assertThat(importing.names())
        .contains("髙橋 一郎", "山\uFA11 次郎", "葛\uDB40\uDD00 三郎", "𠮷田 四郎", "マイケル");
    var place = scene.as(manager.actor(), () -> importing.place().orElseThrow());
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
    importing.confirm(
        importing.taken(
            csv(line("髙橋", "一郎", "タカハシ", "イチロウ", "作業者"), line("山﨑", "二郎", "ヤマサキ", "ジロウ", "作業者"))));
    assertThat(entries() - before).isEqualTo(3);
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
