package jp.junshu.server.pledges;

import static jp.junshu.server.SignedInAs.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.junshu.core.duty.ContractFacts;
import jp.junshu.core.duty.Duty;
import jp.junshu.core.duty.DutyState;
import jp.junshu.core.id.ActKey;
import jp.junshu.server.contracts.ContractPart;
import jp.junshu.server.contracts.PeopleDesk;
import jp.junshu.server.contracts.PledgeWay;
import jp.junshu.server.contracts.Pledging.Shown;
import jp.junshu.server.contracts.Scene.Somebody;
import jp.junshu.server.gate.AccessRefused;
import jp.junshu.server.pledges.LeavingPart.Leaver;
import jp.junshu.server.ui.Messages;
import jp.junshu.server.ui.NotThere;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Whoever left confirms that the pledge goes on; nothing waits for it. */
class LeavingTest extends PledgeScene {

  @Autowired private LeavingDesk desk;

  @BeforeEach
  void theHelperPledgedAndTheManagerEndsTheirPlace() {
    scene.accepts(manager);
    scene.pledges(helper);
  }

  private void ends() {
    scene.as(
        manager.actor(),
        () -> {
          var people = context.getBean(PeopleDesk.class);
          var last = scene.today().minusDays(1);
          people.end(manager.actor(), scene.id(), helper.assignment(), last, ActKey.random());
          return last;
        });
  }

  @Test
  @Tag("clause:1.2/prove")
  void whoeverLeftConfirmsInTheirOwnSessionThoughTheyHaveNoPlaceAnyMore() {
    ends();
    signedIn(helper.actor());
    var mvc = MockMvcTester.from(web);
    assertThat(roster().toCome(helper.actor().person(), clock.instant())).isEmpty();
    var page = scene.as(helper.actor(), () -> mvc.get().uri("/leaving").exchange());
    assertThat(page).hasStatus(200).bodyText().contains("期限なく続きます", "公益通報", "返したもの");
    var text = LeavingText.of(context.getBean(Messages.class).in(Locale.JAPAN));
    var sent =
        scene.as(
            helper.actor(),
            () ->
                mvc.post()
                    .uri("/leaving/{p}", helper.assignment())
                    .param("actKey", ActKey.random().toString())
                    .param("language", "ja")
                    .param("seen", text.digest().hex())
                    .param("returned", "入館証を返した")
                    .exchange());
    assertThat(sent).hasStatus(302);
    assertThat(entries("leaving.confirmed"))
        .singleElement()
        .asString()
        .contains("OWN_SESSION", helper.assignment().toString(), text.digest().hex())
        .doesNotContain("入館証");
    assertThat(leaver().came().flatMap(Leaving::way)).contains(PledgeWay.OWN_SESSION);
    assertThat(roster().pledged(helper.actor().person())).isPresent();
    assertThat(duty()).isEmpty();
  }

  @Test
  @Tag("clause:1.2/prove")
  void withoutAnAccountTheyConfirmByAnAddressAndThatIsSaid() {
    ends();
    var made = handed(manager, helper, LinkPurpose.LEAVING);
    var shown = phone.get(made.path() + "?lang=en");
    assertThat(shown.page().text()).contains("goes on without end", "髙橋 結衣");
    var none = phone.submit(shown, made.path(), Map.of("returned", ""));
    assertThat(none.status()).isEqualTo(422);
    var sent = phone.submit(shown, made.path(), Map.of("returned", "none"));
    assertThat(sent.status()).isEqualTo(200);
    assertThat(entries("leaving.confirmed"))
        .singleElement()
        .asString()
        .contains("\"way\":\"LINK\"", "\"language\":\"en\"");
    assertThat(entries("pledge.link-used")).hasSize(1);
    assertThat(phone.get(made.path()).status()).isEqualTo(404);
  }

  @Test
  @Tag("clause:1.2/detect")
  void itIsOwedForTenBusinessDaysAndThenLateAndStopsNothing() {
    assertThat(duty()).isEmpty();
    ends();
    assertThat(roster().of(helper.actor().person(), clock.instant())).isEmpty();
    assertThat(duty())
        .hasValueSatisfying(owed -> assertThat(owed.state()).isEqualTo(DutyState.DUE));
    var due = leaver().due();
    assertThat(duties(due))
        .hasValueSatisfying(owed -> assertThat(owed.state()).isEqualTo(DutyState.DUE));
    assertThat(duties(due.plusNanos(1)))
        .hasValueSatisfying(owed -> assertThat(owed.state()).isEqualTo(DutyState.LATE));
  }

  @Test
  @Tag("clause:1.2/prove")
  void thatTheyRefusedOrWereNotReachedIsKeptWithItsReasonAndTheyMayStillConfirm() {
    ends();
    notes(manager, Leaving.Kind.UNREACHABLE);
    assertThat(entries("leaving.not-confirmed"))
        .singleElement()
        .asString()
        .contains("UNREACHABLE", helper.assignment().toString())
        .doesNotContain("三度");
    assertThat(duty()).isEmpty();
    confirms(helper);
    assertThat(leaver().came().map(Leaving::kind)).contains(Leaving.Kind.CONFIRMED);
  }

  @Test
  @Tag("clause:1.2/prevent")
  void nobodyConfirmsForThemNorBeforeTheyLeftNorTwice() {
    assertThatExceptionOfType(NotThere.class).isThrownBy(() -> confirms(helper));
    assertThatExceptionOfType(NotThere.class)
        .isThrownBy(() -> notes(manager, Leaving.Kind.REFUSED));
    ends();
    assertThatExceptionOfType(AccessRefused.class).isThrownBy(() -> confirms(manager));
    assertThatExceptionOfType(AccessRefused.class).isThrownBy(() -> confirms(clerk));
    assertThatExceptionOfType(AccessRefused.class)
        .isThrownBy(() -> notes(clerk, Leaving.Kind.REFUSED));
    confirms(helper);
    assertThatExceptionOfType(NotThere.class).isThrownBy(() -> confirms(helper));
    assertThat(entries("leaving.confirmed")).hasSize(1);
  }

  private void confirms(Somebody who) {
    var text = LeavingText.of(context.getBean(Messages.class).in(Locale.JAPAN));
    var shown = new Shown(PledgeWay.OWN_SESSION, "ja", text.digest());
    scene.as(
        who.actor(),
        () -> {
          desk.confirm(
              who.actor(), scene.id(), helper.assignment(), shown, "なし", ActKey.random(), _ -> {});
          return who;
        });
  }

  private void notes(Somebody who, Leaving.Kind why) {
    scene.as(
        who.actor(),
        () -> {
          desk.notConfirmed(
              who.actor(), scene.id(), helper.assignment(), why, "三度電話した。", ActKey.random());
          return who;
        });
  }

  private Leaver leaver() {
    return scene.inTransaction(manager.actor(), () -> desk.leavers(scene.id())).stream()
        .filter(each -> each.place().id().equals(helper.assignment()))
        .findFirst()
        .orElseThrow();
  }

  private Optional<Duty> duty() {
    return duties(clock.instant());
  }

  private Optional<Duty> duties(Instant now) {
    return scene.inTransaction(
        manager.actor(),
        () -> {
          var part = scene.contracts().part(scene.id()).orElseThrow();
          var leaving =
              context.getBean(LeavingParts.class).load(List.of(scene.id())).get(scene.id());
          var facts =
              new ContractFacts(
                  scene.id(), Map.of(ContractPart.class, part, LeavingPart.class, leaving));
          return context.getBean(LeaverDuties.class).duties(facts, now).findFirst();
        });
  }
}
