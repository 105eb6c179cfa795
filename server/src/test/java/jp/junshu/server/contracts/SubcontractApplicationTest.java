package jp.junshu.server.contracts;

import static org.assertj.core.api.Assertions.assertThat;

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
class SubcontractApplicationTest {

  @Autowired private ApplicationContext context;

  private Scene scene;
  private Somebody manager;
  private Somebody clerk;
  private Somebody leader;

  @BeforeEach
  void aContractWhoseWorkIsNotOpenYet() {
    scene = new Scene(context);
    manager = scene.has(Role.SECURITY_MANAGER, "森下", "健一");
    clerk = scene.has(Role.CLERK, "青木", "里奈");
    leader = scene.has(Role.ENGAGEMENT_MANAGER, "佐伯", "直樹");
    scene.accepts(leader);
  }

  @Test
  @Tag("clause:5/prove")
  void consentIsAskedForBeforeTheWorkOpensAndIsSealedAsDecided() {
    var id = scene.file(leader.actor(), "F03", Consents.callCentre());
    scene.takes(clerk, id, Outcome.PASSED);
    scene.takes(manager, id, Outcome.GRANTED);
    var granted = scene.view(leader, id);
    assertThat(granted.state()).isEqualTo(Life.State.GRANTED);
    assertThat(granted.content().get("firm")).isEqualTo("中野コールサービス株式会社");
  }

  @Test
  void consentEndsWithTheContractAndNobodyEntrustsItself() {
    var typed = Consents.callCentre();
    typed.put("until", "R9.4.1");
    typed.put("firm", "株式会社みなと事務センター");
    assertThat(scene.errors(leader, "F03", typed))
        .containsExactly("until period-outlives-contract", "firm entrusted-by-itself");
  }

  @Test
  void withoutTheSameDutiesForTheSubcontractorItIsNotTaken() {
    var typed = Consents.callCentre();
    typed.remove("sameDuties");
    assertThat(scene.errors(leader, "F03", typed))
        .containsExactly("sameDuties constraint-asserttrue");
  }
}
