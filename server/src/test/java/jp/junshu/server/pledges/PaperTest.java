package jp.junshu.server.pledges;

import static jp.junshu.server.SignedInAs.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.QuestionId;
import jp.junshu.core.policy.Role;
import jp.junshu.server.attachments.SampleFiles;
import jp.junshu.server.contracts.PledgeWay;
import jp.junshu.server.contracts.Scene;
import jp.junshu.server.contracts.Scene.Somebody;
import jp.junshu.server.gate.AccessRefused;
import jp.junshu.server.paper.PaperReader;
import jp.junshu.server.paper.VeraPdf;
import jp.junshu.server.pledges.PaperEntry.State;
import jp.junshu.server.rules.AnswerWay;
import jp.junshu.server.rules.PublishedRules;
import jp.junshu.server.rules.Question;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What was signed by hand counts once one person entered and another countersigned it. */
class PaperTest extends PledgeScene {

  private static final Question TAKING_OUT = PublishedRules.question(Role.WORKER);

  @Autowired private SheetDesk sheets;
  @Autowired private SignedDesk desk;

  @Test
  @Tag("clause:1.2/prove")
  void aPledgeOnPaperCountsOnceTheClerkCountersignsItAndSaysThatItIsPaper() {
    var sheet = prints(helper, PaperKind.PLEDGE, "en");
    enters(manager, sheet, Map.of());
    assertThat(roster().pledged(helper.actor().person())).isEmpty();
    assertThat(entries("pledge.made")).isEmpty();
    countersigns(clerk, sheet);
    assertThat(roster().pledgeWay(helper.actor().person())).contains(PledgeWay.PAPER);
    assertThat(entries("pledge.made"))
        .singleElement()
        .asString()
        .contains("\"way\":\"PAPER\"", "\"language\":\"en\"", sheet.text().hex())
        .contains("assignment:" + clerk.assignment(), "\"place\":\"" + helper.assignment());
    assertThat(entries("paper.entered"))
        .singleElement()
        .asString()
        .contains("assignment:" + manager.assignment());
    assertThat(entries("paper.countersigned"))
        .singleElement()
        .asString()
        .contains(entry(sheet).scan().id().toString());
  }

  @Test
  @Tag("clause:1.2/prevent")
  void whoeverSignedOrEnteredItCountersignsNothing() {
    var own = prints(manager, PaperKind.PLEDGE, "ja");
    assertThatExceptionOfType(AccessRefused.class).isThrownBy(() -> enters(manager, own, Map.of()));
    enters(custodian, own, Map.of());
    assertThatExceptionOfType(AccessRefused.class).isThrownBy(() -> countersigns(custodian, own));
    assertThatExceptionOfType(AccessRefused.class).isThrownBy(() -> countersigns(manager, own));
    var both = scene.has(clerk.actor(), Role.CLERK, true, "青木", "里奈");
    var theirs = prints(helper, PaperKind.PLEDGE, "ja");
    assertThatExceptionOfType(AccessRefused.class).isThrownBy(() -> enters(both, theirs, Map.of()));
    assertThat(entries("pledge.made")).isEmpty();
  }

  @Test
  @Tag("clause:1.2/prevent")
  void aSheetIsOfOnePersonAndServesOnce() {
    var sheet = prints(helper, PaperKind.PLEDGE, "ja");
    var other = scene.has(Role.WORKER, "﨑山", "大地");
    enters(manager, sheet, Map.of());
    countersigns(clerk, sheet);
    assertThat(roster().pledged(other.actor().person())).isEmpty();
    assertThatExceptionOfType(PaperMoved.class)
        .isThrownBy(() -> enters(custodian, sheet, Map.of()));
    var counted = entry(sheet);
    assertThatExceptionOfType(PaperMoved.class).isThrownBy(() -> countersigns(clerk, counted));
    assertThat(entries("pledge.made")).hasSize(1);
  }

  /** A pledge on paper has no filing that the page could lead to. */
  @Test
  @Tag("clause:7/prove")
  void whatBindsWhoeverPledgedOnPaperIsShownWithTheWayToThePapers() {
    var sheet = prints(helper, PaperKind.PLEDGE, "ja");
    enters(manager, sheet, Map.of());
    countersigns(clerk, sheet);
    signedIn(clerk.actor());
    var mvc = MockMvcTester.from(web);
    var path = "/standing/people/" + helper.actor().person();
    assertThat(scene.as(clerk.actor(), () -> mvc.get().uri(path).exchange()))
        .hasStatusOk()
        .bodyText()
        .contains("本人の秘密保持誓約書", "/contracts/" + scene.id() + "/pledges");
  }

