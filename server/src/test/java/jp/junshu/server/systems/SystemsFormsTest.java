package jp.junshu.server.systems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.junshu.core.form.Life;
import jp.junshu.core.gate.Missing;
import jp.junshu.core.id.FilingId;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.server.ServerTest;
import jp.junshu.server.contracts.Scene.Somebody;
import jp.junshu.server.contracts.WorkingScene;
import jp.junshu.server.forms.Outcome;
import jp.junshu.server.gate.AccessRefused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * The forms of section 4.1: what is asked for, refused and recorded; none of them meets a clause.
 */
@ServerTest
class SystemsFormsTest {

  @Autowired private ApplicationContext context;

  private WorkingScene at;

  @BeforeEach
  void aContractAtWork() {
    at = new WorkingScene(context);
  }

  private Map<String, String> connection() {
    return new HashMap<>(
        Map.ofEntries(
            Map.entry("deviceType", "PC"),
            Map.entry("maker", "見本電機"),
            Map.entry("model", "NB-14"),
            Map.entry("serialNo", "SN-0042"),
            Map.entry("macAddress", "00-1A-2B-3C-4D-5E 00:1a:2b:3c:4d:5f"),
            Map.entry("osVersion", "Windows 11 24H2"),
            Map.entry("avProduct", "見本アンチウイルス 12"),
            Map.entry("avDefinitionDate", "R8.4.1"),
            Map.entry("owner", "CONTRACTOR"),
            Map.entry("users", at.worker.assignment().toString()),
            Map.entry("network", "給付金LAN 第2作業室"),
            Map.entry("from", "R8.4.20"),
            Map.entry("until", "R8.9.30"),
            Map.entry("reason", "申請書の入力に使う端末が足りないため。")));
  }

  private Map<String, String> hardware() {
    var typed = new HashMap<String, String>();
    typed.put("target", "入力端末 3号機(第2作業室)");
    typed.put("kind", "ADDITION");
    typed.put("parts", "MEMORY");
    typed.put("before", "メモリー 8GB");
    typed.put("after", "メモリー 16GB");
    typed.put("reason", "入力の画面が遅いため。");
    typed.put("impact", "3号機だけ1時間止まる。戻すときは部品を外す。");
    typed.put("removedParts", "NONE");
    typed.put("begins.date", "R8.4.20");
    typed.put("begins.time", "18:00");
    typed.put("ends.date", "R8.4.20");
    typed.put("ends.time", "19:00");
    typed.put("performers", at.worker.assignment().toString());
    return typed;
  }

  private static Map<String, String> software(String category) {
    return new HashMap<>(
        Map.ofEntries(
            Map.entry("category", category),
            Map.entry("product", "見本表計算"),
            Map.entry("productVersion", "5.2"),
            Map.entry("supplier", "見本ソフト"),
            Map.entry("source", "https://example.jp/"),
            Map.entry("purpose", "件数の集計"),
            Map.entry("targets", "入力端末 3号機"),
            Map.entry("license", "有償 1台"),
            Map.entry("scan", "BEFORE_INSTALLING"),
            Map.entry("installsOn", "R8.4.20"),
            Map.entry("noBannedTool", "true")));
  }

  private Map<String, String> access() {
    return new HashMap<>(
        Map.of(
            "wanted", "GRANT",
            "user", at.worker.assignment().toString(),
            "system", "給付金システム",
            "accountKind", "PERSONAL",
            "privilege", "WRITE",
            "range", "申請書の入力の画面",
            "from", "R8.4.20",
            "until", "R8.9.30",
            "reason", "申請書を入力するため。"));
  }

  private Map<String, String> scan(String result) {
    var typed = new HashMap<String, String>();
    typed.put("subject", "MEDIUM");
    typed.put("name", "M-012");
    typed.put("origin", "区の担当から受け取った");
    at.hoursAgo(typed, "scannedAt", 1);
    typed.put("product", "見本アンチウイルス 12");
    typed.put("definitionDate", "R8.1.5");
    typed.put("result", result);
    typed.put("scannedBy", at.worker.assignment().toString());
    return typed;
  }

  private static Map<String, String> protection(String resident) {
    return new HashMap<>(
        Map.of(
            "checkedOn", "R8.1.6",
            "rows.0.device", "入力端末 3号機",
            "rows.0.resident", resident,
            "rows.0.engineVersion", "見本アンチウイルス 12",
            "rows.0.definitionDate", "R8.1.5",
            "rows.0.update", "AUTOMATIC"));
  }

  private void granted(Somebody filer, String no, Map<String, String> typed, String clause) {
    FilingId id = at.scene.file(filer.actor(), no, typed);
    at.takes(at.clerk, id, Outcome.PASSED);
    at.takes(at.systems, id, Outcome.PASSED);
    at.takes(at.manager, id, Outcome.GRANTED);
    at.sealedAndOnlyRecorded(id, Life.State.GRANTED, clause);
  }

  @Test
  @Tag("clause:4.1.1/prove")
  void aConnectionIsPermittedAfterTheSystemManagerConcurredAndEveryStepIsSealed() {
    granted(at.worker, "F14", connection(), "4.1.1");
  }

