package jp.junshu.server.operation;

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

/** The forms of section 4.3: what they take and what not; none of them meets a clause. */
@ServerTest
class OperationFormsTest {

  @Autowired private ApplicationContext context;

  private WorkingScene at;

  @BeforeEach
  void aContractAtWork() {
    at = new WorkingScene(context);
  }

  private Map<String, String> vulnerability(String stage) {
    var typed = new HashMap<String, String>();
    typed.put("stage", stage);
    typed.put("identifier", "JVN#00000000");
    typed.put("product", "見本ウェブサーバー");
    typed.put("productVersion", "2.4.1");
    typed.put("severity", "HIGH");
    at.hoursAgo(typed, "knownAt", 3);
    typed.put("impact", "給付金システムの申請の画面が止まる");
    typed.put("exploited", "NOT_SEEN");
    typed.put("plan", "2.4.2に上げる");
    typed.put("due", "R9.3.1");
    return typed;
  }

  private static Map<String, String> change(String stage) {
    return new HashMap<>(
        Map.of(
            "stage", stage,
            "system", "給付金システム",
            "rows.0.item", "見本ウェブサーバー",
            "rows.0.fromVersion", "2.4.1",
            "rows.0.toVersion", "2.4.2",
            "reason", "脆弱性への対処",
            "plannedAt.date", "R8.5.1",
            "plannedAt.time", "18:00",
            "rollback", "前の版に戻す"));
  }

  private Map<String, String> monitoring() {
    return new HashMap<>(
        Map.ofEntries(
            Map.entry("edition", "第1版"),
            Map.entry("purpose", "止まったことに早く気付くため"),
            Map.entry("scope", "給付金システムのサーバー2台"),
            Map.entry("tools", "見本モニター 3.1"),
            Map.entry("collectedData", "稼働の状況と通信の量"),
            Map.entry("aboutStaff", "なし"),
            Map.entry("viewers", at.worker.assignment().toString()),
            Map.entry("place", "みなと 監視室"),
            Map.entry("keptDays", "90"),
            Map.entry("alertCriteria", "5分続けて応答がない"),
            Map.entry("alertTo", "給付金担当課"),
            Map.entry("from", "R8.5.1"),
            Map.entry("until", "R9.3.31")));
  }

  private void received(String no, Map<String, String> typed, String clause) {
    var id = at.scene.file(at.engagement.actor(), no, typed);
    at.takes(at.clerk, id, Outcome.RECEIVED);
    at.sealedAndOnlyRecorded(id, Life.State.RECEIVED, clause);
  }

  @Test
  @Tag("clause:4.3.2/prove")
  void aVulnerabilityIsReportedWithWhenItWasKnown() {
    received("F20", vulnerability("FOUND"), "4.3.2");
  }

  @Test
  @Tag("clause:4.3.2/prove")
  void oneCalledRemediedSaysWhenAndWhoMadeSure() {
    assertThat(at.errors(at.engagement, "F20", vulnerability("FIXED")))
        .containsExactly(List.of("fixedAt", "fixed-when"), List.of("verifiedBy", "fixed-verified"));
  }

  @Test
  void nobodyReportsWhatTheyWillKnowTomorrowOrRemediesItBeforeTheyKnow() {
    var typed = vulnerability("FOUND");
    at.hoursAgo(typed, "knownAt", -24);
    typed.put("due", "R8.1.1");
    assertThat(at.errors(at.engagement, "F20", typed))
        .containsExactly(List.of("", "not-yet-happened"), List.of("due", "due-before-known"));
  }

  @Test
  @Tag("clause:4.3.3/prove")
  void aChangeIsReportedBeforeItIsMade() {
    received("F21", change("PLANNED"), "4.3.3");
  }

  @Test
  @Tag("clause:4.3.3/prove")
  void aChangeThatWasMadeIsReportedWithWhenByWhomAndItsTest() {
    var typed = change("DONE");
    assertThat(at.errors(at.engagement, "F21", typed))
        .containsExactly(
            List.of("doneAt", "change-when"),
            List.of("performedBy", "change-by"),
            List.of("testResult", "change-tested"));
    at.hoursAgo(typed, "doneAt", 1);
    typed.put("performedBy", at.worker.assignment().toString());
    typed.put("testResult", "すべての画面が開いた");
    received("F21", typed, "4.3.3");
  }

  @Test
  void whatIsOnlyPlannedWasNotMadeYet() {
    var typed = change("PLANNED");
    at.hoursAgo(typed, "doneAt", 1);
    assertThat(at.errors(at.engagement, "F21", typed))
        .containsExactly(List.of("doneAt", "change-planned-only"));
  }

  @Test
  @Tag("clause:4.3.1/prove")
  void theProcedureOfMonitoringIsAgreedByBothSides() {
    var id = at.scene.file(at.engagement.actor(), "F22", monitoring());
    at.takes(at.manager, id, Outcome.AGREED);
    at.sealedAndOnlyRecorded(id, Life.State.AGREED, "4.3.1");
  }

  @Test
  void anAgreementEndsAfterItBegins() {
    var typed = monitoring();
    typed.put("until", "R8.4.30");
    assertThat(at.errors(at.engagement, "F22", typed))
        .containsExactly(List.of("until", "agreed-end"));
  }
}