  @Test
  @Tag("clause:1.2/prove")
  void afterTheCountersignatureNobodyPutsAnotherScanInItsPlace() {
    var sheet = prints(helper, PaperKind.PLEDGE, "ja");
    enters(manager, sheet, Map.of());
    var seen = entry(sheet);
    countersigns(clerk, sheet);
    assertThatExceptionOfType(PaperMoved.class).isThrownBy(() -> givesBack(clerk, seen));
    assertThat(entry(sheet).scan()).isEqualTo(seen.scan());
    for (var sql :
        List.of(
            "DELETE FROM pledges.paper WHERE contract_id = :c",
            "UPDATE pledges.paper SET state = 'WAITING', counter_by = NULL, counter_name = NULL,"
                + " counter_at = NULL WHERE contract_id = :c",
            "UPDATE pledges.paper SET scan_id = gen_random_uuid() WHERE contract_id = :c")) {
      assertThatExceptionOfType(RuntimeException.class)
          .as(sql)
          .isThrownBy(
              () ->
                  scene.inTransaction(
                      Scene.ward(), () -> db.sql(sql).param("c", scene.id().value()).update()));
    }
  }

  @Test
  @Tag("clause:1.2/prevent")
  void whatWasSeenIsWhatCountsAndAnotherEntryThatTookItsPlaceDoesNot() {
    var sheet = prints(helper, PaperKind.PLEDGE, "ja");
    enters(manager, sheet, Map.of());
    var seen = entry(sheet);
    givesBack(manager, seen);
    enters(custodian, sheet, Map.of());
    assertThatExceptionOfType(PaperMoved.class).isThrownBy(() -> countersigns(clerk, seen));
    assertThat(roster().pledged(helper.actor().person())).isEmpty();
    assertThat(entries("paper.returned")).singleElement().asString().doesNotContain("名前が違う");
  }

  @Test
  @Tag("clause:1.2/prevent")
  void aSheetOfWhoeverPledgedMeanwhileIsOldAndRefused() {
    var before = prints(helper, PaperKind.PLEDGE, "ja");
    var waits = prints(helper, PaperKind.PLEDGE, "ja");
    enters(manager, waits, Map.of());
    scene.pledges(helper);
    assertThatExceptionOfType(PaperMoved.class)
        .isThrownBy(() -> enters(manager, before, Map.of()))
        .satisfies(moved -> assertThat(moved.why()).isEqualTo(PaperMoved.Why.OLD));
    assertThatExceptionOfType(PaperMoved.class).isThrownBy(() -> countersigns(clerk, waits));
    assertThatExceptionOfType(PaperMoved.class)
        .isThrownBy(() -> prints(helper, PaperKind.PLEDGE, "ja"));
  }

  @Test
  @Tag("clause:1.2/prove")
  void whatIsEnteredOnALaterDayIsALateEntryAsOfTheMomentOnThePaper() {
    var sheet = prints(helper, PaperKind.PLEDGE, "ja");
    clock.moveTo(clock.instant().plus(Duration.ofDays(2)));
    enters(manager, sheet, Map.of());
    countersigns(clerk, sheet);
    var signed = sheet.printedAt().truncatedTo(ChronoUnit.SECONDS).toString().substring(0, 19);
    assertThat(entries("paper.entered"))
        .singleElement()
        .asString()
        .contains("\"late\":true", signed);
    assertThat(entries("pledge.made")).singleElement().asString().contains("\"late\":true", signed);
    assertThat(roster().pledged(helper.actor().person()).orElseThrow())
        .isAfter(sheet.printedAt().plus(Duration.ofDays(1)));
  }

