package jp.junshu.server.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import jp.junshu.core.form.Life;
import jp.junshu.core.policy.Role;
import jp.junshu.server.ServerTest;
import jp.junshu.server.contracts.Scene.Somebody;
import jp.junshu.server.forms.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ServerTest
class ExceptionApplicationTest {

  @Autowired private ApplicationContext context;

  private Scene scene;
  private Somebody manager;
  private Somebody clerk;
  private Somebody leader;

  @BeforeEach
  void aContractWithPeople() {
    scene = new Scene(context);
    manager = scene.has(Role.SECURITY_MANAGER, "森下", "健一");
    clerk = scene.has(Role.CLERK, "青木", "里奈");
    leader = scene.has(Role.ENGAGEMENT_MANAGER, "佐伯", "直樹");
    scene.accepts(leader);
  }

  private static Map<String, String> exception(String clause) {
    var typed = new HashMap<String, String>();
    typed.put("clause", clause);
    typed.put("what", "立会者なしでの媒体の破壊");
    typed.put("reason", "休日の作業で区の職員が立ち会えず、延ばすと期限を過ぎるため。");
    typed.put("compensation", "全工程を録画し、製造番号の写真と合わせて翌日に提出する。");
    typed.put("from", "R9.3.20");
    typed.put("until", "R9.3.22");
    return typed;
  }

  @Test
  @Tag("clause:1.1/prove")
  void anExceptionIsAskedForByEitherSideAndDecidedByTheWardsManager() {
    var theirs = scene.file(leader.actor(), "F34", exception("2-③"));
    scene.takes(clerk, theirs, Outcome.PASSED);
    scene.takes(manager, theirs, Outcome.GRANTED);
    var ours = scene.file(clerk.actor(), "F34", exception("2.3"));
    scene.takes(manager, ours, Outcome.GRANTED);
    assertThat(scene.view(leader, theirs).state()).isEqualTo(Life.State.GRANTED);
    assertThat(scene.view(leader, ours).state()).isEqualTo(Life.State.GRANTED);
  }

  @Test
  void thereIsNoExceptionFromTheBanOnMonitoringTools() {
    assertThat(scene.errors(leader, "F34", exception("4.1-⑥")))
        .containsExactly("clause no-exception-from");
  }

  @Test
  void anExceptionEndsAfterItBeginsAndWithTheContractAtTheLatest() {
    var backwards = exception("2.3");
    backwards.put("until", "R9.3.19");
    assertThat(scene.errors(leader, "F34", backwards)).containsExactly("until period-ends-first");
    var endless = exception("2.3");
    endless.put("until", "R9.4.1");
    assertThat(scene.errors(leader, "F34", endless))
        .containsExactly("until period-outlives-contract");
  }
}