  @Test
  void aDeviceIsNamedByItsAddressesAndAComputerByWhatProtectsIt() {
    var typed = connection();
    typed.put("macAddress", "00-1A-2B-3C-4D");
    typed.remove("avProduct");
    typed.put("until", "R8.4.19");
    assertThat(at.errors(at.worker, "F14", typed))
        .containsExactly(
            List.of("macAddress", "mac-form"),
            List.of("avProduct", "device-protection"),
            List.of("until", "ends-before-it-begins"));
  }

  @Test
  void aPrinterIsNotAskedWhatProtectsIt() {
    var typed = connection();
    typed.put("deviceType", "PRINTER");
    typed.remove("avProduct");
    typed.remove("avDefinitionDate");
    assertThat(at.view(at.scene.file(at.worker.actor(), "F14", typed)).state())
        .isEqualTo(Life.State.FILED);
  }

  @Test
  @Tag("clause:4.1.2/prove")
  void anAlterationIsPermittedAfterTheSystemManagerConcurredAndEveryStepIsSealed() {
    granted(at.engagement, "F15", hardware(), "4.1.2");
  }

  @Test
  void theWorkOnADeviceEndsAfterItBegins() {
    var typed = hardware();
    typed.put("ends.time", "18:00");
    assertThat(at.errors(at.engagement, "F15", typed))
        .containsExactly(List.of("ends", "ends-before-it-begins"));
  }

  @Test
  @Tag("clause:4.1.5/prove")
  void anInstallationIsPermittedAfterTheSystemManagerConcurredAndEveryStepIsSealed() {
    granted(at.engagement, "F16", software("BUSINESS"), "4.1.5");
  }

  @Test
  @Tag("clause:4.1.6/prevent")
  void aToolForWatchingOrBreakingInCannotBeAppliedForAndTheWayIsTheAgreedProcedure() {
    var refused =
        catchThrowableOfType(
            AccessRefused.class,
            () ->
                at.scene.tryToFile(
                    at.engagement.actor(), "F16", software("MONITORING_OR_INTRUSION")));
    assertThat(refused.number()).startsWith("G-");
    assertThat(refused.decision().missing())
        .singleElement()
        .satisfies(missing -> assertThat(missing.clause()).isEqualTo(ClauseId.of("4.1.6")))
        .extracting(Missing::code, Missing::way)
        .containsExactly("not-a-banned-tool", "/contracts/%s/forms/F22".formatted(at.scene.id()));
  }

  @Test
  @Tag("clause:4.1.6/prevent")
  void nothingIsAppliedForWithoutTheDeclarationThatItIsNoBannedTool() {
    var typed = software("OTHER");
    typed.remove("noBannedTool");
    assertThat(at.errors(at.engagement, "F16", typed))
        .containsExactly(List.of("noBannedTool", "constraint-asserttrue"));
  }

  @Test
  @Tag("clause:4.1.3/prove")
  void aRightIsGivenAfterTheSystemManagerConcurredAndEveryStepIsSealed() {
    granted(at.engagement, "F17", access(), "4.1.3");
  }

  @Test
  void toEndARightItsAccountIsNamed() {
    var typed = access();
    typed.put("wanted", "REMOVAL");
    assertThat(at.errors(at.engagement, "F17", typed))
        .containsExactly(List.of("account", "which-account"));
  }

  @Test
  @Tag("clause:4.1.8/prove")
  void aWorkerRecordsTheCheckOfAMediumAndTheWardConfirmsIt() {
    var id = at.scene.file(at.worker.actor(), "F18", scan("CLEAN"));
    at.takes(at.clerk, id, Outcome.COUNTERSIGNED);
    at.sealedAndOnlyRecorded(id, Life.State.COUNTERSIGNED, "4.1.8");
  }

  @Test
  @Tag("clause:4.1.8/prove")
  void whatCouldNotBeCheckedIsRecordedWithWhatWasDoneAboutIt() {
    var typed = scan("NOT_SCANNED");
    typed.put("definitionDate", "R8.12.31");
    assertThat(at.errors(at.worker, "F18", typed))
        .containsExactly(
            List.of("definitionDate", "definition-after-check"),
            List.of("actionTaken", "scan-action"));
  }

  @Test
  @Tag("clause:4.1.9/prove")
  void theProtectionOfEachDeviceIsReportedAndReceived() {
    var id = at.scene.file(at.custodian.actor(), "F19", protection("ALWAYS"));
    at.takes(at.clerk, id, Outcome.RECEIVED);
    at.sealedAndOnlyRecorded(id, Life.State.RECEIVED, "4.1.9");
  }

  @Test
  @Tag("clause:4.1.9/prove")
  void aDeviceWhoseProtectionIsOffIsReportedWithWhatIsDoneAboutIt() {
    assertThat(at.errors(at.custodian, "F19", protection("STOPPED")))
        .containsExactly(List.of("rows.0.action", "protection-action"));
  }

  @Test
  void nobodyReportsTheProtectionOfADayToCome() {
    var typed = protection("ALWAYS");
    typed.put("checkedOn", "R9.3.1");
    assertThat(at.errors(at.custodian, "F19", typed))
        .containsExactly(List.of("checkedOn", "not-yet-happened"));
  }
}
