package jp.junshu.server.contracts;

import static jp.junshu.server.SignedInAs.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.junshu.core.gate.Missing;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.policy.Role;
import jp.junshu.server.ServerTest;
import jp.junshu.server.contracts.Scene.Somebody;
import jp.junshu.server.gate.AccessRefused;
import jp.junshu.server.identity.Absence;
import jp.junshu.server.identity.AbsenceReason;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.ui.Messages;
import jp.junshu.server.ui.TypedForm;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/** Absences said beforehand by oneself, and at the moment by others; seen, and undone. */
@ServerTest
class AbsenceTest {

  @Autowired private ApplicationContext context;
  @Autowired private WebApplicationContext web;
  @Autowired private AbsenceDesk desk;
  @Autowired private BusinessClock clock;
  @Autowired private Messages messages;

  private Scene scene;
  private Somebody manager;
  private Somebody deputy;
  private Somebody clerk;
  private Somebody engagement;

  @BeforeEach
  void aContractWithADeputy() {
    scene = new Scene(context);
    manager = scene.has(Role.SECURITY_MANAGER, "森下", "健一");
    deputy = scene.has(Role.SECURITY_MANAGER, true, "大槻", "修");
    clerk = scene.has(Role.CLERK, "青木", "里奈");
    engagement = scene.has(Role.ENGAGEMENT_MANAGER, "佐伯", "直樹");
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  private void declares(Somebody who, Somebody away, AbsenceReason reason) {
    scene.as(
        who.actor(),
        () -> {
          var roster = scene.inTransaction(who.actor(), () -> scene.contracts().roster(scene.id()));
          var place = roster.find(away.assignment()).orElseThrow();
          return desk.declare(who.actor(), scene.id(), place, reason, ActKey.random());
        });
  }

  private List<String> missing(Runnable act) {
    var refused = catchThrowableOfType(AccessRefused.class, act::run);
    assertThat(refused).isNotNull();
    return refused.decision().missing().stream().map(Missing::code).toList();
  }

  private List<Absence> of(Somebody who) {
    return scene.as(who.actor(), () -> desk.of(who.actor()));
  }

  private Document page(Somebody who, String path) {
    signedIn(who.actor());
    return scene.as(who.actor(), () -> read(MockMvcTester.from(web).get().uri(path).exchange()));
  }

  private Document sent(Somebody who, Somebody away, Map<String, String> more) {
    signedIn(who.actor());
    var post =
        MockMvcTester.from(web)
            .post()
            .uri("/contracts/" + scene.id() + "/absences")
            .param("actKey", ActKey.random().toString())
            .param("person", away.assignment().toString())
            .param("reason", "UNREACHABLE");
    more.forEach(post::param);
    return scene.as(who.actor(), () -> read(post.exchange()));
  }

  private static Document read(MvcTestResult answer) {
    try {
      return Jsoup.parse(answer.getResponse().getContentAsString());
    } catch (UnsupportedEncodingException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aSuddenAbsenceLastsUntilTheEndOfTheDayAndIsTheAbsentOnesToEnd() {
    declares(deputy, manager, AbsenceReason.ILLNESS);
    var said = of(manager).getFirst();
    assertThat(said.enteredBy()).isEqualTo(deputy.actor().person());
    assertThat(said.until())
        .isEqualTo(clock.today().plusDays(1).atStartOfDay(BusinessClock.JST).toInstant());
    assertThat(page(manager, "/").select("main").text()).contains("あなたを不在として登録しました");
    scene.as(
        manager.actor(),
        () -> {
          desk.end(manager.actor(), said, clock.instant(), ActKey.random());
          return said;
        });
    assertThat(of(manager)).noneMatch(each -> each.standsAt(clock.instant()));
    assertThat(page(manager, "/").select("main").text()).doesNotContain("不在として登録");
  }

  @Test
  void whoActedJustNowIsDeclaredAwayOnlyByWhoeverSawThatAndItStaysOnRecord() {
    var later = clock.instant().plus(Duration.ofDays(9));
    scene.as(
        manager.actor(),
        () -> desk.plan(manager.actor(), later, later.plusSeconds(60), ActKey.random()));
    var asked = sent(deputy, manager, Map.of());
    assertThat(asked.select("main").text()).contains("操作しています", "本人に確かめてください");
    assertThat(of(manager)).hasSize(1);
    sent(deputy, manager, Map.of("despite", "true"));
    assertThat(of(manager))
        .filteredOn(Absence::byAnother)
        .singleElement()
        .matches(Absence::justActed);
    assertThat(page(manager, "/").select("main").text()).contains("直前30分に、本人の操作");
  }

  @Test
  void onlyWhoKnowsWhoIsInSaysItAndNobodyOfTheOtherSide() {
    var worker = scene.has(Role.WORKER, "髙橋", "結衣");
    var other = scene.has(Role.SYSTEM_MANAGER, true, "中根", "徹");
    for (var who : List.of(worker, engagement, other, manager)) {
      assertThat(missing(() -> declares(who, manager, AbsenceReason.TRAVEL)))
          .containsExactly("knows-who-is-away");
    }
    assertThat(missing(() -> declares(clerk, engagement, AbsenceReason.TRAVEL)))
        .containsExactly("knows-who-is-away");
    assertThat(missing(() -> declares(manager, deputy, AbsenceReason.TRAVEL)))
        .containsExactly("knows-who-is-away");
    declares(clerk, manager, AbsenceReason.TRAVEL);
    assertThat(of(manager)).hasSize(1);
  }

  @Test
  void anotherPersonsAbsenceIsEndedByNobodyWhoDidNotEnterIt() {
    scene.away(manager);
    var absence = of(manager).getFirst();
    assertThat(scene.as(deputy.actor(), () -> desk.endable(deputy.actor(), absence.id())))
        .isEmpty();
    assertThat(
            missing(
                () ->
                    scene.as(
                        deputy.actor(),
                        () -> {
                          desk.end(deputy.actor(), absence, clock.instant(), ActKey.random());
                          return absence;
                        })))
        .containsExactly("own-absence");
  }

  @Test
  void ofTheOtherSidesAbsencesNothingIsShown() {
    scene.away(manager);
    scene.away(engagement);
    var path = "/contracts/" + scene.id() + "/absences";
    assertThat(page(engagement, path).select("main").text()).contains("佐伯 直樹").doesNotContain("森下");
    assertThat(page(clerk, path).select("main").text()).contains("森下 健一").doesNotContain("佐伯");
  }

  @Test
  void daysAreAwayToTheirEndAndTimesToTheMinute() {
    var now = Instant.parse("2026-03-16T00:00:00Z");
    var days = AbsenceForm.span(form("R8.3.17", "", "R8.3.18", ""), now).orElseThrow();
    assertThat(days.from()).isEqualTo("2026-03-16T15:00:00Z");
    assertThat(days.until()).isEqualTo("2026-03-18T15:00:00Z");
    var hours = AbsenceForm.span(form("R8.3.17", "13:00", "R8.3.17", "１７:１５"), now).orElseThrow();
    assertThat(Duration.between(hours.from(), hours.until())).isEqualTo(Duration.ofMinutes(255));
  }

  @Test
  void whatEndsBeforeItBeginsOrIsOverOrLastsLongerThanAYearIsToldAtItsField() {
    var now = Instant.parse("2026-03-16T03:00:00Z");
    for (var wrong :
        List.of(
            form("R8.3.17", "13:00", "R8.3.17", "13:00"),
            form("R8.3.16", "", "R8.3.16", "11:00"),
            form("R8.3.17", "", "R9.4.1", ""),
            form("R8.3.17", "", "R8.3.16", ""))) {
      assertThat(AbsenceForm.span(wrong, now)).isEmpty();
      assertThat(wrong.errors().of("until")).isPresent();
    }
    var time = form("R8.3.17", "25時", "R8.3.18", "");
    assertThat(AbsenceForm.span(time, now)).isEmpty();
    assertThat(time.errors().of("fromTime")).isPresent();
  }

  private TypedForm form(String from, String fromTime, String until, String untilTime) {
    return new TypedForm(
        messages.in(Locale.JAPANESE),
        "absence",
        Map.of("from", from, "fromTime", fromTime, "until", until, "untilTime", untilTime));
  }
}
