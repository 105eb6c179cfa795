package jp.junshu.server.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.junshu.core.duty.Duty;
import jp.junshu.core.form.Life;
import jp.junshu.core.gate.Missing;
import jp.junshu.core.id.FilingId;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.core.policy.Role;
import jp.junshu.server.ServerTest;
import jp.junshu.server.chain.Employment;
import jp.junshu.server.chain.Engagement;
import jp.junshu.server.contracts.Consents;
import jp.junshu.server.contracts.Scene;
import jp.junshu.server.contracts.Scene.Somebody;
import jp.junshu.server.contracts.WorkingScene;
import jp.junshu.server.duties.Duties;
import jp.junshu.server.duties.WaitingItem;
import jp.junshu.server.forms.Outcome;
import jp.junshu.server.gate.AccessRefused;
import jp.junshu.server.ledger.Receipts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Work does not begin before the laws that follow from its facts are attested. */
@ServerTest
class LawAttestationTest {

  @Autowired private ApplicationContext context;
  @Autowired private Duties duties;
  @Autowired private Receipts receipts;

  private Scene scene;
  private Somebody manager;
  private Somebody clerk;
  private Somebody leader;
  private Somebody custodian;
  private Somebody worker;

  @BeforeEach
  void aContractReadyToOpen() {
    scene = new Scene(context);
    manager = scene.has(Role.SECURITY_MANAGER, "森下", "健一");
    clerk = scene.has(Role.CLERK, "青木", "里奈");
    leader = scene.has(Role.ENGAGEMENT_MANAGER, "佐伯", "直樹");
    custodian = scene.has(Role.INFORMATION_CUSTODIAN, "野口", "彩");
    worker = scene.has(Role.WORKER, "髙橋", "結衣");
    List.of(leader, custodian, worker).forEach(scene::accepts);
  }

  private FilingId states(String facts) {
    var typed = new HashMap<>(Map.of("basis", "仕様書 第3条"));
    if (!facts.isEmpty()) {
      typed.put("facts", facts);
    }
    return scene.file(clerk.actor(), "F35A", typed);
  }

  private static Map<String, String> attestation(String... lawsAndFacts) {
    var typed = new HashMap<>(Map.of("current", "true"));
    for (int i = 0; i * 2 < lawsAndFacts.length; i++) {
      typed.put("rows.%d.law".formatted(i), lawsAndFacts[i * 2]);
      typed.put("rows.%d.fact".formatted(i), lawsAndFacts[i * 2 + 1]);
      typed.put("rows.%d.how".formatted(i), "安全管理の責任者を置き、規程 第4条で行う。");
    }
    return typed;
  }

  private FilingId attests(String... lawsAndFacts) {
    return scene.file(leader.actor(), "F35B", attestation(lawsAndFacts));
  }

  private List<String> missing() {
    var refused = catchThrowableOfType(AccessRefused.class, () -> scene.opens(manager));
    assertThat(refused).isNotNull();
    return refused.decision().missing().stream().map(LawAttestationTest::named).toList();
  }

  private static String named(Missing missing) {
    return missing.clause() + " " + missing.code() + " " + missing.about().getFirst();
  }

  private List<Duty> owed() {
    return scene.as(clerk.actor(), () -> duties.of(scene.id())).duties().stream()
        .filter(duty -> duty.code().equals("attest-law"))
        .toList();
  }

  @Test
  void aContractOfWhichNoSuchFactIsKnownOpensAsBefore() {
    states("");
    scene.opens(manager);
    assertThat(owed()).isEmpty();
  }

  @Test
  @Tag("clause:1.3/prevent")
  void theWorkDoesNotOpenBeforeEachLawIsAttestedAndTheWardTookIt() {
    states("MY_NUMBER");
    assertThat(missing())
        .containsExactly(
            "1.3 law-attested PERSONAL_INFORMATION_ACT", "1.3 law-attested NUMBER_ACT");
    var filed = attests("PERSONAL_INFORMATION_ACT", "MY_NUMBER", "NUMBER_ACT", "MY_NUMBER");
    assertThat(missing())
        .containsExactly("1.3 law-unread PERSONAL_INFORMATION_ACT", "1.3 law-unread NUMBER_ACT");
    scene.takes(clerk, filed, Outcome.RECEIVED);
    scene.opens(manager);
  }

  @Test
  void itWaitsForTheContractorsManagerAndTheWardIsToldToOpenOnlyWhatCanBeOpened() {
    assertThat(waiting(manager)).contains("open-work");
    states("LOCAL_TAX");
    assertThat(waiting(manager)).doesNotContain("open-work");
    assertThat(waiting(leader)).contains("law");
    assertThat(waiting(worker)).doesNotContain("law");
    var filed = attests("LOCAL_TAX_ACT", "LOCAL_TAX");
    assertThat(waiting(leader)).doesNotContain("law");
    assertThat(waiting(manager)).doesNotContain("open-work");
    scene.takes(clerk, filed, Outcome.RECEIVED);
    assertThat(waiting(manager)).contains("open-work");
  }

  private List<String> waiting(Somebody who) {
    return scene.as(who.actor(), () -> duties.forHome(who.actor())).stream()
        .map(WaitingItem::kind)
        .toList();
  }

  @Test
  @Tag("clause:1.3/prevent")
  void whatWasSentBackDoesNotCount() {
    states("LOCAL_TAX");
    var filed = attests("LOCAL_TAX_ACT", "LOCAL_TAX");
    scene.takes(clerk, filed, Outcome.SENT_BACK);
    assertThat(missing()).containsExactly("1.3 law-attested LOCAL_TAX_ACT");
  }

