package jp.junshu.server.assets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.SectionId;
import jp.junshu.server.ServerTest;
import jp.junshu.server.contracts.Scene;
import jp.junshu.server.forms.Outcome;
import jp.junshu.server.forms.RegisterSource;
import jp.junshu.server.intake.SheetCounter;
import jp.junshu.server.sheets.ReadSheet;
import jp.junshu.server.ui.Messages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Registers as files: what is kept, as people name it. */
@ServerTest
class RegisterSheetsTest {

  @Autowired private ApplicationContext context;
  @Autowired private SheetCounter counter;
  @Autowired private Messages messages;
  @Autowired private List<RegisterSource> registers;

  private AssetScene scene;

  @BeforeEach
  void aContractAtWork() {
    scene = AssetScene.working(context);
  }

  @Test
  @Tag("clause:2.4/prove")
  void theRegisterOfAssetsNamesEachItemItsKindAndWhatItWasCopiedFrom() {
    var original = scene.original();
    scene.copyOf(original, "=HYPERLINK(1)");
    var rows = rows("assets", scene.clerk.actor());
    var number = rows.column("資産番号");
    assertThat(rows.column("種類")).hasSize(2).doesNotContain("ORIGINAL", "COPY", "");
    assertThat(rows.column("複製元").getFirst()).isEmpty();
    assertThat(rows.column("複製元").getLast()).contains(number.getFirst());
    assertThat(rows.column("製造番号・媒体番号").getLast()).isEqualTo("=HYPERLINK(1)");
    assertThat(rows.column("件数")).containsOnly("460000");
    assertThat(rows.column("個人情報")).containsOnly("はい");
    assertThat(rows.column("登録した側")).containsExactly("区", "受託者");
  }

  @Test
  @Tag("clause:2.5/prove")
  void theRegisterOfTakeoutsNamesTheItemItsCarriersAndBothTimesOfJapan() {
    var asset = scene.original();
    var application = scene.application(asset);
    var leaves = scene.now().plusHours(1).truncatedTo(ChronoUnit.MINUTES);
    AssetScene.moment(application, "leaves", leaves);
    AssetScene.moment(application, "returns", leaves.plusHours(2));
    var filed = scene.scene.file(scene.worker.actor(), "F06", application);
    scene.takes(scene.clerk, filed, Outcome.PASSED, "");
    scene.takes(scene.manager, filed, Outcome.GRANTED, "");
    var rows = rows("takeouts", scene.engagement.actor());
    assertThat(rows.column("情報資産")).singleElement().asString().contains("給付対象者台帳");
    assertThat(rows.column("運搬者")).singleElement().asString().contains("髙橋 結衣", "野口 彩");
    assertThat(rows.column("出発の予定(時刻)")).containsExactly(leaves.toLocalTime().toString());
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

  private ReadSheet rows(String code, PersonActor actor) {
    var place = place(code, actor);
    return ReadSheet.workbook(
        scene.scene.as(actor, () -> counter.workbook(actor, place, messages.in(Locale.JAPANESE))));
  }
}
