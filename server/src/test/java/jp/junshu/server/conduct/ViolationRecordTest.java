package jp.junshu.server.conduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.junshu.core.form.Life;
import jp.junshu.core.policy.Role;
import jp.junshu.server.ServerTest;
import jp.junshu.server.contracts.Scene;
import jp.junshu.server.contracts.Scene.Somebody;
import jp.junshu.server.gate.AccessRefused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ServerTest
class ViolationRecordTest {

  @Autowired private ApplicationContext context;

  private Scene scene;
  private Somebody manager;
  private Somebody clerk;

  @BeforeEach
  void aContractWithAClerkAndTheWardsManager() {
    scene = new Scene(context);
    manager = scene.has(Role.SECURITY_MANAGER, "森下", "健一");
    clerk = scene.has(Role.CLERK, "青木", "里奈");
  }

  private Map<String, String> breach() {
    var typed = new HashMap<String, String>();
    typed.put("clause", "2.5");
    typed.put("foundOn", scene.day(-3));
    typed.put("facts", "許可を受けずに媒体を庁舎の外へ持ち出した。");
    typed.put("heardOn", scene.day(-1));
    typed.put("explanation", "許可が出ていると思い込んでいた。");
    typed.put("finding", "BREACH");
    typed.put("grounds", "許可の番号を確かめる手順が守られていない。");
    typed.put("measure", "CORRECTION");
    return typed;
  }

  @Test
  @Tag("clause:6/prove")
  void aBreachStandsWithHearingAndMeasureAsTheWardsManagerRecordsIt() {
    var id = scene.file(manager.actor(), "F30", breach());
    var signed = scene.view(clerk, id);
    assertThat(signed.state()).isEqualTo(Life.State.COUNTERSIGNED);
    assertThat(signed.content().get("explanation")).isEqualTo("許可が出ていると思い込んでいた。");
    assertThat(signed.content().get("measure")).isEqualTo("CORRECTION");
  }

  @Test
  void theContractorIsHeardAfterTheFactsAreKnownAndNothingFollowsFromNoBreach() {
    var typed = breach();
    typed.put("clause", "8");
    typed.put("heardOn", scene.day(-4));
    typed.put("finding", "NO_BREACH");
    assertThat(scene.errors(manager, "F30", typed))
        .containsExactly(
            "clause no-clause", "heardOn heard-before-found", "measure measure-without-breach");
  }

  @Test
  void neitherTheClerkNorTheContractorRecordsABreach() {
    var leader = scene.has(Role.ENGAGEMENT_MANAGER, "佐伯", "直樹");
    for (var somebody : List.of(clerk, leader)) {
      assertThatExceptionOfType(AccessRefused.class)
          .isThrownBy(() -> scene.file(somebody.actor(), "F30", breach()));
    }
  }
}
