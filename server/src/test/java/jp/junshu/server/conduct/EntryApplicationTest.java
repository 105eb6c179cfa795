package jp.junshu.server.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.junshu.core.form.Life;
import jp.junshu.core.policy.Role;
import jp.junshu.server.ServerTest;
import jp.junshu.server.contracts.Scene;
import jp.junshu.server.contracts.Scene.Somebody;
import jp.junshu.server.forms.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ServerTest
class EntryApplicationTest {

  @Autowired private ApplicationContext context;

  private Scene scene;
  private Somebody manager;
  private Somebody clerk;
  private Somebody worker;

  @BeforeEach
  void aContractAtWork() {
    scene = new Scene(context);
    manager = scene.has(Role.SECURITY_MANAGER, "森下", "健一");
    clerk = scene.has(Role.CLERK, "青木", "里奈");
    var leader = scene.has(Role.ENGAGEMENT_MANAGER, "佐伯", "直樹");
    var custodian = scene.has(Role.INFORMATION_CUSTODIAN, "野口", "彩");
    worker = scene.has(Role.WORKER, "髙橋", "結衣");
    List.of(leader, custodian, worker).forEach(scene::accepts);
    scene.opens(manager);
  }

  private Map<String, String> tomorrow() {
    var typed = new HashMap<String, String>();
    typed.put("area", "本庁舎3階 サーバ室");
    typed.put("enters.date", scene.day(1));
    typed.put("enters.time", "10:00");
    typed.put("leaves.date", scene.day(1));
    typed.put("leaves.time", "12:30");
    typed.put("purpose", "故障したディスクの交換のため。");
    typed.put("entrants", worker.assignment().toString());
    return typed;
  }

  @Test
  @Tag("clause:3.5/prove")
  void aPermitToEnterSaysWhoAndUntilWhenAndWhatIsBroughtIn() {
    var typed = tomorrow();
    typed.put("items.0.thing", "保守用パソコン");
    typed.put("items.0.serialNo", "LT8-04471-A");
    typed.put("items.0.atTheEnd", "TAKEN_OUT");
    var id = scene.file(worker.actor(), "F13", typed);
    scene.takes(clerk, id, Outcome.PASSED);
    scene.takes(manager, id, Outcome.GRANTED);
    var granted = scene.view(manager, id);
    assertThat(granted.state()).isEqualTo(Life.State.GRANTED);
    assertThat(granted.content().get("entrants"))
        .isEqualTo(List.of(worker.assignment().toString()));
    assertThat(Objects.requireNonNull(granted.content().get("items")).toString())
        .contains("LT8-04471-A");
  }

  @Test
  void nothingNeedsToBeBroughtIn() {
    var id = scene.file(worker.actor(), "F13", tomorrow());
    assertThat(scene.view(clerk, id).content()).doesNotContainKey("items");
  }

  @Test
  void anEntryIsAskedForBeforehandAndEnds() {
    var typed = tomorrow();
    typed.put("enters.date", scene.day(-1));
    typed.put("leaves.date", scene.day(-2));
    assertThat(scene.errors(worker, "F13", typed))
        .containsExactly("enters entry-in-the-past", "leaves entry-ends-first");
  }
}
