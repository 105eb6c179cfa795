package jp.junshu.server.photographs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.id.SectionId;
import jp.junshu.core.merkle.Hash;
import jp.junshu.core.policy.Role;
import jp.junshu.core.policy.Side;
import jp.junshu.server.chain.Engagement;
import jp.junshu.server.contracts.Scene;
import jp.junshu.server.contracts.Scene.Somebody;
import jp.junshu.server.gate.AccessRefused;
import jp.junshu.server.ledger.Ledger;
import jp.junshu.server.photographs.Photograph.Erased;
import jp.junshu.server.photographs.Photograph.State;
import jp.junshu.server.ui.NotThere;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.test.context.TestPropertySource;

/** A photograph is shown to whoever compares, once a scanner has looked, and to nobody else. */
@TestPropertySource(properties = "junshu.test=photographs")
class PhotographTest extends PhotographScene {

  @Autowired private PictureRepository pictures;
  @Autowired private Ledger ledger;

  @Test
  @Tag("clause:5/prevent")
  void aCleanOneIsShownToWhoeverComparesAndToThePersonAndToNobodyElse() {
    hands(manager, worker, Pictures.png(1));
    assertThat(picture(clerk, worker)).isEqualTo(404);
    assertThat(scanning.look()).isPositive();
    var other = scene.has(Role.WORKER, "山田", "太郎");
    for (var who : new Somebody[] {clerk, manager, custodian, worker}) {
      assertThat(picture(who, worker)).isEqualTo(200);
    }
    assertThat(picture(other, worker)).isEqualTo(404);
    assertThat(gets(clerk, faces()).getResponse().getStatus()).isEqualTo(200);
    assertThat(gets(other, faces()).getResponse().getStatus()).isEqualTo(404);
    assertThat(gets(other, path(worker)).getResponse().getStatus()).isEqualTo(404);
    assertThat(gets(clerk, path(worker)).getResponse().getStatus()).isEqualTo(404);
  }

