package jp.junshu.auditor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static jp.junshu.auditor.SampleDossier.CLERK;
import static jp.junshu.auditor.SampleDossier.CONTRACT;
import static jp.junshu.auditor.SampleDossier.TAKEOUT;
import static jp.junshu.auditor.SampleDossier.WORKER;
import static jp.junshu.auditor.SampleDossier.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import jp.junshu.auditor.dossier.DossierContent;
import jp.junshu.auditor.log.Wrong;
import org.junit.jupiter.api.Test;

/** Who brought something back, and what the ward found when it came back late. */
class LateReturnDossierTest {

  private static final String AGAIN = id("again");

  private static SampleDossier outside() {
    var sample = SampleDossier.story(SampleLog.pair());
    var content =
        sample.file("F06", AGAIN, 2, 1, "assignment:" + WORKER, SampleDossier.application("再び"));
    step(sample, CLERK, 1, "REVIEW", "PASSED", content);
    step(sample, SampleDossier.MANAGER, 2, "DECIDE", "GRANTED", content);
    add(sample, "takeout.left", 1, WORKER, Map.of());
    return sample;
  }

  private static void step(
      SampleDossier sample, String who, long position, String act, String outcome, String seen) {
    var body = new HashMap<String, Object>();
    body.put("contract", CONTRACT);
    body.put("filing", AGAIN);
    body.put("revision", 1L);
    body.put("position", position);
    body.put("act", act);
    body.put("outcome", outcome);
    body.put("deputy", false);
    body.put("seen", seen);
    sample.log().add("filing.step-taken", "assignment:" + who, body);
  }

  private static void add(
      SampleDossier sample, String type, long version, String who, Map<String, Object> more) {
    var body = new HashMap<String, Object>(more);
    body.put("contract", CONTRACT);
    body.putIfAbsent("permit", AGAIN);
    sample.log().add(type, "assignment:" + who, body, Map.of("version", version));
  }

  private static String register(SampleDossier sample, String name) {
    var bytes = DossierContent.members(sample.source()).get("registers/takeouts." + name);
    return new String(Objects.requireNonNull(bytes), UTF_8);
  }

  @Test
  void theRegisterNamesWhoBroughtItBackAndWhatTheWardFoundLast() {
    var sample = outside();
    add(sample, "takeout.returned", 2, CLERK, Map.of("carrier", WORKER));
    add(sample, "takeout.checked", 1, CLERK, Map.of("seal", "UNKNOWN", "content", "COMPLETE"));
    add(sample, "takeout.checked", 1, CLERK, Map.of("seal", "INTACT", "content", "COMPLETE"));
    assertThat(register(sample, "json"))
        .contains("\"broughtBy\":\"" + WORKER + "\"", "\"seal\":\"INTACT\"")
        .doesNotContain("UNKNOWN");
    assertThat(register(sample, "html")).contains("が戻した", "区が確認: 封と鍵 変わりない・数と中身 合っている");
  }

  @Test
  void aReturnFromBeforeAnybodyWasAskedIsReadAsItWas() {
    var sample = outside();
    add(sample, "takeout.returned", 1, WORKER, Map.of());
    assertThat(register(sample, "json")).doesNotContain("broughtBy", "seal");
  }

  @Test
  void whoeverBroughtItBackHasAPlaceAndOnlyWhatIsBackIsLookedAt() {
    requireRefused(
        "まだ役割のない人が返した",
        s -> add(s, "takeout.returned", 2, WORKER, Map.of("carrier", id("nobody"))));
    requireRefused(
        "返っていないもの",
        s -> add(s, "takeout.checked", 1, CLERK, Map.of("seal", "INTACT", "content", "COMPLETE")));
    requireRefused(
        "持ち出されていない",
        s -> add(s, "takeout.returned", 2, WORKER, Map.of("carrier", WORKER, "permit", TAKEOUT)));
  }

  private static void requireRefused(String because, Consumer<SampleDossier> wrongly) {
    var sample = outside();
    wrongly.accept(sample);
    var wrong = catchThrowableOfType(Wrong.class, () -> DossierContent.members(sample.source()));
    assertThat(wrong).hasMessageContaining(because);
  }
}
