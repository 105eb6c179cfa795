package jp.junshu.server.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import jp.junshu.core.duty.DutyState;
import jp.junshu.core.form.Life;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.core.policy.Role;
import jp.junshu.server.ServerTest;
import jp.junshu.server.contracts.Scene.Somebody;
import jp.junshu.server.duties.Duties;
import jp.junshu.server.forms.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ServerTest
class SelfAssessmentTest {

  @Autowired private ApplicationContext context;

  @Autowired private Duties duties;

  private Scene scene;
  private Somebody clerk;
  private Somebody leader;
  private Somebody custodian;

  @BeforeEach
  void aContractWithPeople() {
    scene = new Scene(context);
    clerk = scene.has(Role.CLERK, "青木", "里奈");
    leader = scene.has(Role.ENGAGEMENT_MANAGER, "佐伯", "直樹");
    custodian = scene.has(Role.INFORMATION_CUSTODIAN, "野口", "彩");
  }

  private Map<String, String> answers(String... clauses) {
    var typed = new HashMap<String, String>();
    typed.put("assessedOn", scene.day(0));
    typed.put("assessedBy", custodian.assignment().toString());
    typed.put("confirmedBy", leader.assignment().toString());
    for (int i = 0; i < clauses.length; i++) {
      typed.put("rows.%d.clause".formatted(i), clauses[i]);
      typed.put("rows.%d.answer".formatted(i), "KEPT");
      typed.put("rows.%d.evidence".formatted(i), "点検簿 3頁");
    }
    return typed;
  }

  @Test
  @Tag("clause:1.1/prove")
  void whatTheContractorFindsOfItselfIsReceivedAndChangesTheStateOfNoClause() {
    var before = states();
    var id = scene.file(leader.actor(), "F28", answers("1.3", "2-②", "4.1-⑧"));
    scene.takes(clerk, id, Outcome.RECEIVED);
    assertThat(scene.view(clerk, id).state()).isEqualTo(Life.State.RECEIVED);
    assertThat(states()).isEqualTo(before);
  }

  private Map<ClauseId, DutyState> states() {
    return scene.inTransaction(clerk.actor(), () -> duties.of(scene.id()).clauses());
  }

  @Test
  void eachClauseIsAnsweredOnceAndWhatIsNotKeptSaysWhatIsDone() {
    var typed = answers("2-②", "2.2", "9.9");
    typed.put("rows.0.answer", "NOT_KEPT");
    typed.put("confirmedBy", custodian.assignment().toString());
    assertThat(scene.errors(leader, "F28", typed))
        .containsExactly(
            "confirmedBy assessed-alone",
            "rows.0.action what-is-done",
            "rows.1.clause clause-twice",
            "rows.2.clause no-clause");
  }
}
