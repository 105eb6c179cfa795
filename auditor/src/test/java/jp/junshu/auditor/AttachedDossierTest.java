package jp.junshu.auditor;

import static jp.junshu.auditor.SampleDossier.CLERK;
import static jp.junshu.auditor.SampleDossier.CONTRACT;
import static jp.junshu.auditor.SampleDossier.WORKER;
import static jp.junshu.auditor.SampleDossier.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import jp.junshu.auditor.dossier.DossierContent;
import jp.junshu.auditor.log.Wrong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files that came and went with a filing, and what was decided in another system. */
class AttachedDossierTest {

  private static final String NEW = id("new");
  private static final String FILE = id("file");

  private final SampleDossier sample = SampleDossier.story(SampleLog.pair());
  private String commitment = "";
  private String content = "";

  @BeforeEach
  void anApplication() {
    content =
        sample.file("F06", NEW, 2, 1, "assignment:" + WORKER, SampleDossier.application("新しい"));
    commitment = sample.log().commit("0".repeat(64));
  }

  private void add(String type, String who, long revision) {
    add(type, who, revision, Map.of("attachment", FILE, "file", commitment));
  }

  private void add(String type, String who, long revision, Map<String, Object> more) {
    var body = new HashMap<String, Object>(more);
    body.put("contract", CONTRACT);
    body.put("filing", NEW);
    body.put("revision", revision);
    sample.log().add(type, "assignment:" + who, Map.copyOf(body));
  }

  private Map<String, Object> outside(long position) {
    return Map.of(
        "position", position,
        "number", sample.log().commit("123"),
        "decidedOn", "2026-04-01",
        "attachment", FILE,
        "file", commitment);
  }

  private void step(long position, String who) {
    add(
        "filing.step-taken",
        who,
        1,
        Map.of(
            "position",
            position,
            "act",
            "DECIDE",
            "outcome",
            "GRANTED",
            "deputy",
            false,
            "seen",
            content));
  }

  private String wrong() {
    var wrong = catchThrowableOfType(Wrong.class, () -> DossierContent.members(sample.source()));
    assertThat(Objects.requireNonNull(wrong).entry()).hasValue(sample.log().entries().size() - 1);
    return String.valueOf(wrong.getMessage());
  }

  private void fits() {
    assertThatCode(() -> DossierContent.members(sample.source())).doesNotThrowAnyException();
  }

  @Test
  void aFileComesOnceAndGoesOnce() {
    add("filing.attached", WORKER, 1);
    add("filing.detached", WORKER, 1);
    fits();
    add("filing.detached", WORKER, 1);
    assertThat(wrong()).contains("添付されていないもの");
  }

  @Test
  void theSameFileDoesNotComeTwice() {
    add("filing.attached", WORKER, 1);
    add("filing.attached", WORKER, 1);
    assertThat(wrong()).contains("二度加えられて");
  }

  @Test
  void nothingComesOrGoesAfterTheFilingWasGivenUp() {
    add("filing.attached", WORKER, 1);
    add("filing.withdrawn", WORKER, 1, Map.of());
    fits();
    add("filing.detached", WORKER, 1);
    assertThat(wrong()).contains("もう決まっている");
  }

  @Test
  void whatWasDecidedOutsideIsNotEnteredByWhoeverFiledIt() {
    add("filing.decided-outside", CLERK, 1, outside(1));
    fits();
    add("filing.decided-outside", WORKER, 1, outside(1));
    assertThat(wrong()).contains("提出した人が自分で");
  }

  @Test
  void whatWasDecidedOutsideIsFollowedByThatStepOfWhoeverEnteredIt() {
    add("filing.decided-outside", CLERK, 1, outside(1));
    step(1, CLERK);
    fits();
  }

  @Test
  void anotherStepOrAnothersStepDoesNotFollowWhatWasDecidedOutside() {
    add("filing.decided-outside", CLERK, 1, outside(2));
    step(1, CLERK);
    assertThat(wrong()).contains("外部決裁の記入に、その段の決定が続いていません");
  }

  @Test
  void theStepOfSomebodyElseDoesNotFollowWhatTheClerkEntered() {
    add("filing.decided-outside", CLERK, 1, outside(1));
    step(1, SampleDossier.MANAGER);
    assertThat(wrong()).contains("外部決裁の記入に、その段の決定が続いていません");
  }
}