  @Test
  @Tag("clause:5/prevent")
  void itIsAnsweredAsWhatItIsUnderAFixedNameAndKeptNowhere() throws IOException {
    var bytes = Pictures.jpeg(5);
    hands(worker, worker, bytes);
    scanning.look();
    var answer = gets(clerk, path(worker) + "/picture").getResponse();
    assertThat(answer.getContentAsByteArray()).isEqualTo(bytes);
    assertThat(answer.getContentType()).isEqualTo("image/jpeg");
    assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
    assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.getHeader("Content-Disposition"))
        .isEqualTo("inline; filename=\"photograph.jpeg\"");
  }

  @Test
  @Tag("clause:5/prevent")
  void thePageShowsEverybodyOfTodayBesideTheirPictureAndWhyTheyMayNotAct() throws IOException {
    hands(manager, worker, Pictures.png(2));
    scanning.look();
    var html = gets(clerk, faces()).getResponse().getContentAsString();
    assertThat(html)
        .contains("髙橋 結衣の登録写真", "テスト", "株式会社みなと事務センター", "写真はありません", "いまは働けない", "誓約")
        .doesNotContain("青木 里奈の");
    scene.accepts(worker);
    assertThat(gets(clerk, faces()).getResponse().getContentAsString()).contains("働ける<");
  }

  @Test
  @Tag("clause:5/prevent")
  void whatTheScannerFindsSomethingInIsNeverShownAndItsBytesAreGone() throws IOException {
    hands(worker, worker, Pictures.pngWith(Clamd.EICAR));
    scanning.look();
    assertThat(newest(worker).state()).isEqualTo(State.INFECTED);
    assertThat(newest(worker).erased()).contains(Erased.INFECTED);
    assertThat(bytesOf(worker)).isZero();
    assertThat(picture(clerk, worker)).isEqualTo(404);
    assertThat(gets(worker, path(worker)).getResponse().getContentAsString())
        .contains("別の写真を渡してください");
    assertThat(entries("photograph.scanned")).singleElement().asString().contains("INFECTED");
    assertThat(entries("photograph.erased")).singleElement().asString().contains("INFECTED");
  }

  @Test
  @Tag("clause:5/prevent")
  void whatTheScannerCannotLookThroughIsKeptFromEverybody() {
    hands(worker, worker, Pictures.pngOf(Clamd.OVER_FILE));
    hands(manager, manager, Pictures.pngOf(Clamd.OVER_STREAM));
    scanning.look();
    for (var who : new Somebody[] {worker, manager}) {
      assertThat(newest(who).state()).isEqualTo(State.UNSCANNABLE);
      assertThat(picture(clerk, who)).isEqualTo(404);
      assertThat(picture(who, who)).isEqualTo(404);
    }
  }

  @Test
  @Tag("clause:5/prevent")
  void withoutAScannerItWaitsUnseenAndThePageSaysSoAndIsLookedThroughLater() throws IOException {
    hands(worker, worker, Pictures.png(3));
    var gone = new ScannerProperties("/nowhere/socket", Duration.ofSeconds(5));
    var without = new Scanning(new Scanner(gone), repository, pictures, work, ledger, clock);
    assertThat(without.look()).isZero();
    assertThat(newest(worker).state()).isEqualTo(State.WAITING);
    assertThat(gets(worker, path(worker)).getResponse().getContentAsString()).contains("検査を待っています");
    assertThat(picture(worker, worker)).isEqualTo(404);
    scanning.look();
    assertThat(picture(worker, worker)).isEqualTo(200);
  }

  @Test
  @Tag("clause:5/prevent")
  void aVerdictThatDidNotCommitLeavesItWaitingAndItIsLookedThroughAgain() {
    hands(worker, worker, Pictures.png(4));
    var id = newest(worker).id();
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(
            () ->
                work.call(
                    () -> {
                      var verdict = new Verdict(Verdict.Outcome.CLEAN, "", "none");
                      assertThat(repository.told(id, verdict, clock.instant())).isTrue();
                      throw new IllegalStateException("the machine stops here");
                    }));
    assertThat(newest(worker).state()).isEqualTo(State.WAITING);
    scanning.look();
    assertThat(newest(worker).state()).isEqualTo(State.CLEAN);
    assertThat(entries("photograph.scanned")).hasSize(1);
  }

  @Test
  @Tag("clause:5/prevent")
  void aNewOneErasesTheOneBeforeAtOnceAndAVerdictOnThatOneComesTooLate() {
    hands(worker, worker, Pictures.png(5));
    scanning.look();
    hands(manager, worker, Pictures.jpeg(6));
    var waiting = newest(worker).id();
    assertThat(bytesOf(worker)).isEqualTo(1);
    assertThat(picture(clerk, worker)).isEqualTo(404);
    hands(worker, worker, Pictures.png(7));
    var clean = new Verdict(Verdict.Outcome.CLEAN, "", "none");
    assertThat(work.call(() -> repository.told(waiting, clean, clock.instant()))).isFalse();
    assertThat(bytesOf(worker)).isEqualTo(1);
    assertThat(entries("photograph.erased")).hasSize(2).allMatch(e -> e.contains("REPLACED"));
  }

  @Test
  @Tag("clause:5/prevent")
  void thePersonOrWhoLeadsThemTakesItAwayAndNobodyElse() {
    hands(manager, worker, Pictures.png(8));
    assertThatExceptionOfType(AccessRefused.class).isThrownBy(() -> takes(clerk, worker));
    takes(worker, worker);
    assertThat(bytesOf(worker)).isZero();
    assertThat(newest(worker).erased()).contains(Erased.WITHDRAWN);
    assertThatExceptionOfType(NotThere.class).isThrownBy(() -> takes(manager, worker));
    assertThatExceptionOfType(AccessRefused.class)
        .isThrownBy(() -> hands(worker, manager, Pictures.png(9)));
    assertThatExceptionOfType(AccessRefused.class)
        .isThrownBy(() -> hands(clerk, worker, Pictures.png(9)));
  }

  @Test
  @Tag("clause:5/prevent")
  void whatIsNoPictureFromItsFirstByteToItsLastIsNotTakenWhateverItIsCalled() {
    var png = Pictures.png(10);
    var svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>".getBytes(UTF_8);
    assertThat(tried("face.png", new byte[0])).isEqualTo(422);
    assertThat(tried("face.png", Pictures.pngOf(3 << 20))).isEqualTo(422);
    assertThat(tried("face.svg", svg)).isEqualTo(422);
    assertThat(tried("face.png", svg)).isEqualTo(422);
    assertThat(tried("face.jpg", png)).isEqualTo(422);
    assertThat(tried("../../face.png", png)).isEqualTo(422);
    assertThat(tried("face.pdf", "%PDF-1.7\n%%EOF\n".getBytes(UTF_8))).isEqualTo(422);
    assertThat(tried("face.png", Pictures.joined(png, "<script>".getBytes(UTF_8)))).isEqualTo(422);
    assertThat(tried("face.jpg", Pictures.joined(Pictures.jpeg(1), "PK\3\4".getBytes(UTF_8))))
        .isEqualTo(422);
    assertThat(entries("photograph.handed-in")).isEmpty();
    assertThat(tried("顔.PNG", png)).isEqualTo(302);
    assertThat(entries("photograph.handed-in")).hasSize(1);
  }

  private int tried(String name, byte[] bytes) {
    return sends(worker, worker, name, "text/html", bytes).getResponse().getStatus();
  }

  @Test
  @Tag("clause:5/prevent")
  void thePersonOnAnotherContractHasNoPictureThereAndNobodyOfItSeesThisOne() {
    hands(worker, worker, Pictures.png(11));
    scanning.look();
    var other = new Scene(context, scene.contractor(), SectionId.random());
    var same = other.has(worker.actor(), Role.WORKER, false, "髙橋", "結衣");
    var theirs = other.has(Role.ENGAGEMENT_MANAGER, "別", "人");
    var there = "/contracts/%s/faces/%s/picture".formatted(other.id(), same.assignment());
    assertThat(gets(theirs, there).getResponse().getStatus()).isEqualTo(404);
    assertThat(picture(theirs, worker)).isEqualTo(404);
    var mixed = "/contracts/%s/faces/%s/picture".formatted(other.id(), worker.assignment());
    assertThat(gets(theirs, mixed).getResponse().getStatus()).isEqualTo(404);
    var foreign = new Scene(context).has(Role.ENGAGEMENT_MANAGER, "他", "社");
    assertThat(picture(foreign, worker)).isEqualTo(404);
    assertThat(gets(foreign, faces()).getResponse().getStatus()).isEqualTo(404);
  }

  @Test
  @Tag("clause:5/prevent")
  void theDatabaseItselfGivesNobodyWhatIsNotCleanAndLetsNothingBeErasedWithoutItsReason() {
    hands(worker, worker, Pictures.png(12));
    var id = newest(worker).id();
    assertThat(scene.inTransaction(Scene.ward(), () -> pictures.bytes(id))).isEmpty();
    var clean = new Verdict(Verdict.Outcome.CLEAN, "", "none");
    assertThat(scene.inTransaction(Scene.ward(), () -> repository.told(id, clean, clock.instant())))
        .isFalse();
    refused("DELETE FROM photographs.picture");
    refused("UPDATE photographs.photograph SET erased_at = now(), erased_why = 'WITHDRAWN'");
    for (var why : new Erased[] {Erased.INFECTED, Erased.YEAR_PAST}) {
      assertThatExceptionOfType(DataAccessException.class)
          .isThrownBy(() -> work.call(() -> repository.erase(id, why, clock.instant())));
    }
    var stranger = new Scene(context).has(Role.ENGAGEMENT_MANAGER, "他", "社");
    assertThat(
            scene.inTransaction(
                stranger.actor(), () -> repository.erase(id, Erased.WITHDRAWN, clock.instant())))
        .isFalse();
    assertThat(bytesOf(worker)).isEqualTo(1);
  }

  private void refused(String sql) {
    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(() -> work.call(() -> db.sql(sql).update()));
  }

  @Test
  @Tag("clause:5/prevent")
  void whoeverADispatcherSendsIsShownUnderTheirEmployer() throws IOException {
    var sent = scene.has(Engagement.staff("株式会社はけん"), "派遣", "花子");
    hands(sent, sent, Pictures.png(13));
    scanning.look();
    assertThat(gets(manager, faces()).getResponse().getContentAsString()).contains("株式会社はけん");
  }

  @Test
  @Tag("clause:5/prevent")
  void whoeverIsToComeAndWhoeverLeftAPhotographAreFoundByWhoHandlesThem() throws IOException {
    var today = scene.today();
    var comer = new PersonActor(PersonId.random(), worker.actor().organization(), Side.CONTRACTOR);
    var later = from(today.plusDays(3), comer, worker, "後");
    hands(manager, worker, Pictures.png(14));
    var gone = scene.has(Role.WORKER, "去", "無写真");
    ends(worker, today);
    ends(gone, today);
    clock.moveTo(clock.instant().plus(Duration.ofDays(1)));
    var html = gets(manager, faces()).getResponse().getContentAsString();
    assertThat(html).contains(path(later) + "\"", path(worker) + "\"").doesNotContain("去 無写真");
    assertThat(gets(clerk, faces()).getResponse().getContentAsString()).doesNotContain(path(later));
    var left = gets(manager, path(worker)).getResponse().getContentAsString();
    assertThat(left).contains("写真を取り下げて消す").doesNotContain("写真のファイル");
    takes(manager, worker);
    assertThat(bytesOf(worker)).isZero();
    assertThat(gets(manager, faces()).getResponse().getContentAsString())
        .doesNotContain(path(worker) + "\"");
  }

  @Test
  @Tag("clause:5/prevent")
  void ofOnePersonNoMoreThanTenAreTakenInADayAndTheTenthStays() throws IOException {
    for (int i = 0; i < PhotographDesk.A_DAY; i++) {
      hands(worker, worker, Pictures.png(20 + i));
    }
    var tenth = newest(worker).id();
    var answer = sends(worker, worker, "face.png", "image/png", Pictures.png(40)).getResponse();
    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(answer.getContentAsString()).contains("1日に10枚まで");
    assertThat(newest(worker).id()).isEqualTo(tenth);
    assertThat(bytesOf(worker)).isEqualTo(1);
    clock.moveTo(clock.instant().plus(Duration.ofDays(1)));
    hands(worker, worker, Pictures.png(41));
    assertThat(newest(worker).id()).isNotEqualTo(tenth);
  }

  @Test
  @Tag("clause:5/prevent")
  void nothingThatStaysTellsWhoeverHasTheSameFileThatItWasThisOne() {
    var bytes = Pictures.png(42);
    hands(worker, worker, bytes);
    var plain = Hash.sha256(bytes).hex();
    var kept =
        scene.inTransaction(
            Scene.ward(),
            () ->
                db.sql("SELECT content FROM ledger.payload WHERE contract_id = :contract")
                    .param("contract", scene.id().value())
                    .query((row, _) -> new String(row.getBytes(1), StandardCharsets.UTF_8))
                    .list());
    assertThat(kept).isNotEmpty().noneMatch(text -> text.contains(plain));
  }

  private String faces() {
    return "/contracts/%s/faces".formatted(scene.id());
  }
}
