package jp.junshu.server.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
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
class TrainingRecordTest {

  @Autowired private ApplicationContext context;

  private Scene scene;
  private Somebody clerk;
  private Somebody leader;
  private Somebody worker;

  @BeforeEach
  void aContractWithPeople() {
    scene = new Scene(context);
    clerk = scene.has(Role.CLERK, "青木", "里奈");
    leader = scene.has(Role.ENGAGEMENT_MANAGER, "佐伯", "直樹");
    worker = scene.has(Role.WORKER, "髙橋", "結衣");
  }

  private Map<String, String> course() {
    var typed = new HashMap<String, String>();
    typed.put("course", "遵守事項の研修");
    typed.put("contentVersion", "第1版");
    typed.put("heldOn", scene.day(0));
    typed.put("delivery", "TOGETHER");
    typed.put("instructor", "みなと事務センター 野口");
    typed.put("contents", "持ち出しと事故報告");
    typed.put("attendees.0.person", leader.assignment().toString());
    typed.put("attendees.1.person", worker.assignment().toString());
    typed.put("attendees.1.score", "90");
    return typed;
  }

  @Test
  @Tag("clause:1.1/prove")
  void whoWasTrainedStandsByPlaceOnceTheWardHasSignedIt() {
    var id = scene.file(leader.actor(), "F27", course());
    scene.takes(clerk, id, Outcome.COUNTERSIGNED);
    var signed = scene.view(leader, id);
    assertThat(signed.state()).isEqualTo(Life.State.COUNTERSIGNED);
    assertThat(Objects.requireNonNull(signed.content().get("attendees")).toString())
        .contains(leader.assignment().toString(), worker.assignment().toString());
  }

  @Test
  void aCourseToComeAndAnAttendeeNamedTwiceAreNotTaken() {
    var typed = course();
    typed.put("heldOn", scene.day(1));
    typed.put("attendees.1.person", leader.assignment().toString());
    assertThat(scene.errors(leader, "F27", typed))
        .containsExactly("heldOn course-ahead", "attendees.1.person roster-twice");
  }
}
