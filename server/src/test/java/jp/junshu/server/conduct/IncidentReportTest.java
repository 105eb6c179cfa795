package jp.junshu.server.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.junshu.core.form.Life;
import jp.junshu.core.policy.Role;
import jp.junshu.server.ServerTest;
import jp.junshu.server.contracts.Scene;
import jp.junshu.server.contracts.Scene.Somebody;
import jp.junshu.server.forms.Outcome;
import jp.junshu.server.time.BusinessClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ServerTest
class IncidentReportTest {

  @Autowired private ApplicationContext context;

  private Scene scene;
  private Somebody manager;
  private Somebody clerk;
  private Somebody worker;

  @BeforeEach
  void aContractWhoseWorkIsNotOpenAndAWorkerWhoPledgedNothing() {
    scene = new Scene(context);
    manager = scene.has(Role.SECURITY_MANAGER, "森下", "健一");
    clerk = scene.has(Role.CLERK, "青木", "里奈");
    worker = scene.has(Role.WORKER, "髙橋", "結衣");
  }

  private static Map<String, String> found() {
    return new HashMap<>(Map.of("stage", "FIRST", "summary", "鞄を電車に置き忘れた。"));
  }

  @Test
  @Tag("clause:3.3/prevent")
  void aWorkerWithoutPledgeReportsBeforeTheWorkIsOpenAndSaysOnlyWhatHappened() {
    var id = scene.file(worker.actor(), "F12", found());
    assertThat(scene.view(clerk, id).state()).isEqualTo(Life.State.FILED);
  }

  @Test
  @Tag("clause:3.3/prevent")
  void everybodyOfTheContractorMayReportAndNothingOfTheNineItemsIsAskedForAtTheEndEither() {
    for (var role : List.of(Role.ENGAGEMENT_MANAGER, Role.INFORMATION_CUSTODIAN)) {
      var typed = found();
      typed.put("stage", "FINAL");
      var somebody = scene.has(role, "佐伯", "直樹");
      assertThat(scene.file(somebody.actor(), "F12", typed)).isNotNull();
    }
  }

  @Test
  @Tag("clause:3.3/prove")
  void whenTheContractorKnewAndWhenTheWardWasToldAreBothKept() {
    var typed = found();
    typed.put("contractorKnownAt.date", scene.day(-1));
    typed.put("contractorKnownAt.time", "21:40");
    var filed = scene.view(clerk, scene.file(worker.actor(), "F12", typed));
    assertThat(filed.content().get("contractorKnownAt"))
        .isEqualTo(scene.today().minusDays(1) + "T21:40");
    assertThat(filed.filed().at()).isAfter(filed.occurredAt());
    assertThat(LocalDateTime.ofInstant(filed.occurredAt(), BusinessClock.JST))
        .isEqualTo(scene.today().minusDays(1).atTime(21, 40));
  }

  @Test
  @Tag("clause:4.1.7/prove")
  void aMalfunctionNamesItsSystemAndGoesRoundToTheWardsManagerOnceItIsReceived() {
    var typed = found();
    typed.put("kinds", "MALFUNCTION|OTHER");
    typed.put("system", "給付金支給システム");
    var id = scene.file(worker.actor(), "F12", typed);
    scene.takes(clerk, id, Outcome.RECEIVED);
    var received = scene.view(manager, id);
    assertThat(received.state()).isEqualTo(Life.State.RECEIVED);
    assertThat(received.content().get("system")).isEqualTo("給付金支給システム");
    assertThat(received.steps())
        .extracting(step -> step.act().name() + " " + step.role())
        .containsExactly("RECEIVE CLERK", "CIRCULATE SECURITY_MANAGER");
  }
}
