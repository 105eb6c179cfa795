package jp.junshu.server.conduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import jp.junshu.core.form.Life;
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
class InspectionRecordTest {

  @Autowired private ApplicationContext context;

  private Scene scene;
  private Somebody clerk;
  private Somebody leader;

  @BeforeEach
  void aContractWithAClerkAndAManagerOfTheContractor() {
    scene = new Scene(context);
    clerk = scene.has(Role.CLERK, "青木", "里奈");
    leader = scene.has(Role.ENGAGEMENT_MANAGER, "佐伯", "直樹");
  }

  private Map<String, String> inspection() {
    var typed = new HashMap<String, String>();
    typed.put("occasion", "INSPECTION");
    typed.put("manner", "ON_SITE");
    typed.put("inspectedOn", scene.day(0));
    typed.put("inspector", "情報政策課 係長 小川");
    typed.put("subject", "媒体の保管と持ち出しの記録");
    typed.put("result", "おおむね守られている。");
    return typed;
  }

  private static void finding(Map<String, String> typed, String clause, String due) {
    typed.put("findings.0.number", "1");
    typed.put("findings.0.clause", clause);
    typed.put("findings.0.severity", "MINOR");
    typed.put("findings.0.finding", "金庫の鍵の受渡しが記録されていない。");
    typed.put("findings.0.due", due);
  }

  @Test
  @Tag("clause:3.2/prove")
  void anInspectionStandsWithItsFindingsOnceTheContractorHasSignedIt() {
    var typed = inspection();
    finding(typed, "2-⑤", scene.day(14));
    var id = scene.file(clerk.actor(), "F11", typed);
    scene.takes(leader, id, Outcome.COUNTERSIGNED);
    var signed = scene.view(clerk, id);
    assertThat(signed.state()).isEqualTo(Life.State.COUNTERSIGNED);
    assertThat(Objects.requireNonNull(signed.content().get("findings")).toString())
        .contains("金庫の鍵");
  }

  @Test
  void anInspectionWithoutFindingsIsARecordToo() {
    var id = scene.file(clerk.actor(), "F11", inspection());
    assertThat(scene.view(leader, id).content()).doesNotContainKey("findings");
  }

  @Test
  void aFindingNamesAClauseOfTheRulesAndHasADay() {
    var typed = inspection();
    finding(typed, "2-⑨", "");
    assertThat(scene.errors(clerk, "F11", typed))
        .containsExactly("findings.0.clause no-clause", "findings.0.due finding-without-day");
  }

  @Test
  void theContractorRecordsNoInspectionOfItself() {
    assertThatExceptionOfType(AccessRefused.class)
        .isThrownBy(() -> scene.file(leader.actor(), "F11", inspection()));
  }
}