  @Test
  @Tag("clause:1.3/prevent")
  void aDispatchedWorkerOnTheRosterMakesTheLawOfDispatchApplyWithoutAnybodyStatingIt() {
    var agency =
        new Engagement(
            Employment.DISPATCHED,
            "見本人材株式会社",
            Optional.empty(),
            Optional.of(scene.today().plusDays(90)));
    scene.accepts(scene.has(agency, "小西", "葵"));
    assertThat(missing()).containsExactly("1.3 law-attested DISPATCH_ACT");
    scene.takes(clerk, attests("DISPATCH_ACT", "DISPATCH"), Outcome.RECEIVED);
    scene.opens(manager);
  }

  @Test
  @Tag("clause:1.3/prevent")
  void aConsentToASubcontractorMakesTheLawOfItsTradeApplyAndThoseOfWhatItWouldHandle() {
    var id = scene.file(leader.actor(), "F03", Consents.callCentre());
    assertThat(owed()).isEmpty();
    scene.takes(clerk, id, Outcome.PASSED);
    scene.takes(manager, id, Outcome.GRANTED);
    assertThat(owed())
        .extracting(duty -> duty.about().getFirst())
        .containsExactlyInAnyOrder("PERSONAL_INFORMATION_ACT", "ENTRUSTED_TRADE_ACT");
  }

  @Test
  @Tag("clause:1.3/detect")
  void anItemWithPersonalInformationMakesItsLawOwedWhileTheWorkGoesOn() {
    var at = new WorkingScene(context);
    at.scene.file(
        at.clerk.actor(),
        "F04",
        Map.of(
            "kind", "ORIGINAL",
            "assetTitle", "給付対象者台帳",
            "classification", "SECRET_3B",
            "personalInformation", "true",
            "recordCount", "460000",
            "quantity", "1",
            "location", "第2作業室 金庫",
            "purpose", "臨時給付金の支給"));
    var owed = at.scene.as(at.clerk.actor(), () -> duties.of(at.scene.id())).duties();
    assertThat(owed)
        .filteredOn(duty -> duty.code().equals("attest-law"))
        .singleElement()
        .satisfies(
            duty ->
                assertThat(duty.about())
                    .containsExactly("PERSONAL_INFORMATION_ACT", "PERSONAL_INFORMATION"));
  }

  @Test
  @Tag("clause:1.3/prove")
  void theAttestationNamesEachLawWithTheFactThatMadeItApplyAndIsSealed() {
    states("LOCAL_TAX");
    var id = attests("LOCAL_TAX_ACT", "LOCAL_TAX");
    scene.takes(clerk, id, Outcome.RECEIVED);
    var view = scene.view(clerk, id);
    assertThat(view.state()).isEqualTo(Life.State.RECEIVED);
    assertThat(view.schema().clauses()).containsExactly(ClauseId.of("1.3"));
    assertThat(view.content().toString()).contains("LOCAL_TAX_ACT", "fact=LOCAL_TAX");
    assertThat(scene.inTransaction(clerk.actor(), () -> receipts.of(view.entry()))).isPresent();
    assertThat(owed())
        .singleElement()
        .satisfies(duty -> assertThat(duty.because()).isEqualTo("law-attested"));
  }

  @Test
  void aLawIsAttestedOnceAndWithAFactThatMakesItApply() {
    var typed =
        attestation(
            "LOCAL_TAX_ACT", "LOCAL_TAX", "LOCAL_TAX_ACT", "LOCAL_TAX", "NUMBER_ACT", "DISPATCH");
    assertThat(scene.errors(leader, "F35B", typed))
        .containsExactlyInAnyOrder("rows.1.law law-twice", "rows.2.fact law-of-other-fact");
  }

  @Test
  void theFactsAreStatedByTheWardsClerkAndTheLawsAttestedByTheContractorsManagerAlone() {
    for (var who : List.of(manager, leader, custodian, worker)) {
      assertThatExceptionOfType(AccessRefused.class)
          .isThrownBy(() -> scene.file(who.actor(), "F35A", Map.of("basis", "仕様書")));
    }
    var typed = attestation("LOCAL_TAX_ACT", "LOCAL_TAX");
    for (var who : List.of(manager, clerk, custodian, worker)) {
      assertThatExceptionOfType(AccessRefused.class)
          .isThrownBy(() -> scene.file(who.actor(), "F35B", typed));
    }
  }

  @Test
  void theFormBeginsWithTheLawsThatWait() {
    states("MY_NUMBER");
    assertThat(begun())
        .containsEntry("rows.0.law", "PERSONAL_INFORMATION_ACT")
        .containsEntry("rows.1.law", "NUMBER_ACT")
        .containsEntry("rows.1.fact", "MY_NUMBER");
    var filed = attests("PERSONAL_INFORMATION_ACT", "MY_NUMBER", "NUMBER_ACT", "MY_NUMBER");
    scene.takes(clerk, filed, Outcome.RECEIVED);
    assertThat(begun()).isEmpty();
  }

  private Map<String, String> begun() {
    var beginning = context.getBean(LawBeginning.class);
    return scene.as(
        leader.actor(),
        () -> {
          var head = scene.desk().blank(scene.id(), "F35B").orElseThrow().contract();
          return beginning.of(head, "F35B", Optional.empty());
        });
  }
}
