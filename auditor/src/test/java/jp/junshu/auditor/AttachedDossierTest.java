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

  @BeforeEach
  void anApplication() {
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
    var number = sample.log().commit("123");
    var outside =
        Map.<String, Object>of(
            "position", 1L,
            "number", number,
            "decidedOn", "2026-04-01",
            "attachment", FILE,
            "file", commitment);
    add("filing.decided-outside", CLERK, 1, outside);
    fits();
    add("filing.decided-outside", WORKER, 1, outside);
    assertThat(wrong()).contains("提出した人が自分で");
  }
}
