package jp.junshu.server.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.junshu.core.gate.Action;
import jp.junshu.core.gate.Check;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.AssignmentId;
import jp.junshu.core.policy.Role;
import jp.junshu.server.ServerTest;
import jp.junshu.server.contracts.Scene.Somebody;
import jp.junshu.server.duties.Duties;
import jp.junshu.server.duties.WaitingItem;
import jp.junshu.server.forms.ContractDirectory;
import jp.junshu.server.time.BusinessClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A role that stands empty past its days closes new permits, never reports. */
@ServerTest
class EmptiedRoleTest {

  private static final Action APPLY = new Action("file:F06", "file:APPLICATION", false);
  private static final Action REPORT = new Action("file:F02", "file:REPORT", false);

  @Autowired private ApplicationContext context;
  @Autowired private Offers offers;
  @Autowired private WorkDesk work;
  @Autowired private Duties duties;
  @Autowired private ContractDirectory directory;
  @Autowired private BusinessClock clock;
  @Autowired private JdbcClient db;

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

  private Somebody deputy(boolean accepts) {
    var deputy = scene.has(Role.INFORMATION_CUSTODIAN, true, "岡部", "透");
    if (accepts) {
      scene.accepts(deputy);
    }
    return deputy;
  }

  private boolean inPerson(Somebody who) {
    return scene.inTransaction(
        who.actor(),
        () ->
            directory.inPerson(
                who.actor(), Role.INFORMATION_CUSTODIAN, scene.id(), clock.instant()));
  }

  private List<WaitingItem> waiting(Somebody who, String kind) {
    return scene.as(who.actor(), () -> duties.forHome(who.actor())).stream()
        .filter(item -> item.contract().id().equals(scene.id()))
        .filter(item -> item.kind().equals(kind))
        .toList();
  }

  @Test
  @Tag("clause:2.8/detect")
  void theRolePassesToTheDeputyWithTheDayAfterAndBothSidesAreTold() {
    var deputy = deputy(true);
    assertThat(inPerson(deputy)).as("while the holder is there").isFalse();
    leaves(custodian, LocalDate.of(2026, 3, 13));
    for (var told : List.of(manager, deputy)) {
      assertThat(waiting(told, "role-passed"))
          .singleElement()
          .satisfies(
              item ->
                  assertThat(item.about())
                      .containsExactly(
                          "INFORMATION_CUSTODIAN", deputy.assignment().value().toString()));
    }
    assertThat(waiting(head, "role-passed-ward")).hasSize(1);
    assertThat(inPerson(deputy)).as("and does in person what its holder does").isTrue();
    assertThat(against(APPLY)).noneMatch(check -> check.code().startsWith("role-"));
    assertThat(waiting(manager, "role")).isEmpty();
  }

  @Test
  @Tag("clause:2.8/prevent")
  void withADeputyTooNewPermitsCloseAfterTheDaysAndReportsDoNot() {
    var deputy = deputy(true);
    leaves(custodian, LocalDate.of(2026, 3, 1));
    assertThat(against(APPLY))
        .filteredOn(check -> check.code().equals("role-with-deputy"))
        .singleElement()
        .satisfies(
            check -> {
              assertThat(check.clause()).hasToString("2.8");
              assertThat(check.about())
                  .containsExactly("INFORMATION_CUSTODIAN", deputy.assignment().value().toString());
            });
    assertThat(against(REPORT)).isEmpty();
  }

  @Test
  @Tag("clause:2.8/prevent")
  void whoDidNotAcceptInPersonOrWasNamedAfterwardsIsNoDeputy() {
    deputy(false);
    leaves(custodian, LocalDate.of(2026, 2, 28));
    var after = namedOn(LocalDate.of(2026, 3, 2));
    assertThat(against(APPLY))
        .filteredOn(check -> check.code().startsWith("role-"))
        .singleElement()
        .satisfies(check -> assertThat(check.code()).isEqualTo("role-emptied"))
        .satisfies(check -> assertThat(check.about()).doesNotContain(after.toString()));
  }

  private AssignmentId namedOn(LocalDate day) {
    var someone = scene.has(Role.WORKER, "片山", "守");
    scene.accepts(someone);
    var id = AssignmentId.random();
    scene.inTransaction(
        manager.actor(),
        () -> {
          var place = scene.contracts().roster(scene.id()).find(someone.assignment()).orElseThrow();
          scene.contracts().assign(manager.actor(), late(place, id, day));
          return id;
        });
    return id;
  }

  private static Assignment late(Assignment place, AssignmentId id, LocalDate day) {
    return new Assignment(
        id,
        place.contract(),
        place.person(),
        place.organization(),
        Role.INFORMATION_CUSTODIAN,
        true,
        place.unit(),
        place.post(),
        place.familyName(),
        place.givenName(),
        place.reading(),
        day,
        Optional.empty(),
        place.engagement());
  }

  @Test
  @Tag("clause:2.8/prove")
  void thePassingIsSealedWithItsDayAndAHolderNamedAgainEndsIt() {
    var deputy = deputy(true);
    leaves(custodian, LocalDate.of(2026, 3, 13));
    assertThat(passings())
        .singleElement()
        .satisfies(
            entry ->
                assertThat(entry).contains(deputy.assignment().value().toString(), "2026-03-14"));
    scene.accepts(scene.has(Role.INFORMATION_CUSTODIAN, "早川", "実"));
    assertThat(waiting(manager, "role-passed")).isEmpty();
  }

  private List<String> passings() {
    return scene
        .inTransaction(
            Scene.ward(),
            () ->
                db.sql("SELECT leaf FROM ledger.entry UNION ALL SELECT leaf FROM ledger.pending")
                    .query((row, _) -> new String(row.getBytes(1), StandardCharsets.UTF_8))
                    .list())
        .stream()
        .filter(entry -> entry.contains("role.passed"))
        .filter(entry -> entry.contains(scene.id().toString()))
        .toList();
  }
}
