package jp.junshu.server.blanks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jp.junshu.core.id.ActKey;
import jp.junshu.server.ServerTest;
import jp.junshu.server.attachments.AttachingDesk;
import jp.junshu.server.contracts.WorkingScene;
import jp.junshu.server.forms.Outcome;
import jp.junshu.server.ui.NotThere;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What was written by hand counts once two people have entered and compared it. */
@ServerTest
class LateEntryTest extends SheetScene {

  @Test
  @Tag("clause:3.1/prove")
  void whatOnePersonEnteredCountsForNothingUntilAnotherComparedAndFiledIt() {
    enters(at.engagement, 1);
    assertThat(reports()).isEmpty();
    assertThat(page(at.custodian, "").text()).contains("照合待ち 1枚", "照合する");
    assertThat(waiting(at.custodian)).containsExactly("F10-白-2026-0001");
    assertThat(waiting(at.engagement)).isEmpty();
    assertThat(waiting(at.clerk)).isEmpty();
    var filed = files(at.custodian, 1);
    assertThat(reports()).hasSize(1);
    assertThat(filed.filed().by()).isEqualTo(at.custodian.actor().person());
    assertThat(filed.attached()).hasSize(1);
    assertThat(page(at.engagement, "").text()).contains("使用済み 1枚", "提出されたもの");
    assertThat(waiting(at.custodian)).isEmpty();
  }

  @Test
  void itIsALateEntryForEverAsOfTheMomentOnTheSheet() {
    enters(at.engagement, 1);
    var filed = files(at.custodian, 1);
    assertThat(filed.late()).isTrue();
    assertThat(filed.occurredAt()).isEqualTo(written());
  }

  @Test
  void whoEnteredASheetDoesNotFileIt() {
    enters(at.engagement, 1);
    assertThat(missing(() -> files(at.engagement, 1))).containsExactly("second-person");
    assertThat(reports()).isEmpty();
    assertThat(page(at.engagement, "/F10/1/check").text()).contains("別の人が照らし合わせて提出します");
  }

  @Test
  void whatWaitsIsNotThereForTheOtherSideNorForAnotherContract() {
    enters(at.engagement, 1);
    assertThat(at.scene.as(at.clerk.actor(), () -> desk.waiting(at.clerk.actor(), at.scene.id())))
        .isEmpty();
    assertThat(page(at.clerk, "").text()).contains("照合待ち 0枚").doesNotContain("照合する");
    assertThat(missing(() -> enters(at.clerk, 2))).containsExactly("own-blank");
    var other = new WorkingScene(context);
    assertThat(missing(() -> enters(other.engagement, 2))).contains("role");
  }

  @Test
  void whatDiffersFromTheSheetGoesWithItsScanAndTheSheetCanBeEnteredAgain() {
    enters(at.engagement, 1);
    var entry = entry(at.custodian, 1);
    givesBack(at.custodian, entry);
    assertThat(pieces(entry)).isZero();
    assertThat(page(at.engagement, "").text()).contains("入力が取り消されました", "件数が違う。");
    assertThat(page(at.engagement, "/F10/1/entry").text()).contains("件数が違う。");
    assertThat(waiting(at.engagement)).containsExactly("F10-白-2026-0001", "件数が違う。");
    assertThat(waiting(at.custodian)).isEmpty();
    enters(at.custodian, 1);
    assertThat(files(at.engagement, 1).late()).isTrue();
  }

  @Test
  void aSheetThatIsLostIsNotEnteredAndOneThatIsEnteredIsNotLost() {
    settles(2);
    assertThatExceptionOfType(AlreadyEntered.class).isThrownBy(() -> enters(at.engagement, 2));
    enters(at.engagement, 3);
    assertThatExceptionOfType(AlreadySettled.class).isThrownBy(() -> settles(3));
  }

  @Test
  void theScanStaysWithWhatWasFiledFromIt() {
    enters(at.engagement, 1);
    var filed = files(at.custodian, 1);
    var scan = filed.attached().getFirst();
    assertThat(scan.stays()).isTrue();
    var attaching = context.getBean(AttachingDesk.class);
    assertThatExceptionOfType(NotThere.class)
        .isThrownBy(
            () ->
                at.scene.as(
                    at.engagement.actor(),
                    () -> {
                      attaching.detach(at.engagement.actor(), filed, scan.id(), ActKey.random());
                      return scan;
                    }));
    assertThat(at.view(filed.filed().id()).attached()).hasSize(1);
  }

  @Test
  void filedAgainItIsStillALateEntryOfThatMoment() {
    enters(at.engagement, 1);
    var filed = files(at.custodian, 1);
    int step = filed.current().orElseThrow().position();
    var clerk = at.clerk.actor();
    at.scene.as(
        clerk,
        () -> {
          at.scene
              .desk()
              .take(
                  clerk, filed, step, Outcome.SENT_BACK, filed.seen(), "件数を確かめて。", ActKey.random());
          return step;
        });
    var view = at.view(filed.filed().id());
    at.scene.as(
        at.engagement.actor(),
        () -> at.scene.desk().again(at.engagement.actor(), view, typed(), ActKey.random()));
    var again = at.view(filed.filed().id());
    assertThat(again.filed().revision()).isEqualTo(2);
    assertThat(again.late()).isTrue();
    assertThat(again.occurredAt()).isEqualTo(written());
  }

  @Test
  void aSheetIsNotEnteredWithoutEnd() {
    for (int time = 0; time < EntryDesk.OFTEN; time++) {
      enters(at.engagement, 1);
      givesBack(at.engagement, entry(at.engagement, 1));
    }
    assertThatExceptionOfType(EnteredTooOften.class).isThrownBy(() -> enters(at.engagement, 1));
  }

  private long pieces(SheetEntry entry) {
    return at.scene.inTransaction(
        at.custodian.actor(),
        () ->
            db.sql("SELECT count(*) FROM attachments.piece WHERE attachment_id = :id")
                .param("id", entry.scan().id().value())
                .query(Long.class)
                .single());
  }
}
