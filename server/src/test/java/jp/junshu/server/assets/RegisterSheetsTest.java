package jp.junshu.server.assets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.SectionId;
import jp.junshu.server.ServerTest;
import jp.junshu.server.contracts.Scene;
import jp.junshu.server.forms.Outcome;
import jp.junshu.server.forms.RegisterSource;
import jp.junshu.server.intake.SheetCounter;
import jp.junshu.server.sheets.SheetCell;
import jp.junshu.server.sheets.SheetLimits;
import jp.junshu.server.sheets.SheetRow;
import jp.junshu.server.sheets.Sheets;
import jp.junshu.server.ui.Messages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Registers as files: what is kept, as people name it. */
@ServerTest
class RegisterSheetsTest {

  @Autowired private ApplicationContext context;
  @Autowired private SheetCounter counter;
  @Autowired private Messages messages;
  @Autowired private List<RegisterSource> registers;

  @TempDir Path folder;

  private AssetScene scene;

  @BeforeEach
  void aContractAtWork() {
    scene = AssetScene.working(context);
  }

  @Test
  @Tag("clause:2.4/prove")
  void theRegisterOfAssetsNamesEachItemItsKindAndWhatItWasCopiedFrom() throws IOException {
    var original = scene.original();
    scene.copyOf(original, "=HYPERLINK(1)");
    var rows = rows("assets", scene.clerk.actor());
    var number = column(rows, "資産番号");
    assertThat(column(rows, "種類")).hasSize(2).doesNotContain("ORIGINAL", "COPY", "");
    assertThat(column(rows, "複製元").getFirst()).isEmpty();
    assertThat(column(rows, "複製元").getLast()).contains(number.getFirst());
    assertThat(column(rows, "製造番号・媒体番号").getLast()).isEqualTo("=HYPERLINK(1)");
    assertThat(column(rows, "件数")).containsOnly("460000");
    assertThat(column(rows, "個人情報")).containsOnly("はい");
    assertThat(column(rows, "登録した側")).containsExactly("区", "受託者");
  }

  @Test
  @Tag("clause:2.5/prove")
  void theRegisterOfTakeoutsNamesTheItemItsCarriersAndBothTimesOfJapan() throws IOException {
    var asset = scene.original();
    var application = scene.application(asset);
    var leaves = scene.now().plusHours(1).truncatedTo(ChronoUnit.MINUTES);
    AssetScene.moment(application, "leaves", leaves);
    AssetScene.moment(application, "returns", leaves.plusHours(2));
    var filed = scene.scene.file(scene.worker.actor(), "F06", application);
    scene.takes(scene.clerk, filed, Outcome.PASSED, "");
    scene.takes(scene.manager, filed, Outcome.GRANTED, "");
    var rows = rows("takeouts", scene.engagement.actor());
    assertThat(column(rows, "情報資産")).singleElement().asString().contains("給付対象者台帳");
    assertThat(column(rows, "運搬者")).singleElement().asString().contains("髙橋 結衣", "野口 彩");
    assertThat(column(rows, "出発の予定(時刻)")).containsExactly(leaves.toLocalTime().toString());
  }

  @Test
  void everyRegisterThatProgramsReadCanBeTakenOutAndNoneIsFilledFromAFile() {
    assertThat(registers).isNotEmpty();
    for (var register : registers) {
      for (var language : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
        var place = place(register.name(), scene.clerk.actor());
        assertThat(place.target()).isEmpty();
        scene.scene.as(
            scene.clerk.actor(),
            () -> counter.workbook(scene.clerk.actor(), place, messages.in(language)));
      }
    }
  }

  @Test
  void aRegisterOfAnotherContractIsNotThere() {
    var other = new Scene(context, Scene.firm(context), SectionId.random());
    var actor = scene.engagement.actor();
    assertThat(scene.scene.as(actor, () -> counter.place(actor, other.id(), "assets"))).isEmpty();
  }

  private SheetCounter.Place place(String code, PersonActor actor) {
    return scene.scene.as(actor, () -> counter.place(actor, scene.scene.id(), code).orElseThrow());
  }

  private List<SheetRow> rows(String code, PersonActor actor) throws IOException {
    var place = place(code, actor);
    var file =
        scene.scene.as(actor, () -> counter.workbook(actor, place, messages.in(Locale.JAPANESE)));
    return Sheets.read(Files.write(folder.resolve("taken"), file), SheetLimits.ORDINARY).rows();
  }

  /** What stands under a heading, row by row. */
  private static List<String> column(List<SheetRow> rows, String heading) {
    var headings = rows.get(1);
    int at =
        IntStream.range(0, 40)
            .filter(i -> heading.equals(text(headings, i)))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no column " + heading));
    return rows.stream().skip(2).map(row -> text(row, at)).toList();
  }

  private static String text(SheetRow row, int at) {
    return row.cell(at)
        .map(
            cell ->
                switch (cell) {
                  case SheetCell.Text(var text) -> text;
                  case SheetCell.Number(BigDecimal number) ->
                      number.stripTrailingZeros().toPlainString();
                  default -> throw new AssertionError("not written by us: " + cell);
                })
        .orElse("");
  }
}