  @Test
  @Tag("clause:1.1/prove")
  void anAcknowledgementOnPaperIsKeptWithItsAnswersAndTheTwoWhoAnswerForIt() {
    asks();
    var wrong = prints(helper, PaperKind.RULES, "ja");
    enters(manager, wrong, Map.of(TAKING_OUT.id(), 1));
    assertThat(entry(wrong).state()).isEqualTo(State.WRONG);
    assertThatExceptionOfType(PaperMoved.class)
        .isThrownBy(() -> enters(manager, wrong, Map.of(TAKING_OUT.id(), 2)));
    var again = prints(helper, PaperKind.RULES, "ja");
    enters(manager, again, Map.of(TAKING_OUT.id(), 2));
    assertThat(roster().acknowledged(helper.actor().person(), clock.instant())).isEmpty();
    countersigns(clerk, again);
    assertThat(roster().acknowledged(helper.actor().person(), clock.instant())).isPresent();
    assertThat(roster().understanding(helper.actor().person()))
        .hasValueSatisfying(
            understood -> {
              assertThat(understood.way()).isEqualTo(AnswerWay.PAPER);
              assertThat(understood.tries()).isEqualTo(2);
            });
    assertThat(entries("rules.acknowledged-on-paper"))
        .singleElement()
        .asString()
        .contains(helper.assignment().toString(), "\"tries\":2")
        .contains(
            "\"witnesses\":[\"%s\",\"%s\"]".formatted(manager.assignment(), clerk.assignment()));
  }

  @Test
  void theSheetIsPaperWithItsNumberTheTextAndItsDigest() {
    signedIn(manager.actor());
    var answer =
        scene
            .as(
                manager.actor(),
                () ->
                    MockMvcTester.from(web)
                        .post()
                        .uri("/contracts/{contract}/pledges/papers", scene.id())
                        .param("actKey", ActKey.random().toString())
                        .param("place", helper.assignment().toString())
                        .param("kind", "PLEDGE")
                        .exchange())
            .getResponse();
    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(VeraPdf.broken(answer.getContentAsByteArray())).isEmpty();
    var sheet = scene.as(clerk.actor(), () -> sheets.of(scene.id())).getFirst().sheet();
    assertThat(PaperReader.read(answer.getContentAsByteArray()).text())
        .contains("F01-紙-2026-0001", "髙橋", "公益通報", sheet.text().hex().substring(0, 16));
  }

  @Test
  @Tag("clause:1.2/prevent")
  void thePageLetsNobodyCountersignWithoutThePaperBeforeThem() {
    var sheet = prints(helper, PaperKind.PLEDGE, "ja");
    enters(manager, sheet, Map.of());
    var seen = entry(sheet).scan().id().toString();
    signedIn(clerk.actor());
    var mvc = MockMvcTester.from(web);
    var path = "/contracts/{c}/pledges/papers/{s}/check";
    var page =
        scene.as(clerk.actor(), () -> mvc.get().uri(path, scene.id(), sheet.serial()).exchange());
    assertThat(page).hasStatus(200).bodyText().contains("髙橋 結衣", "事後入力", "紙そのものを手元に");
    var without =
        scene.as(
            clerk.actor(),
            () ->
                mvc.post()
                    .uri(path, scene.id(), sheet.serial())
                    .param("actKey", ActKey.random().toString())
                    .param("seen", seen)
                    .exchange());
    assertThat(without).hasStatus(422);
    assertThat(roster().pledged(helper.actor().person())).isEmpty();
  }

  private void asks() {
    var rules = new PublishedRules(context);
    rules.asks(rules.inForce().id(), List.of(TAKING_OUT));
  }

  private PersonSheet prints(Somebody whose, PaperKind kind, String language) {
    return scene.as(
        manager.actor(),
        () -> sheets.print(manager.actor(), place(whose), kind, language, ActKey.random()));
  }

  private void enters(Somebody by, PersonSheet sheet, Map<QuestionId, Integer> answers) {
    scene.as(
        by.actor(),
        () -> {
          var read = new SignedDesk.Read(sheet.printedAt(), "", answers);
          var scan = SampleFiles.checked("signed.pdf", SampleFiles.PDF);
          desk.enter(by.actor(), sheet, read, scan, ActKey.random());
          return sheet;
        });
  }

  private PaperEntry entry(PersonSheet sheet) {
    return scene
        .as(clerk.actor(), () -> sheets.find(scene.id(), sheet.serial()))
        .flatMap(SheetDesk.Line::entry)
        .orElseThrow();
  }

  private void countersigns(Somebody by, PersonSheet sheet) {
    countersigns(by, entry(sheet));
  }

  private void countersigns(Somebody by, PaperEntry entry) {
    scene.as(
        by.actor(),
        () -> {
          desk.countersign(by.actor(), entry, ActKey.random());
          return entry;
        });
  }

  private void givesBack(Somebody by, PaperEntry entry) {
    scene.as(
        by.actor(),
        () -> {
          desk.giveBack(by.actor(), entry, "名前が違う。", ActKey.random());
          return entry;
        });
  }
}
