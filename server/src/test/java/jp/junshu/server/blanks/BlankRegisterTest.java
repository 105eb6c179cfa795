package jp.junshu.server.blanks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import jp.junshu.core.id.ContractId;
import jp.junshu.server.ServerTest;
import jp.junshu.server.contracts.Scene.Somebody;
import jp.junshu.server.contracts.WorkingScene;
import jp.junshu.server.forms.RegisterSource.Row;
import jp.junshu.server.intake.SheetCounter;
import jp.junshu.server.sheets.ReadSheet;
import jp.junshu.server.ui.Messages;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The register of blank sheets: each number with what became of it, on its own contract only. */
@ServerTest
class BlankRegisterTest extends SheetScene {

  @Autowired private BlankRegister register;
  @Autowired private SheetCounter counter;
  @Autowired private Messages messages;

  private ReadSheet sheet(Somebody who) {
    return at.scene.as(
        who.actor(),
        () -> {
          var place = counter.place(who.actor(), at.scene.id(), "blanks").orElseThrow();
          return ReadSheet.workbook(
              counter.workbook(who.actor(), place, messages.in(Locale.JAPANESE)));
        });
  }

  private List<Row> rows(Somebody who, ContractId contract, Optional<UUID> after, int most) {
    return at.scene.inTransaction(who.actor(), () -> register.rows(contract, after, most));
  }

  @Test
  void everyNumberStandsWithWhoseItIsAndWhatBecameOfIt() {
    enters(at.engagement, 1);
    var filed = files(at.custodian, 1);
    settles(2);
    var sheet = sheet(at.clerk);
    assertThat(sheet.column("用紙の番号"))
        .containsExactly("F10-白-2026-0001", "F10-白-2026-0002", "F10-白-2026-0003");
    assertThat(sheet.column("いま")).containsExactly("使用済み", "紛失", "未使用");
    assertThat(sheet.column("どちらの用紙か")).containsOnly("受託者");
    assertThat(sheet.column("発行した人")).containsOnly("佐伯 直樹");
    assertThat(sheet.column("理由")).containsExactly("", "停電中に失くした。", "");
    assertThat(sheet.column("提出されたものの番号")).containsExactly(filed.number(), "", "");
  }

  @Test
  void whatWaitsToBeComparedIsUnusedForEverybodyWhoTakesTheRegisterOut() {
    enters(at.engagement, 1);
    assertThat(sheet(at.clerk).column("いま")).containsOnly("未使用");
    assertThat(sheet(at.clerk).column("書いた人(職・氏名)")).containsOnly("");
  }

  @Test
  void theSheetsOfAnotherContractorAreInNobodyElsesRegister() {
    var other = new WorkingScene(context);
    assertThat(rows(other.engagement, at.scene.id(), Optional.empty(), 10)).isEmpty();
    assertThat(rows(other.engagement, other.scene.id(), Optional.empty(), 10)).isEmpty();
    assertThat(
            other.scene.as(
                other.engagement.actor(),
                () -> counter.place(other.engagement.actor(), at.scene.id(), "blanks")))
        .isEmpty();
  }

  @Test
  void programsReadItPageByPageWithoutLosingOrRepeatingASheet() {
    var first = rows(at.engagement, at.scene.id(), Optional.empty(), 2);
    var rest = rows(at.engagement, at.scene.id(), Optional.of(first.getLast().id()), 2);
    assertThat(first).hasSize(2);
    assertThat(rest).singleElement().isNotIn(first);
  }
}
