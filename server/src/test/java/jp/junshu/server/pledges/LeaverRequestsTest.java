package jp.junshu.server.pledges;

import static jp.junshu.server.SignedInAs.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import jp.junshu.core.duty.ContractFacts;
import jp.junshu.core.duty.Duty;
import jp.junshu.core.duty.DutyState;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.policy.Role;
import jp.junshu.core.policy.Side;
import jp.junshu.server.contracts.ContractPart;
import jp.junshu.server.contracts.PeopleDesk;
import jp.junshu.server.contracts.Scene;
import jp.junshu.server.contracts.Scene.Somebody;
import jp.junshu.server.database.TenantContext;
import jp.junshu.server.duties.Deadlines;
import jp.junshu.server.duties.WaitingItem;
import jp.junshu.server.gate.AccessRefused;
import jp.junshu.server.identity.ActingContext;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.time.Calendar;
import jp.junshu.server.ui.NotThere;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What somebody asks for after they left is answered like nothing, and kept for the ward. */
class LeaverRequestsTest extends PledgeScene {

  @Autowired private LeaverRequests requests;
  @Autowired private LeaverKeeper keeper;
  @Autowired private LeaverDesk desk;
  @Autowired private LeavingParts parts;

  @BeforeEach
  void theHelperPledgedAndLeft() {
    scene.accepts(manager);
    scene.pledges(helper);
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
  @Tag("clause:1.2/detect")
  void whatWhoeverLeftAsksForIsKeptOnceADayAndKindWithHowOften() {
    asks(helper.actor(), page());
    asks(helper.actor(), page());
    sends(helper.actor(), page() + "/links");
    assertThat(kept())
        .extracting(LeaverAsked::kind, LeaverAsked::times)
        .containsExactlyInAnyOrder(tuple(LeaverAsked.Kind.PAGE, 2), tuple(LeaverAsked.Kind.ACT, 1));
    for (int i = 0; i < 40; i++) {
      requests.note(helper.actor(), scene.id(), LeaverAsked.Kind.PAGE);
    }
    assertThat(kept()).extracting(LeaverAsked::times).contains(42);
    assertThat(entries("leaver.asked"))
        .hasSize(2)
        .allSatisfy(
            entry ->
                assertThat(entry)
                    .contains(helper.assignment().toString())
                    .doesNotContain("/pledges", "髙橋"));
  }

  @Test
  @Tag("clause:1.2/detect")
  void anothersFilingThatTheyAskForIsFoundToo() {
    var filing = scene.file(custodian.actor(), "F01", pledge());
    asks(helper.actor(), "/filings/" + filing);
    assertThat(kept()).extracting(LeaverAsked::kind).containsExactly(LeaverAsked.Kind.PAGE);
  }

  @Test
  @Tag("clause:1.2/detect")
  void whoHasAPlaceAndWhoNeverHadOneAreNotKept() {
    asks(custodian.actor(), page() + "/leavers/" + helper.assignment());
    asks(new Scene(context).has(Role.WORKER, "小川", "翔").actor(), page());
    assertThat(kept()).isEmpty();
  }

  @Test
  void theAnswerIsThatOfAContractThatIsNone() throws UnsupportedEncodingException {
    var left = asks(helper.actor(), page());
    var none = asks(helper.actor(), "/contracts/%s/pledges".formatted(ContractId.random()));
    assertThat(left.getResponse().getStatus()).isEqualTo(404);
    assertThat(left.getResponse().getContentAsString())
        .isEqualTo(none.getResponse().getContentAsString());
    assertThat(left.getResponse().getHeaderNames())
        .containsExactlyInAnyOrderElementsOf(none.getResponse().getHeaderNames());
  }

  @Test
  @Tag("clause:1.2/detect")
  void theClerkHasThreeDaysToLookAndThenTheWardIsLate() {
    assertThat(duties(clock.instant())).isEmpty();
    asks(helper.actor(), page());
    var first = kept().getFirst().first();
    assertThat(duties(clock.instant()))
        .singleElement()
        .satisfies(
            duty -> {
              assertThat(duty.state()).isEqualTo(DutyState.DUE);
              assertThat(duty.owedBy()).isEqualTo(Side.WARD);
            });
    var due = duties(first).getFirst().due().orElseThrow();
    assertThat(duties(due.plusNanos(1))).extracting(Duty::state).containsExactly(DutyState.LATE);
    assertThat(waiting(clerk)).contains("leaver-asked");
    assertThat(waiting(custodian)).doesNotContain("leaver-asked");
  }

  @Test
  @Tag("clause:1.2/detect")
  void theDayByWhichToLookFollowsFromTheFirstRequestAndAskingOnPutsNothingOff() {
    askedBefore(helper, scene.today().minusDays(2));
    asks(helper.actor(), page());
    assertThat(kept()).hasSize(2);
    var first = kept().getLast().first();
    var due = Deadlines.after(first, 3, context.getBean(Calendar.class));
    assertThat(due).isBefore(Deadlines.after(clock.instant(), 3, context.getBean(Calendar.class)));
    assertThat(duties(clock.instant())).extracting(Duty::due).containsExactly(Optional.of(due));
    assertThat(items(clerk))
        .extracting(WaitingItem::due, WaitingItem::since)
        .containsExactly(tuple(Optional.of(due), first));
  }

  /** What somebody asked for at noon of that day. */
  private void askedBefore(Somebody who, LocalDate day) {
    scene.inTransaction(
        Scene.ward(),
        () ->
            db.sql(
                    """
                    INSERT INTO pledges.leaver_request (contract_id, org_id, person_id, assignment_id, day, kind, times,
                                                        first_at, last_at)
                    VALUES (:contract, :org, :person, :place, :day, 'PAGE', 1, :at, :at)
                    """)
                .param("contract", scene.id().value())
                .param("org", scene.contractor().value())
                .param("person", who.actor().person().value())
                .param("place", who.assignment().value())
                .param("day", day)
                .param("at", day.atTime(12, 0).atZone(BusinessClock.JST).toOffsetDateTime())
                .update());
  }

  @Test
  @Tag("clause:1.2/detect")
  void onceSomebodyLookedItIsSettledUntilTheyAskAgain() throws UnsupportedEncodingException {
    asks(helper.actor(), page());
    kept();
    var shown = asks(clerk.actor(), look());
    var until = Jsoup.parse(shown.getResponse().getContentAsString()).select("[name=until]").val();
    assertThat(looks(clerk, until, "").getResponse().getStatus()).isEqualTo(422);
    assertThat(looks(clerk, until, "しおりを開いただけと本人に確かめた").getResponse().getStatus()).isEqualTo(302);
    assertThat(kept()).noneMatch(LeaverAsked::open);
    assertThat(duties(clock.instant())).isEmpty();
    assertThat(waiting(clerk)).doesNotContain("leaver-asked");
    assertThat(entries("leaver.looked-at"))
        .singleElement()
        .asString()
        .contains("\"times\":1", helper.assignment().toString())
        .doesNotContain("しおり");
    var told = asks(manager.actor(), page()).getResponse().getContentAsString();
    assertThat(Jsoup.parse(told).text()).contains("しおりを開いただけ", "髙橋 結衣");
    asks(helper.actor(), page());
    assertThat(kept()).anyMatch(LeaverAsked::open);
  }

  @Test
  @Tag("clause:1.2/detect")
  void whoeverLooksSecondIsToldWhoWasFirstAndWhenInBothLanguages()
      throws UnsupportedEncodingException {
    var other = scene.has(Role.CLERK, "石川", "恵");
    asks(helper.actor(), page());
    var until = Long.toString(kept().getFirst().mark());
    looksDirectly(other, Long.MAX_VALUE);
    for (var second : List.of(asks(clerk.actor(), look()), looks(clerk, until, "本人に確かめた"))) {
      assertThat(second.getResponse().getStatus()).isEqualTo(409);
      assertThat(second.getResponse().getContentAsString())
          .contains("ほかの人が先に記録しました", "石川 恵", page() + "#asked");
    }
    assertThat(asks(clerk.actor(), look() + "?lang=en").getResponse().getContentAsString())
        .contains("Somebody else was first", "石川 恵");
    assertThat(entries("leaver.looked-at")).hasSize(1);
    assertThat(asks(manager.actor(), look()).getResponse().getStatus()).isEqualTo(404);
  }

  @Test
  @Tag("clause:1.2/detect")
  void nobodyOfTheContractorLooksAndNoLookReachesIntoTheFuture() {
    asks(helper.actor(), page());
    kept();
    assertThat(asks(manager.actor(), look()).getResponse().getStatus()).isEqualTo(404);
    assertThatExceptionOfType(AccessRefused.class)
        .isThrownBy(() -> looksDirectly(manager, Long.MAX_VALUE));
    assertThatExceptionOfType(NotThere.class).isThrownBy(() -> looksDirectly(clerk, 0));
    looksDirectly(clerk, Long.MAX_VALUE);
    asks(helper.actor(), page());
    assertThat(kept()).anyMatch(LeaverAsked::open);
  }

  @Test
  @Tag("clause:1.2/detect")
  void whatWaitsStandsFirstAndOfWhatIsNotShownItIsSaidHowMuchItIs()
      throws UnsupportedEncodingException {
    askedBefore(custodian, scene.today().minusDays(99));
    for (int i = 1; i <= 70; i++) {
      askedBefore(helper, scene.today().minusDays(i));
    }
    looksDirectly(clerk, Long.MAX_VALUE);
    var shown = asks(clerk.actor(), page()).getResponse().getContentAsString();
    var rows = Jsoup.parse(shown).select("section[aria-labelledby=asked] tbody tr");
    assertThat(rows).hasSize(60);
    assertThat(rows.get(0).text()).contains("まだ", "野口 彩");
    assertThat(shown).contains("ほかに 11件 あります");
  }

  @Test
  void whatCannotBeKeptInMindIsCountedAsLostAndHoldsUpNobody() {
    var idle = new LeaverRequests(keeper, clock);
    for (int i = 0; i < LeaverRequests.MOST + 5; i++) {
      idle.note(helper.actor(), scene.id(), LeaverAsked.Kind.PAGE);
    }
    assertThat(idle.lost()).isEqualTo(5);
    idle.keepNoted();
    assertThat(kept()).extracting(LeaverAsked::times).containsExactly(LeaverRequests.MOST);
  }

  private String page() {
    return "/contracts/%s/pledges".formatted(scene.id());
  }

  private String look() {
    return page() + "/leavers/%s/requests".formatted(helper.assignment());
  }

  private static Map<String, String> pledge() {
    return Map.of(
        "keepsSecret", "true",
        "survivesTermination", "true",
        "knowsWhistleBlowingIsFree", "true");
  }

  private MvcTestResult asks(PersonActor actor, String path) {
    signedIn(actor);
    return as(actor, () -> MockMvcTester.from(web).get().uri(path).exchange());
  }

  private MvcTestResult sends(PersonActor actor, String path) {
    signedIn(actor);
    return as(
        actor,
        () ->
            MockMvcTester.from(web)
                .post()
                .uri(path)
                .param("actKey", ActKey.random().toString())
                .param("purpose", "PLEDGE")
                .param("place", helper.assignment().toString())
                .exchange());
  }

  private MvcTestResult looks(Somebody who, String until, String said) {
    signedIn(who.actor());
    return as(
        who.actor(),
        () ->
            MockMvcTester.from(web)
                .post()
                .uri(look())
                .param("actKey", ActKey.random().toString())
                .param("until", until)
                .param("said", said)
                .exchange());
  }

  private void looksDirectly(Somebody who, long until) {
    as(
        who.actor(),
        () -> {
          desk.look(who.actor(), scene.id(), helper.assignment(), until, "聞いた", ActKey.random());
          return who;
        });
  }

  /** In the context that a request of that person has, with all its bounds. */
  private <T> T as(PersonActor actor, Supplier<T> work) {
    var acting = context.getBean(ActingContext.class);
    return TenantContext.call(acting.of(actor), work::get);
  }

  private List<LeaverAsked> kept() {
    requests.keepNoted();
    return scene.inTransaction(Scene.ward(), () -> desk.of(scene.id()));
  }

  private List<Duty> duties(Instant now) {
    return scene
        .inTransaction(
            Scene.ward(),
            () -> {
              var part = scene.contracts().part(scene.id()).orElseThrow();
              var leaving = parts.load(List.of(scene.id())).get(scene.id());
              var facts =
                  new ContractFacts(
                      scene.id(), Map.of(ContractPart.class, part, LeavingPart.class, leaving));
              return new LeaverDuties().duties(facts, now).toList();
            })
        .stream()
        .filter(duty -> duty.code().equals("leaver-asked"))
        .toList();
  }

  private List<String> waiting(Somebody who) {
    return items(who).stream().map(WaitingItem::kind).toList();
  }

  private List<WaitingItem> items(Somebody who) {
    return scene.inTransaction(
        who.actor(),
        () ->
            context
                .getBean(LeaverAskedWaiting.class)
                .waitingFor(who.actor(), clock.instant())
                .toList());
  }
}
