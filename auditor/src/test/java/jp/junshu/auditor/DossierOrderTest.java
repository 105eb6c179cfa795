package jp.junshu.auditor;

import static jp.junshu.auditor.SampleDossier.ASSET;
import static jp.junshu.auditor.SampleDossier.CLERK;
import static jp.junshu.auditor.SampleDossier.CONTRACT;
import static jp.junshu.auditor.SampleDossier.MANAGER;
import static jp.junshu.auditor.SampleDossier.TAKEOUT;
import static jp.junshu.auditor.SampleDossier.WORKER;
import static jp.junshu.auditor.SampleDossier.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import jp.junshu.auditor.dossier.DossierContent;
import jp.junshu.auditor.log.Wrong;
import org.junit.jupiter.api.Test;

/** A log may be signed and whole, and still tell what cannot have happened. */
class DossierOrderTest {

  private static final String NEW = id("new");

  private final SampleDossier sample = SampleDossier.story(SampleLog.pair());

  /** The last entry that this adds is refused, in these words. */
  private static void requireRefused(String what, Consumer<SampleDossier> more) {
    var sample = SampleDossier.story(SampleLog.pair());
    more.accept(sample);
    long last = sample.log().entries().size() - 1;
    var wrong = catchThrowableOfType(Wrong.class, () -> DossierContent.members(sample.source()));
    assertThat(wrong).as(what).isNotNull().hasMessageContaining(what);
    assertThat(wrong.entry()).as(what).hasValue(last);
  }

  private static void add(SampleDossier sample, String type, String who, String name, String id) {
    sample.log().add(type, "assignment:" + who, Map.of("contract", CONTRACT, name, id));
  }

  private static String filed(SampleDossier sample, long serial, long revision) {
    return sample.file(
        "F06", NEW, serial, revision, "assignment:" + WORKER, SampleDossier.application("新しい"));
  }

  private static void step(
      SampleDossier sample, String who, long position, String outcome, String seen) {
    var body = new HashMap<String, Object>();
    body.put("contract", CONTRACT);
    body.put("filing", NEW);
    body.put("revision", 1L);
    body.put("position", position);
    body.put("act", "REVIEW");
    body.put("outcome", outcome);
    body.put("deputy", false);
    body.put("seen", seen);
    sample.log().add("filing.step-taken", "assignment:" + who, body);
  }

  @Test
  void whatFollowsFromWhatWentBeforeIsRight() {
    var seen = filed(sample, 2, 1);
    step(sample, CLERK, 1, "PASSED", seen);
    step(sample, MANAGER, 2, "GRANTED", seen);
    add(sample, "takeout.left", WORKER, "permit", NEW);
    assertThat(DossierContent.members(sample.source())).containsKey("forms/F06-2026-2.html");
  }

  @Test
  void whoeverFilesNeverDecides() {
    requireRefused("提出した人が自分で", s -> step(s, WORKER, 1, "PASSED", filed(s, 2, 1)));
  }

  @Test
  void aDecisionIsOnTheContentInForceInTheOrderOfItsRoute() {
    requireRefused("見た内容が", s -> step(s, CLERK, 1, "PASSED", "0".repeat(filed(s, 2, 1).length())));
    requireRefused("順番どおり", s -> step(s, CLERK, 2, "PASSED", filed(s, 2, 1)));
    requireRefused("「RECEIVED」という決定", s -> step(s, CLERK, 1, "RECEIVED", filed(s, 2, 1)));
    requireRefused("まだ提出されていない", s -> step(s, CLERK, 1, "PASSED", "0"));
    requireRefused("もう決まっている", s -> s.step(2, 3, CLERK, "DECIDE", "GRANTED", "0".repeat(64), ""));
  }

  @Test
  void onlyWhatWasSentBackIsFiledAgain() {
    requireRefused(
        "差し戻されていない",
        s -> s.file("F06", TAKEOUT, 1, 3, "assignment:" + WORKER, Map.of("reason", "三度目")));
    requireRefused("第2版", s -> filed(s, 2, 2));
    requireRefused("前の番号 1 より後", s -> filed(s, 1, 1));
    requireRefused("もう決まっている", s -> withdrawn(s, TAKEOUT, 2));
    requireRefused("後閲を待つ代決がありません", s -> readAfter(s, MANAGER, 2, 2));
  }

  @Test
  void aDeputysDecisionIsReadByAnother() {
    requireRefused("代決した人が自分で後閲", s -> readAfter(s, CLERK, 1, 1));
    readAfter(sample, MANAGER, 1, 1);
    assertThat(DossierContent.members(sample.source())).containsKey("forms/F06-2026-1.html");
  }

  private static void withdrawn(SampleDossier sample, String filing, long revision) {
    sample
        .log()
        .add(
            "filing.withdrawn",
            "assignment:" + WORKER,
            Map.of("contract", CONTRACT, "filing", filing, "revision", revision));
  }

  private static void readAfter(SampleDossier sample, String who, long revision, long position) {
    var body =
        Map.<String, Object>of(
            "contract", CONTRACT, "filing", TAKEOUT, "revision", revision, "position", position);
    sample.log().add("filing.read-after", "assignment:" + who, body);
  }

  @Test
  void nothingLeavesWithoutPermitOrComesBackTwice() {
    requireRefused("承認されていない", s -> add(s, "takeout.left", WORKER, "permit", ASSET));
    requireRefused("二度持ち出され", s -> add(s, "takeout.left", WORKER, "permit", TAKEOUT));
    requireRefused("持ち出されていない", s -> add(s, "takeout.returned", WORKER, "permit", TAKEOUT));
  }

  @Test
  void peopleStandThereBeforeTheyActAndTheWorkBeginsOnce() {
    requireRefused("まだ役割のない人が", s -> add(s, "test.thing", id("nobody"), "note", "x"));
    requireRefused("まだ役割のない人に", s -> add(s, "remainder.named", CLERK, "assignment", id("nobody")));
    requireRefused("二度記録", s -> s.log().add("work.opened", "system:X", Map.of()));
    requireRefused(
        "最初の記録",
        s -> s.log().add("contract.registered", "system:X", Map.of("title", s.log().commit("x"))));
    requireRefused(
        "別の契約", s -> s.log().add("test.thing", "system:X", Map.of("contract", id("other"))));
  }

  @Test
  void aFormOfAVersionWithoutSchemaIsNamed() {
    sample
        .log()
        .add(
            "filing.filed",
            "assignment:" + WORKER,
            Map.of(
                "contract",
                CONTRACT,
                "filing",
                NEW,
                "form",
                "F06",
                "formVersion",
                2L,
                "serial",
                2L,
                "revision",
                1L,
                "content",
                sample.log().commit(Map.of("reason", "x"))));
    var wrong = catchThrowableOfType(Wrong.class, () -> DossierContent.members(sample.source()));
    assertThat(wrong.member()).isEqualTo("ward/schemas/F06-2.json");
  }
}
