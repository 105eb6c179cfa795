package jp.junshu.server.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import jp.junshu.core.gate.Missing;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.policy.Role;
import jp.junshu.server.ServerTest;
import jp.junshu.server.forms.FormDesk;
import jp.junshu.server.gate.AccessRefused;
import jp.junshu.server.gate.AlreadyDone;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class WorkTest {

  @Autowired private ApplicationContext context;
  @Autowired private WorkDesk work;
  @Autowired private JdbcClient db;

  private List<Missing> refusedToOpen(Scene scene, PersonActor actor) {
    return catchThrowableOfType(
            AccessRefused.class,
            () ->
                scene.as(
                    actor,
                    () -> {
                      work.open(actor, scene.id(), ActKey.random());
                      return "opened";
                    }))
        .decision()
        .missing();
  }

  private void opens(Scene scene, PersonActor actor, ActKey key) {
    scene.as(
        actor,
        () -> {
          work.open(actor, scene.id(), key);
          return "opened";
        });
  }

  @Test
  @Tag("clause:2.8/prevent")
  void workDoesNotBeginWhileARoleIsEmptyAndTheRefusalNamesIt() {
    var scene = new Scene(context);
    var manager = scene.has(Role.SECURITY_MANAGER, "森下", "健一");
    scene.has(Role.CLERK, "青木", "里奈");
    var engagement = scene.has(Role.ENGAGEMENT_MANAGER, "佐伯", "直樹");
    scene.accepts(engagement);
    var missing = refusedToOpen(scene, manager.actor());
    assertThat(missing).allSatisfy(m -> assertThat(m.clause().toString()).isEqualTo("2.8"));
    assertThat(missing.stream().map(m -> m.about().getFirst()))
        .containsExactly("INFORMATION_CUSTODIAN", "WORKER");
  }

  @Test
  @Tag("clause:1.1/prevent")
  @Tag("clause:1.2/prevent")
  void workDoesNotBeginBeforeEverybodyHasPledgedAndAcknowledgedInPerson() {
    var scene = new Scene(context);
    var manager = scene.has(Role.SECURITY_MANAGER, "森下", "健一");
    scene.has(Role.CLERK, "青木", "里奈");
    scene.accepts(scene.has(Role.ENGAGEMENT_MANAGER, "佐伯", "直樹"));
    scene.accepts(scene.has(Role.INFORMATION_CUSTODIAN, "野口", "彩"));
    var worker = scene.has(Role.WORKER, "髙橋", "結衣");
    assertThat(refusedToOpen(scene, manager.actor()))
        .extracting(Missing::code)
        .containsExactly("pledged", "acknowledged");
    scene.accepts(worker);
    opens(scene, manager.actor(), ActKey.random());
    var state = scene.inTransaction(manager.actor(), () -> scene.contracts().find(scene.id()));
    assertThat(state.orElseThrow().state()).isEqualTo(Contract.State.WORKING);
  }

  @Test
  @Tag("clause:5/prevent")
  void nobodyOutsideTheContractMakesAPledgeOnIt() {
    var scene = new Scene(context);
    var stranger = Scene.ward();
    assertThatExceptionOfType(AccessRefused.class)
        .isThrownBy(
            () ->
                scene.file(
                    stranger,
                    "F01",
                    Map.of(
                        "keepsSecret", "true",
                        "survivesTermination", "true",
                        "knowsWhistleBlowingIsFree", "true")));
  }

  @Test
  void aForeignContractIsAsAbsentAsOneThatNeverWas() {
    var mine = new Scene(context);
    var other = new Scene(context);
    var stranger = other.has(Role.ENGAGEMENT_MANAGER, "北条", "明");
    var seen = mine.as(stranger.actor(), () -> mine.desk().blank(mine.id(), "F01"));
    assertThat(seen).isEmpty();
  }

  @Test
  void theSameActTwiceIsOneActAndTheSecondIsToldWhen() {
    var scene = ready();
    var key = ActKey.random();
    opens(scene.scene(), scene.manager(), key);
    assertThatExceptionOfType(AlreadyDone.class)
        .isThrownBy(() -> opens(scene.scene(), scene.manager(), key))
        .satisfies(done -> assertThat(done.where()).isEqualTo("/contracts/" + scene.scene().id()));
  }

  @Test
  void aRefusalIsKeptAndNothingOfTheActRemains() {
    var scene = new Scene(context);
    var manager = scene.has(Role.SECURITY_MANAGER, "森下", "健一");
    assertThat(refusedToOpen(scene, manager.actor())).isNotEmpty();
    long kept =
        scene.inTransaction(
            manager.actor(),
            () ->
                db.sql("SELECT count(*) FROM gate.refusal WHERE contract_id = :id")
                    .param("id", scene.id().value())
                    .query(Long.class)
                    .single());
    assertThat(kept).isEqualTo(1);
    var state = scene.inTransaction(manager.actor(), () -> scene.contracts().find(scene.id()));
    assertThat(state.orElseThrow().state()).isEqualTo(Contract.State.PREPARED);
  }

  @Test
  @Tag("clause:1.2/prevent")
  @Tag("clause:7/prevent")
  void aPledgeWithoutItsConfirmationsIsNotTakenAndSaysWhichIsMissing() {
    var scene = new Scene(context);
    var worker = scene.has(Role.WORKER, "﨑山", "大地");
    var result = scene.tryToFile(worker.actor(), "F01", Map.of("keepsSecret", "true"));
    assertThat(result)
        .isInstanceOfSatisfying(
            FormDesk.Result.Rejected.class,
            rejected ->
                assertThat(rejected.errors())
                    .extracting("field")
                    .containsExactlyInAnyOrder("survivesTermination", "knowsWhistleBlowingIsFree"));
  }

  private record Ready(Scene scene, PersonActor manager) {}

  private Ready ready() {
    var scene = new Scene(context);
    var manager = scene.has(Role.SECURITY_MANAGER, "森下", "健一");
    scene.has(Role.CLERK, "青木", "里奈");
    scene.accepts(scene.has(Role.ENGAGEMENT_MANAGER, "佐伯", "直樹"));
    scene.accepts(scene.has(Role.INFORMATION_CUSTODIAN, "野口", "彩"));
    scene.accepts(scene.has(Role.WORKER, "髙橋", "結衣"));
    return new Ready(scene, manager.actor());
  }
}
