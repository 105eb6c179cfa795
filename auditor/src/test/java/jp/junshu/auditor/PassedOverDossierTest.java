package jp.junshu.auditor;

import static jp.junshu.auditor.SampleDossier.CLERK;
import static jp.junshu.auditor.SampleDossier.CONTRACT;
import static jp.junshu.auditor.SampleDossier.MANAGER;
import static jp.junshu.auditor.SampleDossier.WORKER;
import static jp.junshu.auditor.SampleDossier.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import jp.junshu.auditor.dossier.DossierContent;
import jp.junshu.auditor.log.Wrong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A reviewer who was absent: passed over with the absence, and read afterwards. */
class PassedOverDossierTest {

  private static final String NEW = id("new");

  private final SampleDossier sample = SampleDossier.story(SampleLog.pair());
  private String seen = "";

  @BeforeEach
  void anApplication() {
    seen = sample.file("F06", NEW, 2, 1, "assignment:" + WORKER, SampleDossier.application("新しい"));
  }

  private Map<String, Object> step(long position, String act) {
    var body = new HashMap<String, Object>();
    body.put("contract", CONTRACT);
    body.put("filing", NEW);
    body.put("revision", 1L);
    body.put("position", position);
    body.put("first", position);
    body.put("last", position);
    body.put("act", act);
    body.put("seen", seen);
    return body;
  }

  private void passesOver(String who, String act, boolean absent) {
    var body = step(1, act);
    if (absent) {
      body.put("absence", sample.log().commit("青木 里奈 不在"));
    }
    sample.log().add("filing.passed-over", "assignment:" + who, body);
  }

  private void grants(long position) {
    var body = step(position, "DECIDE");
    body.put("outcome", "GRANTED");
    body.put("deputy", false);
    body.put("delegated", false);
    sample.log().add("filing.step-taken", "assignment:" + MANAGER, body, Map.of("version", 2L));
  }

  private void reads(String who) {
    sample
        .log()
        .add(
            "filing.read-after",
            "assignment:" + who,
            Map.of("contract", CONTRACT, "filing", NEW, "revision", 1L, "position", 1L));
  }

  private void requireRefused(String what) {
    var wrong = catchThrowableOfType(Wrong.class, () -> DossierContent.members(sample.source()));
    assertThat(wrong).isNotNull().hasMessageContaining(what);
    assertThat(wrong.entry()).hasValue(sample.log().entries().size() - 1);
  }

  @Test
  void itGoesOnWithoutThemAndStandsOnThePageWithTheAbsenceAndWhenItWasRead() {
    passesOver(MANAGER, "REVIEW", true);
    grants(2);
    reads(CLERK);
    var page = DossierContent.members(sample.source()).get("forms/F06-2026-2.html");
    assertThat(new String(page, StandardCharsets.UTF_8)).contains("不在のため後閲", "青木 里奈 不在", "後閲 ");
  }

  @Test
  void whoIsPassedOverWithoutAnAbsenceIsFound() {
    passesOver(MANAGER, "REVIEW", false);
    requireRefused("不在の記録なし");
  }

  @Test
  void whoDecidesIsNeverPassedOver() {
    passesOver(CLERK, "DECIDE", true);
    requireRefused("審査・合議でない");
  }

  @Test
  void whoeverFiledPassesNobodyOver() {
    passesOver(WORKER, "REVIEW", true);
    requireRefused("提出した人");
  }

  @Test
  void aDecisionThatLeavesAReviewerOutIsRefused() {
    grants(2);
    requireRefused("順番どおり");
  }

  @Test
  void whoPassedThemOverDoesNotReadInTheirPlace() {
    passesOver(MANAGER, "REVIEW", true);
    reads(MANAGER);
    requireRefused("自分で後閲");
  }
}
