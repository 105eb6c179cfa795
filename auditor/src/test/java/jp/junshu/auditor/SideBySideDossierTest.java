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
import java.util.function.Consumer;
import jp.junshu.auditor.dossier.DossierContent;
import jp.junshu.auditor.log.Wrong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Steps that stood side by side, in the order in which they were taken; and who read afterwards.
 */
class SideBySideDossierTest {

  private static final String NEW = id("new");

  private final SampleDossier sample = SampleDossier.story(SampleLog.pair());
  private String seen = "";

  @BeforeEach
  void anApplication() {
    seen = sample.file("F06", NEW, 2, 1, "assignment:" + WORKER, SampleDossier.application("新しい"));
  }

  private Map<String, Object> step(long position, long first, long last, String outcome) {
    var body = new HashMap<String, Object>();
    body.put("contract", CONTRACT);
    body.put("filing", NEW);
    body.put("revision", 1L);
    body.put("position", position);
    body.put("first", first);
    body.put("last", last);
    body.put("act", outcome.equals("GRANTED") ? "DECIDE" : "CONCUR");
    body.put("outcome", outcome);
    body.put("deputy", false);
    body.put("delegated", outcome.equals("GRANTED"));
    body.put("seen", seen);
    return body;
  }

  private void takes(String who, Map<String, Object> step) {
    sample.log().add("filing.step-taken", "assignment:" + who, step, Map.of("version", 2L));
  }

  private void reads(long position) {
    sample
        .log()
        .add(
            "filing.circulated",
            "assignment:" + CLERK,
            Map.of("contract", CONTRACT, "filing", NEW, "revision", 1L, "position", position));
  }

  private void requireRefused(String what, Consumer<SideBySideDossierTest> last) {
    last.accept(this);
    var wrong = catchThrowableOfType(Wrong.class, () -> DossierContent.members(sample.source()));
    assertThat(wrong).isNotNull().hasMessageContaining(what);
    assertThat(wrong.entry()).hasValue(sample.log().entries().size() - 1);
  }

  @Test
  void thoseSideBySideMayComeInAnyOrderAndAllStandOnThePage() {
    takes(CLERK, step(2, 1, 2, "PASSED"));
    takes(MANAGER, step(1, 1, 2, "PASSED"));
    takes(MANAGER, step(3, 3, 3, "GRANTED"));
    reads(4);
    var page = DossierContent.members(sample.source()).get("forms/F06-2026-2.html");
    assertThat(new String(page, StandardCharsets.UTF_8)).contains("合議", "承認(専決)", "供覧");
  }

  @Test
  void aDecisionBeforeAllHaveConcurredIsRefused() {
    takes(CLERK, step(2, 1, 2, "PASSED"));
    requireRefused("順番どおり", t -> t.takes(MANAGER, step(3, 3, 3, "GRANTED")));
  }

  @Test
  void nobodyConcursTwiceOrOutsideTheGroup() {
    takes(CLERK, step(2, 1, 2, "PASSED"));
    requireRefused("順番どおり", t -> t.takes(CLERK, step(2, 1, 2, "PASSED")));
  }

  @Test
  void aStepOutsideThoseItSaysItStoodBesideIsRefused() {
    requireRefused("順番どおり", t -> t.takes(CLERK, step(3, 1, 2, "PASSED")));
  }

  @Test
  void nothingGoesRoundBeforeItIsDecidedOrTwice() {
    requireRefused("決まっていないもの", t -> t.reads(4));
  }

  @Test
  void nobodyReadsTheSameTwice() {
    takes(MANAGER, step(1, 1, 1, "GRANTED"));
    reads(2);
    requireRefused("順番どおり", t -> t.reads(2));
  }
}
