package jp.junshu.server.conduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.junshu.core.form.Life;
import jp.junshu.core.gate.Missing;
import jp.junshu.core.id.FilingId;
import jp.junshu.core.policy.Role;
import jp.junshu.server.ServerTest;
import jp.junshu.server.contracts.Scene;
import jp.junshu.server.contracts.Scene.Somebody;
import jp.junshu.server.forms.Outcome;
import jp.junshu.server.gate.AccessRefused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ServerTest
class VisitApplicationTest {

  @Autowired private ApplicationContext context;

  private Scene scene;
  private Somebody manager;
  private Somebody clerk;
  private Somebody leader;
  private Somebody worker;

  @BeforeEach
  void aContractAtWork() {
    scene = new Scene(context);
    manager = scene.has(Role.SECURITY_MANAGER, "森下", "健一");
    clerk = scene.has(Role.CLERK, "青木", "里奈");
    leader = scene.has(Role.ENGAGEMENT_MANAGER, "佐伯", "直樹");
    var custodian = scene.has(Role.INFORMATION_CUSTODIAN, "野口", "彩");
    worker = scene.has(Role.WORKER, "髙橋", "結衣");
    List.of(leader, custodian, worker).forEach(scene::accepts);
    scene.opens(manager);
  }

  private Map<String, String> visit(int day, String kana) {
    var typed = new HashMap<String, String>();
    typed.put("area", "本庁舎地下 搬出口");
    typed.put("enters.date", scene.day(day));
    typed.put("enters.time", "10:00");
    typed.put("leaves.date", scene.day(day));
    typed.put("leaves.time", "11:30");
    typed.put("purpose", "廃棄する書類の積込みと破砕のため。");
    typed.put("escort", worker.assignment().toString());
    typed.put("visitors.0.visitor", "荒井 進");
    typed.put("visitors.0.visitorKana", kana);
    typed.put("visitors.0.company", "みどり機密処理株式会社");
    typed.put("visitors.0.coming", "CARRIER");
    typed.put("visitors.0.shown", "DRIVING_LICENCE");
    typed.put("toldSecrecy", "true");
    return typed;
  }

  private FilingId granted(Map<String, String> typed) {
    var id = scene.file(leader.actor(), "F13B", typed);
    scene.takes(clerk, id, Outcome.PASSED);
    scene.takes(manager, id, Outcome.GRANTED);
    return id;
  }

  @Test
  @Tag("clause:5/prove")
  void aDriverStandsOnTheVisitAndOnNoRoster() {
    var visit = scene.view(manager, granted(visit(1, "アライ ススム")));
    assertThat(visit.state()).isEqualTo(Life.State.GRANTED);
    assertThat(visit.content().toString()).contains("荒井 進", "みどり機密処理株式会社");
    assertThat(scene.inTransaction(manager.actor(), () -> scene.contracts().roster(scene.id())))
        .satisfies(
            roster ->
                assertThat(roster.assignments())
                    .noneMatch(place -> place.familyName().equals("荒井")));
  }

  @Test
  @Tag("clause:5/prevent")
  void whoComesAFourthTimeInAQuarterBelongsOnTheRoster() {
    granted(visit(1, "アライ ススム"));
    granted(visit(2, "アライススム"));
    granted(visit(3, "アライ ススム"));
    var fourth = scene.file(leader.actor(), "F13B", visit(4, "アライ ススム"));
    scene.takes(clerk, fourth, Outcome.PASSED);
    assertThat(missing(() -> scene.takes(manager, fourth, Outcome.GRANTED)))
        .extracting(Missing::code)
        .containsExactly("visitor-rare");
    granted(visit(4, "ベツ ノヒト"));
    granted(visit(95, "アライ ススム"));
  }

  @Test
  @Tag("clause:5/prevent")
  void theEscortIsSomebodyWhoMayBeThere() {
    var newcomer = scene.has(Role.WORKER, "新井", "翔");
    var typed = visit(1, "アライ ススム");
    typed.put("escort", newcomer.assignment().toString());
    var id = scene.file(leader.actor(), "F13B", typed);
    scene.takes(clerk, id, Outcome.PASSED);
    assertThat(missing(() -> scene.takes(manager, id, Outcome.GRANTED)))
        .extracting(Missing::code)
        .contains("pledged", "acknowledged");
  }

  private static List<Missing> missing(Runnable act) {
    return Objects.requireNonNull(catchThrowableOfType(AccessRefused.class, act::run))
        .decision()
        .missing();
  }

  @Test
  @Tag("clause:3.5/prevent")
  void aVisitIsForOneDayAndAskedForBeforehand() {
    var typed = visit(1, "アライ ススム");
    typed.put("leaves.date", scene.day(2));
    assertThat(scene.errors(leader, "F13B", typed)).containsExactly("leaves visit-one-day");
    typed.put("enters.date", scene.day(-1));
    typed.put("leaves.date", scene.day(-2));
    assertThat(scene.errors(leader, "F13B", typed))
        .containsExactly("enters entry-in-the-past", "leaves entry-ends-first");
  }

  @Test
  @Tag("clause:1.2/prevent")
  void nobodyVisitsWhoDoesNotSignToKeepSecret() {
    var typed = visit(1, "アライ ススム");
    typed.remove("toldSecrecy");
    assertThat(scene.errors(leader, "F13B", typed))
        .allMatch(error -> error.startsWith("toldSecrecy "));
  }
}
