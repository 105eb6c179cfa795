package jp.junshu.server.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import jp.junshu.core.duty.Duty;
import jp.junshu.core.duty.DutyState;
import jp.junshu.core.form.Life;
import jp.junshu.core.policy.Role;
import jp.junshu.server.ServerTest;
import jp.junshu.server.chain.Employment;
import jp.junshu.server.chain.Engagement;
import jp.junshu.server.contracts.Scene.Somebody;
import jp.junshu.server.duties.Duties;
import jp.junshu.server.forms.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ServerTest
class EmploymentProofTest {

  @Autowired private ApplicationContext context;

  private Scene scene;
  private Somebody clerk;
  private Somebody leader;
  private Somebody worker;

  @BeforeEach
  void aContractWithPeople() {
    scene = new Scene(context);
    scene.has(Role.SECURITY_MANAGER, "森下", "健一");
    clerk = scene.has(Role.CLERK, "青木", "里奈");
    leader = scene.has(Role.ENGAGEMENT_MANAGER, "佐伯", "直樹");
    worker = scene.has(Role.WORKER, "髙橋", "結衣");
    scene.accepts(leader);
  }

  private Map<String, String> proof(Somebody who, String document) {
    var typed = new HashMap<String, String>();
    typed.put("seenOn", scene.day(0));
    typed.put("people.0.person", who.assignment().toString());
    typed.put("people.0.document", document);
    typed.put("people.0.issuedOn", scene.day(-30));
    typed.put("numbersHidden", "true");
    return typed;
  }

  @Test
  @Tag("clause:5/prove")
  void whatTheManagerWasShownStandsForBothSides() {
    var id = scene.file(leader.actor(), "F02B", proof(worker, "EMPLOYMENT_CONTRACT"));
    scene.takes(clerk, id, Outcome.COUNTERSIGNED);
    assertThat(scene.view(clerk, id).state()).isEqualTo(Life.State.COUNTERSIGNED);
  }

  private DutyState owed() {
    return scene
        .as(clerk.actor(), () -> context.getBean(Duties.class).of(scene.id()))
        .duties()
        .stream()
        .filter(duty -> duty.code().equals("employment-proof"))
        .map(Duty::state)
        .findFirst()
        .orElseThrow();
  }

  @Test
  @Tag("clause:5/detect")
  void itIsOwedUntilEverybodysIsRecordedAndAgainWhenTheWardSendsItBack() {
    var both = proof(worker, "EMPLOYMENT_CONTRACT");
    assertThat(owed()).isEqualTo(DutyState.LATE);
    scene.file(leader.actor(), "F02B", both);
    assertThat(owed()).isEqualTo(DutyState.LATE);
    var id = scene.file(leader.actor(), "F02B", proof(leader, "COMPANY_CARD"));
    assertThat(owed()).isEqualTo(DutyState.RECORDED);
    scene.takes(clerk, id, Outcome.SENT_BACK);
    assertThat(owed()).isEqualTo(DutyState.LATE);
  }

  @Test
  @Tag("clause:5/prove")
  void theDispatchedAreProvedByTheNoticeOfTheirAgencyAndNobodyElseIs() {
    var lent =
        scene.has(
            new Engagement(
                Employment.DISPATCHED,
                "株式会社みさき人材",
                Optional.empty(),
                Optional.of(scene.today().plusDays(60))),
            "小西",
            "葵");
    assertThat(scene.errors(leader, "F02B", proof(lent, "COMPANY_CARD")))
        .containsExactly("people.0.document proof-fits");
    assertThat(scene.errors(leader, "F02B", proof(worker, "DISPATCH_NOTICE")))
        .containsExactly("people.0.document proof-fits");
    scene.file(leader.actor(), "F02B", proof(lent, "DISPATCH_NOTICE"));
  }

  @Test
  @Tag("clause:5/prevent")
  void aNumberThatCouldBeOfAnInsuranceCardIsNotWrittenDown() {
    var typed = proof(worker, "COMPANY_CARD");
    typed.put("remarks", "記号 １２３ 番号 4567-8901 を確認");
    assertThat(scene.errors(leader, "F02B", typed)).containsExactly("remarks proof-number");
    typed.put("remarks", "社員証の写真と本人を見比べた。");
    scene.file(leader.actor(), "F02B", typed);
  }

  @Test
  void aProofIsOfADayThatHasComeAndOfEachPersonOnce() {
    var typed = proof(worker, "COMPANY_CARD");
    typed.put("people.0.issuedOn", scene.day(1));
    typed.put("people.1.person", worker.assignment().toString());
    typed.put("people.1.document", "COMPANY_CARD");
    typed.put("people.1.issuedOn", scene.day(-1));
    assertThat(scene.errors(leader, "F02B", typed))
        .containsExactlyInAnyOrder(
            "people.0.issuedOn proof-issued-later", "people.1.person roster-twice");
    var ahead = proof(worker, "COMPANY_CARD");
    ahead.put("seenOn", scene.day(1));
    assertThat(scene.errors(leader, "F02B", ahead)).containsExactly("seenOn proof-ahead");
  }
}
