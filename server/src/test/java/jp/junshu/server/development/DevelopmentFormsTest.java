package jp.junshu.server.development;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.junshu.core.form.Life;
import jp.junshu.server.ServerTest;
import jp.junshu.server.contracts.WorkingScene;
import jp.junshu.server.forms.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The forms of section 4.2: what they take and what not; none of them meets a clause. */
@ServerTest
class DevelopmentFormsTest {

  @Autowired private ApplicationContext context;

  private WorkingScene at;
  private String author;
  private String other;

  @BeforeEach
  void aContractAtWork() {
    at = new WorkingScene(context);
    author = at.worker.assignment().toString();
    other = at.custodian.assignment().toString();
  }

  private static Map<String, String> test(String stage) {
    return new HashMap<>(
        Map.of(
            "stage", stage,
            "target", "給付金システム 2.1",
            "environment", "試験環境 T1",
            "rows.0.item", "SQLインジェクション",
            "rows.0.method", "入力欄ごとに検査の文字列を入れる",
            "rows.0.criterion", "どの欄でも命令として働かない"));
  }

  private Map<String, String> review(String stage) {
    return new HashMap<>(
        Map.of(
            "stage", stage,
            "subject", "SOURCE_CODE",
            "revision", "2.1",
            "scope", "支給額の計算",
            "method", "差分を読み合わせる",
            "criteria", "実装方針 第3版",
            "writtenByMachine", "NONE",
            "rows.0.part", "計算の部品",
            "rows.0.author", author,
            "rows.0.reviewer", other));
  }

  private Map<String, String> quality() {
    return Map.of(
        "edition", "第1版",
        "asOf", "R8.4.1",
        "organization", "開発課が作り、品質課が確かめる",
        "leader", other,
        "changeControl", "変更票を品質課が認めてから取り込む",
        "rows.0.stage", "設計",
        "rows.0.control", "設計書の読み合わせ",
        "rows.0.approver", "品質課長",
        "rows.0.evidence", "議事録");
  }

  private Map<String, String> tamper() {
    return Map.of(
        "edition", "第1版",
        "asOf", "R8.4.1",
        "organization", "品質課が調べる",
        "leader", other,
        "investigators", other,
        "investigation", "履歴と引き渡したものを突き合わせる",
        "isolation", "引き渡しを止め、鍵を替える",
        "recovery", "前の版に戻し、確かめてから引き渡す",
        "contact", "03-0000-0000",
        "nextDrill", "R8.9.1");
  }

  private Map<String, String> separation(String testHost) {
    return new HashMap<>(
        Map.ofEntries(
            Map.entry("system", "給付金システム"),
            Map.entry("checkedOn", "R8.4.1"),
            Map.entry("checkedBy", other),
            Map.entry("networkDiagram", "図3 第2版"),
            Map.entry("isolationEvidence", "試験環境から本番への接続を試し、断られた。"),
            Map.entry("rows.0.use", "PRODUCTION"),
            Map.entry("rows.0.name", "本番"),
            Map.entry("rows.0.hosts", "kyufu01、kyufu02"),
            Map.entry("rows.0.accounts", "kyufu"),
            Map.entry("rows.0.data", "LIVE"),
            Map.entry("rows.1.use", "TEST"),
            Map.entry("rows.1.name", "試験"),
            Map.entry("rows.1.hosts", testHost),
            Map.entry("rows.1.accounts", "kyufu-test"),
            Map.entry("rows.1.data", "MADE_UP")));
  }

  private Map<String, String> source() {
    return new HashMap<>(
        Map.of(
            "repository", "kyufu(みなと開発サーバー)",
            "writers", author,
            "backup", "第2データセンター。R8.3.1に戻して確かめた",
            "reconciledOn", "R8.4.1",
            "reconciledBy", other,
            "comparison", "SAME",
            "rows.0.revision", "2.1",
            "rows.0.hash", "a".repeat(40),
            "rows.0.changedOn", "R8.3.30",
            "rows.0.author", author));
  }

  private static Map<String, String> policy(String conformity) {
    return new HashMap<>(
        Map.of(
            "policy", "セキュリティ実装方針 第3版",
            "release", "給付金システム 2.1",
            "rows.0.requirement", "入力はすべて型で受ける",
            "rows.0.conformity", conformity));
  }

  private void countersigned(String no, Map<String, String> typed, String clause) {
    var id = at.scene.file(at.engagement.actor(), no, typed);
    at.takes(at.clerk, id, Outcome.COUNTERSIGNED);
    at.sealedAndOnlyRecorded(id, Life.State.COUNTERSIGNED, clause);
  }

  private void received(String no, Map<String, String> typed, String clause) {
    var id = at.scene.file(at.engagement.actor(), no, typed);
    at.takes(at.clerk, id, Outcome.RECEIVED);
    at.sealedAndOnlyRecorded(id, Life.State.RECEIVED, clause);
  }

  @Test
  @Tag("clause:4.2.4/prove")
  void thePlanOfATestIsConfirmedBeforeThereIsAnyResult() {
    countersigned("F23", test("PLAN"), "4.2.4");
    var typed = test("PLAN");
    typed.put("rows.0.result", "PASSED");
    assertThat(at.errors(at.engagement, "F23", typed))
        .containsExactly(List.of("rows.0.result", "planned-only"));
  }

