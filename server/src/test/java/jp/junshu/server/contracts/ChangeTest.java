package jp.junshu.server.contracts;

import static jp.junshu.server.SignedInAs.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import jp.junshu.core.gate.Missing;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.AssignmentId;
import jp.junshu.server.ServerTest;
import jp.junshu.server.contracts.ContractChange.Kind;
import jp.junshu.server.contracts.Scene.Somebody;
import jp.junshu.server.gate.AccessRefused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/** A contract that is extended, shortened or ended early keeps one history. */
@ServerTest
class ChangeTest {

  private static final LocalDate OLD = LocalDate.of(2027, 3, 31);
  private static final LocalDate LATER = LocalDate.of(2027, 9, 30);

  @Autowired private ApplicationContext context;
  @Autowired private WebApplicationContext web;
  @Autowired private ChangeDesk desk;

  private WorkingScene work;

  @BeforeEach
  void aContractAtWork() {
    work = new WorkingScene(context);
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  private ContractChange change(Somebody by, Kind kind, LocalDate after, AssignmentId... carried) {
    return new ContractChange(
        kind,
        work.scene.today(),
        OLD,
        after,
        "変更第1号",
        "件数が増えたため",
        List.of(carried),
        by.actor().person(),
        Optional.empty(),
        Optional.empty());
  }

  private boolean drafts(Somebody who, ContractChange change) {
    return work.scene.as(
        who.actor(),
        () -> {
          desk.draft(who.actor(), work.scene.id(), change, ActKey.random());
          return true;
        });
  }

  private boolean decides(Somebody who, ContractChange seen) {
    return work.scene.as(
        who.actor(),
        () -> desk.decide(who.actor(), work.scene.id(), seen.digest(), ActKey.random()));
  }

  private ContractPart part() {
    return work.scene.inTransaction(
        work.clerk.actor(), () -> work.scene.contracts().part(work.scene.id()).orElseThrow());
  }

  private Optional<LocalDate> end(Somebody who) {
    return part().roster().find(who.assignment()).flatMap(Assignment::ends);
  }

  private static List<String> missing(Supplier<?> act) {
    var refused = catchThrowableOfType(AccessRefused.class, act::get);
    return refused == null
        ? List.of()
        : refused.decision().missing().stream().map(Missing::code).toList();
  }

  private MvcTestResult history(Somebody who) {
    var browser = MockMvcTester.from(web);
    var page = "/contracts/" + work.scene.id() + "/history";
    return work.scene.as(signedIn(who.actor()), () -> browser.get().uri(page).exchange());
  }

  @Test
  @Tag("clause:7/prevent")
  void anExtensionCarriesThePlacesThatItNamesAndNoOthersAndNoConsent() {
    var consents = new Consents(work.scene, work.engagement, work.clerk, work.manager);
    var tier = consents.to("中野コールサービス株式会社", Optional.empty());
    var change = change(work.clerk, Kind.EXTENDED, LATER, work.engagement.assignment());
    drafts(work.clerk, change);
    assertThat(part().contract().ends()).isEqualTo(OLD);
    assertThat(decides(work.manager, change)).isTrue();
    assertThat(part().contract().ends()).isEqualTo(LATER);
    assertThat(end(work.engagement)).isEmpty();
    assertThat(end(work.worker)).contains(OLD);
    assertThat(part().roster().engagements().chain().lastDay(tier)).contains(OLD);
  }

  @Test
  @Tag("clause:7/prevent")
  void whoDraftsDoesNotDecideAndAnotherDraftThanWasSeenIsNotDecided() {
    var change = change(work.clerk, Kind.EXTENDED, LATER);
    drafts(work.clerk, change);
    assertThat(missing(() -> decides(work.clerk, change))).contains("role");
    drafts(work.clerk, change(work.clerk, Kind.EXTENDED, LATER.plusMonths(1)));
    assertThat(decides(work.manager, change)).isFalse();
    assertThat(part().contract().ends()).isEqualTo(OLD);
  }

  @Test
  @Tag("clause:7/prove")
  void beforeAndAfterStandInOneHistoryAndTheContractorReadsWhatWasDecidedOnly() {
    var early = change(work.clerk, Kind.ENDED_EARLY, LocalDate.of(2026, 6, 30));
    drafts(work.clerk, early);
    assertThat(history(work.engagement)).bodyText().doesNotContain("変更第1号", "解除");
    assertThat(decides(work.manager, early)).isTrue();
    assertThat(history(work.engagement))
        .bodyText()
        .contains("登録時の期間", "解除", "変更第1号", "令和9年3月31日", "令和8年6月30日");
  }

  @Test
  @Tag("clause:7/prevent")
  void theOneHistoryHasTheSectionsTheFactsAndTheDays() {
    states("MY_NUMBER");
    states("SYSTEMS");
    var early = change(work.clerk, Kind.ENDED_EARLY, LocalDate.of(2026, 6, 30));
    drafts(work.clerk, early);
    assertThat(decides(work.manager, early)).isTrue();
    assertThat(history(work.engagement))
        .bodyText()
        .contains("解除")
        .containsSubsequence(
            "登録時の期間", "の節を適用", "特定個人情報(個人番号を含む個人情報)を取り扱う", "仕様書 第3条", "システムの開発・運用を行う");
  }

  private void states(String fact) {
    var typed = Map.of("basis", "仕様書 第3条", "facts", fact);
    work.scene.file(work.clerk.actor(), "F35A", typed);
  }

  @Test
  @Tag("clause:7/prevent")
  void aChangeThatDoesNotFitTheContractIsRefusedWithTheReason() {
    var shorter = change(work.clerk, Kind.EXTENDED, OLD.minusDays(1));
    assertThat(missing(() -> drafts(work.clerk, shorter))).containsExactly("change-no-change");
    var beforeItBegan = change(work.clerk, Kind.SHORTENED, LocalDate.of(2026, 1, 1));
    assertThat(missing(() -> drafts(work.clerk, beforeItBegan)))
        .containsExactly("change-no-change");
  }
}
