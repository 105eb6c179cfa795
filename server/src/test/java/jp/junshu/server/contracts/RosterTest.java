package jp.junshu.server.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.junshu.core.policy.Role;
import jp.junshu.server.ServerTest;
import jp.junshu.server.chain.Employment;
import jp.junshu.server.chain.Engagement;
import jp.junshu.server.contracts.Scene.Somebody;
import jp.junshu.server.forms.FieldError;
import jp.junshu.server.forms.FormDesk;
import jp.junshu.server.gate.AccessRefused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ServerTest
class RosterTest {

  @Autowired private ApplicationContext context;

  private Scene scene;
  private Somebody manager;
  private Somebody worker;

  @BeforeEach
  void aContractWithTwoPeople() {
    scene = new Scene(context);
    manager = scene.has(Role.ENGAGEMENT_MANAGER, "佐伯", "直樹");
    worker = scene.has(Role.WORKER, "﨑山", "大地");
  }

  private static Map<String, String> roster(Somebody... people) {
    var typed = new HashMap<String, String>();
    typed.put("occasion", "START");
    typed.put("asOf", "R8.4.1");
    typed.put("complete", "true");
    for (int i = 0; i < people.length; i++) {
      typed.put("rows.%d.person".formatted(i), people[i].assignment().toString());
      typed.put("rows.%d.employment".formatted(i), "EMPLOYEE");
      typed.put("rows.%d.employer".formatted(i), "株式会社みなと事務センター");
      typed.put("rows.%d.duty".formatted(i), "申請書の入力");
      typed.put("rows.%d.workplace".formatted(i), "第2作業室");
    }
    return typed;
  }

  private List<FieldError> errors(Map<String, String> typed) {
    var result = scene.tryToFile(manager.actor(), "F02", typed);
    return ((FormDesk.Result.Rejected) result).errors();
  }

  @Test
  void aRosterNamesEverybodyWhoStandsThereOnItsDay() {
    assertThat(scene.file(manager.actor(), "F02", roster(manager, worker))).isNotNull();
    assertThat(errors(roster(manager)))
        .containsExactly(FieldError.of("rows", "roster-left-out", "﨑山 大地"));
  }

  @Test
  void nobodyIsOnItTwice() {
    assertThat(errors(roster(manager, worker, worker)))
        .containsExactly(FieldError.of("rows.2.person", "roster-twice"));
  }

  @Test
  @Tag("clause:5/prevent")
  void somebodyOfAnotherContractIsUnknownThere() {
    var stranger = new Scene(context).has(Role.WORKER, "渡部", "蓮");
    assertThat(errors(roster(manager, worker, stranger)))
        .containsExactly(FieldError.of("rows.2.person", "unknown-assignment"));
  }

  @Test
  void whoDoesNotStandThereOnThatDayIsNotOnItsRoster() {
    var typed = roster(manager, worker);
    typed.put("asOf", "R7.12.31");
    assertThat(errors(typed)).extracting(FieldError::code).containsOnly("roster-not-then");
  }

  @Test
  @Tag("clause:5/prevent")
  void itSaysOfEverybodyWhatTheirPlaceSays() {
    var sent = scene.has(dispatched(), "小西", "葵");
    var typed = roster(manager, worker, sent);
    assertThat(errors(typed))
        .containsExactly(
            FieldError.of("rows.2.employment", "roster-employment"),
            FieldError.of("rows.2.employer", "roster-employer", "見本人材株式会社"));
    typed.put("rows.2.employment", "DISPATCHED");
    typed.put("rows.2.employer", "見本人材株式会社");
    assertThat(scene.file(manager.actor(), "F02", typed)).isNotNull();
    typed.put("rows.1.employer", "夜間応答株式会社");
    assertThat(errors(typed)).extracting(FieldError::code).containsExactly("roster-employer");
  }

  private static Engagement dispatched() {
    return new Engagement(
        Employment.DISPATCHED,
        "見本人材株式会社",
        Optional.empty(),
        Optional.of(LocalDate.of(2027, 3, 31)));
  }

  @Test
  void itBeginsWithEverybodyAndTheirEmployers() {
    scene.has(dispatched(), "小西", "葵");
    var head = scene.inTransaction(manager.actor(), () -> scene.contracts().find(scene.id()));
    var begun =
        scene.as(
            manager.actor(),
            () ->
                context
                    .getBean(RosterBeginning.class)
                    .of(head.orElseThrow().head(), "F02", Optional.empty()));
    assertThat(begun).hasSize(9).containsValue("見本人材株式会社").containsValue("DISPATCHED");
  }

  @Test
  void aChangeSaysWhy() {
    var typed = roster(manager, worker);
    typed.put("occasion", "CHANGE");
    assertThat(errors(typed)).containsExactly(FieldError.of("reason", "roster-reason"));
  }

  @Test
  @Tag("clause:2.8/prevent")
  void aWorkerDoesNotHandInTheRoster() {
    assertThatExceptionOfType(AccessRefused.class)
        .isThrownBy(() -> scene.file(worker.actor(), "F02", roster(manager, worker)));
  }
}
