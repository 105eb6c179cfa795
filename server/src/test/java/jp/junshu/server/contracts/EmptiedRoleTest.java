package jp.junshu.server.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import jp.junshu.core.gate.Action;
import jp.junshu.core.gate.Check;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.policy.Role;
import jp.junshu.server.ServerTest;
import jp.junshu.server.contracts.Scene.Somebody;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A role that stands empty past its days closes new permits, never reports. */
@ServerTest
class EmptiedRoleTest {

  private static final Action APPLY = new Action("file:F06", "file:APPLICATION", false);
  private static final Action REPORT = new Action("file:F02", "file:REPORT", false);

  @Autowired private ApplicationContext context;
  @Autowired private Offers offers;
  @Autowired private WorkDesk work;

  private Scene scene;
  private Somebody head;
  private Somebody manager;
  private Somebody custodian;

  @BeforeEach
  void theWorkIsOpen() {
    scene = new Scene(context);
    head = scene.has(Role.SECURITY_MANAGER, "森下", "健一");
    scene.has(Role.CLERK, "青木", "里奈");
    manager = scene.has(Role.ENGAGEMENT_MANAGER, "佐伯", "直樹");
    custodian = scene.has(Role.INFORMATION_CUSTODIAN, "野口", "彩");
    List.of(manager, custodian, scene.has(Role.WORKER, "髙橋", "結衣")).forEach(scene::accepts);
    scene.as(
        head.actor(),
        () -> {
          work.open(head.actor(), scene.id(), ActKey.random());
          return scene;
        });
  }

  private void leaves(Somebody person, LocalDate last) {
    scene.inTransaction(
        head.actor(),
        () -> {
          scene.contracts().end(head.actor(), scene.id(), person.assignment(), last);
          return person;
        });
  }

  private List<Check> against(Action act) {
    return scene.as(manager.actor(), () -> offers.against(manager.actor(), act, scene.id()));
  }

  @Test
  @Tag("clause:2.8/prevent")
  void newPermitsCloseAfterItsDaysWithTheRoleAndTheWayToFillIt() {
    leaves(custodian, LocalDate.of(2026, 3, 1));
    assertThat(against(APPLY))
        .filteredOn(check -> check.code().equals("role-emptied"))
        .singleElement()
        .satisfies(check -> assertThat(check.about()).containsExactly("INFORMATION_CUSTODIAN"))
        .satisfies(check -> assertThat(check.way()).contains("/people/new?role="));
  }

  @Test
  @Tag("clause:2.8/prevent")
  void withinItsDaysNothingCloses() {
    leaves(custodian, LocalDate.of(2026, 3, 13));
    assertThat(against(APPLY)).noneMatch(check -> check.code().equals("role-emptied"));
  }

  @Test
  void reportingIsNeverClosed() {
    leaves(custodian, LocalDate.of(2026, 3, 1));
    assertThat(against(REPORT)).isEmpty();
  }
}
