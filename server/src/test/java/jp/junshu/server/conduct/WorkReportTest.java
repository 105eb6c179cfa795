package jp.junshu.server.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.junshu.core.form.Life;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.policy.Role;
import jp.junshu.server.ServerTest;
import jp.junshu.server.contracts.Scene;
import jp.junshu.server.contracts.Scene.Somebody;
import jp.junshu.server.forms.FormDesk;
import jp.junshu.server.forms.Outcome;
import jp.junshu.server.ledger.Receipts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ServerTest
class WorkReportTest {

  @Autowired private ApplicationContext context;
  @Autowired private Receipts receipts;

  private Scene scene;
  private Somebody manager;
  private Somebody clerk;

  @BeforeEach
  void aContractWithAManagerAndAClerk() {
    scene = new Scene(context);
    manager = scene.has(Role.ENGAGEMENT_MANAGER, "佐伯", "直樹");
    clerk = scene.has(Role.CLERK, "青木", "里奈");
  }

  private Map<String, String> october() {
    return new HashMap<>(
        Map.of(
            "from", "R8.10.1",
            "until", "R8.10.31",
            "planned", "申請書の受付と入力",
            "actual", "申請書の受付と入力。1,204件",
            "workers", manager.assignment().toString(),
            "nextPlan", "支給決定の通知",
            "incidents", "NONE"));
  }

  @Test
  @Tag("clause:3.1/prove")
  void aReportIsSealedWhenItIsFiledAndWhenTheWardReceivesIt() {
    var id = scene.file(manager.actor(), "F10", october());
    var filed = scene.as(clerk.actor(), () -> scene.desk().find(id)).orElseThrow();
    assertThat(filed.state()).isEqualTo(Life.State.FILED);
    scene.as(
        clerk.actor(),
        () -> {
          scene
              .desk()
              .take(
                  clerk.actor(),
                  filed,
                  1,
                  Outcome.RECEIVED,
                  filed.filed().digest(),
                  "",
                  ActKey.random());
          return id;
        });
    var received = scene.as(clerk.actor(), () -> scene.desk().find(id)).orElseThrow();
    assertThat(received.state()).isEqualTo(Life.State.RECEIVED);
    var seal = received.steps().getFirst().done().orElseThrow().entry();
    assertThat(scene.inTransaction(clerk.actor(), () -> receipts.of(seal))).isPresent();
  }

  @Test
  void thatNothingWentWrongIsWrittenDownToo() {
    var typed = october();
    typed.remove("incidents");
    var result = scene.tryToFile(manager.actor(), "F10", typed);
    assertThat(((FormDesk.Result.Rejected) result).errors())
        .extracting(error -> List.of(error.field(), error.code()))
        .containsExactly(List.of("incidents", "choose-one"));
  }
}