  @Test
  @Tag("clause:4.2.4/prove")
  void aResultSaysOfEveryItemWhatCameOfItByWhomAndWhen() {
    assertThat(at.errors(at.engagement, "F23", test("RESULT")))
        .containsExactly(List.of("rows.0.result", "test-result"));
    var typed = test("RESULT");
    typed.put("rows.0.result", "FAILED");
    assertThat(at.errors(at.engagement, "F23", typed))
        .containsExactly(
            List.of("rows.0.testedBy", "test-by"),
            List.of("rows.0.testedAt", "test-at"),
            List.of("rows.0.finding", "test-finding"));
  }

  @Test
  void whatCouldNotBeTestedNeedsAReasonButNobodyWhoTestedIt() {
    var typed = test("RESULT");
    typed.put("rows.0.result", "NOT_DONE");
    assertThat(at.errors(at.engagement, "F23", typed))
        .containsExactly(List.of("rows.0.finding", "test-finding"));
  }

  @Test
  @Tag("clause:4.2.7/prove")
  void aReviewIsRecordedWithItsDayAndWhatBecameOfEachFinding() {
    var typed = review("RECORD");
    typed.put("rows.0.finding", "端数の扱いが仕様と違う");
    assertThat(at.errors(at.engagement, "F24", typed))
        .containsExactly(
            List.of("rows.0.reviewedOn", "review-day"),
            List.of("rows.0.resolution", "review-resolution"));
    typed.put("rows.0.reviewedOn", "R8.4.1");
    typed.put("rows.0.resolution", "MENDED");
    countersigned("F24", typed, "4.2.7");
  }

  @Test
  @Tag("clause:4.2.7/prove")
  void nobodyReviewsTheirOwnWork() {
    var typed = review("PLAN");
    typed.put("rows.0.reviewer", author);
    assertThat(at.errors(at.engagement, "F24", typed))
        .containsExactly(List.of("rows.0.reviewer", "reviews-own-work"));
  }

  @Test
  @Tag("clause:4.2.1/prove")
  void theQualityDocumentIsSealedWhenTheWardReceivesIt() {
    received("F25A", quality(), "4.2.1");
  }

  @Test
  @Tag("clause:4.2.2/prove")
  void theDocumentOnInvestigatingChangesIsSealedWhenTheWardReceivesIt() {
    received("F25B", tamper(), "4.2.2");
  }

  @Test
  @Tag("clause:4.2.3/prove")
  void environmentsThatShareNothingWithTheLiveOneAreConfirmedToBeApart() {
    countersigned("F26", separation("test01"), "4.2.3");
  }

  @Test
  @Tag("clause:4.2.3/prove")
  void whatStandsInTheLiveEnvironmentTooIsNotApart() {
    assertThat(at.errors(at.engagement, "F26", separation("test01, ＫＹＵＦＵ０２")))
        .containsExactly(List.of("rows.1.hosts", "shared-with-live"));
  }

  @Test
  void oneEnvironmentAloneIsApartFromNothing() {
    var typed = separation("test01");
    typed.put("rows.1.use", "PRODUCTION");
    assertThat(at.errors(at.engagement, "F26", typed))
        .containsExactly(List.of("rows", "live-and-another"));
  }

  @Test
  @Tag("clause:4.2.5/prove")
  void aChangeOfTheSourceIsRecordedWithItsHashAndTheApprovalOfAnother() {
    var typed = source();
    typed.put("rows.0.approver", other);
    countersigned("F31", typed, "4.2.5");
  }

  @Test
  @Tag("clause:4.2.5/prove")
  void aChangeByNoWriterApprovedByItselfWithoutAHashIsNotTakenNorADifferenceUnexplained() {
    var typed = source();
    typed.put("comparison", "DIFFERENT");
    typed.put("rows.0.hash", "2.1");
    typed.put("rows.0.author", other);
    typed.put("rows.0.approver", other);
    assertThat(at.errors(at.engagement, "F31", typed))
        .containsExactly(
            List.of("difference", "source-difference"),
            List.of("rows.0.hash", "source-hash"),
            List.of("rows.0.author", "not-a-writer"),
            List.of("rows.0.approver", "approves-own-change"));
  }

  @Test
  @Tag("clause:4.2.6/prove")
  void anItemOfThePolicyConformsOnlyWithWhereAndByWhichTest() {
    var typed = policy("CONFORMS");
    assertThat(at.errors(at.engagement, "F33", typed))
        .containsExactly(
            List.of("rows.0.implementedAt", "policy-evidence"),
            List.of("rows.0.testRef", "policy-evidence"));
    typed.put("rows.0.implementedAt", "受付の部品");
    typed.put("rows.0.testRef", "T-014");
    received("F33", typed, "4.2.6");
  }

  @Test
  void whatDoesNotConformSaysWhy() {
    assertThat(at.errors(at.engagement, "F33", policy("PARTLY")))
        .containsExactly(List.of("rows.0.reason", "policy-reason"));
  }
}
