package jp.junshu.server.contracts;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static jp.junshu.server.SignedInAs.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import jp.junshu.core.gate.Missing;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.AbsenceId;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.policy.Role;
import jp.junshu.server.ServerTest;
import jp.junshu.server.contracts.Scene.Somebody;
import jp.junshu.server.gate.AccessRefused;
import jp.junshu.server.identity.Absence;
import jp.junshu.server.identity.AbsenceEntered;
import jp.junshu.server.identity.AbsenceReason;
import jp.junshu.server.identity.Absences;
import jp.junshu.server.identity.Posts;
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
import org.springframework.jdbc.core.simple.JdbcClient;
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
  @Autowired private JdbcClient db;
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

  private AbsenceId enters(Somebody who, Somebody away, Instant from) {
    var entry =
        new Absences.Entry(
            away.actor().person(),
            away.actor().organization(),
            AbsenceReason.TRAVEL,
            from,
            from.plus(Duration.ofHours(1)),
            false);
    return context.getBean(Absences.class).enter(who.actor(), entry);
  }

  private void ends(Somebody who, Absence absence) {
    scene.as(
        who.actor(),
        () -> {
          desk.end(who.actor(), absence, clock.instant(), ActKey.random());
          return absence;
        });
  }

  private String post(PersonActor who, String uri, Map<String, String> typed) {
    signedIn(who);
    var post = MockMvcTester.from(web).post().uri(uri).param("actKey", ActKey.random().toString());
    typed.forEach(post::param);
    return scene.as(
        who,
        () -> {
          var answer = post.exchange();
          return answer.getResponse().getStatus() + " " + read(answer).select("main").text();
        });
  }

  /** A post of a section that the manager holds now. */
  private String postOf(Somebody holder, PersonActor administrator) {
    return scene.inTransaction(
        administrator,
        () -> {
          var posts = context.getBean(Posts.class);
          var day = clock.today();
          var section = posts.open(administrator, "給付金担当課", day);
          var admins = posts.make(administrator, section, Role.ADMINISTRATOR, "管理者", day);
          posts.hold(administrator, admins, administrator.person(), 0, day);
          var post = posts.make(administrator, section, Role.SECURITY_MANAGER, "課長", day);
          posts.hold(administrator, post, holder.actor().person(), 0, day);
          return "/admin/posts/" + post + "/absences/" + holder.actor().person();
        });
  }

  private PersonActor registered(String family, String given) {
    var person = Scene.ward();
    scene.inTransaction(
        person,
        () ->
            db.sql(
                    """
                    INSERT INTO identity.person
                    VALUES (:id, :family, :given, 'テスト', 'テスト', 'テスト', sha256(''::bytea), now())
                    """)
                .param("id", person.person().value())
                .param("family", family)
                .param("given", given)
                .update());
    return person;
  }

  @Test
  void whatAnAdministratorEntersIsToldTheAbsentOneAndKeepsThatTheyHadJustActed() {
    var head = scene.has(registered("堀江", "直美"), Role.SECURITY_MANAGER, false, "堀江", "直美");
    var admin = registered("石田", "誠");
    var way = postOf(head, admin);
    var later = clock.instant().plus(Duration.ofDays(9));
    scene.as(
        head.actor(), () -> desk.plan(head.actor(), later, later.plusSeconds(60), ActKey.random()));
    assertThat(page(new Somebody(admin, head.assignment()), way).select("h1").text())
        .isEqualTo("堀江 直美の不在");
    var today = scene.day(0);
    assertThat(post(admin, way, Map.of("from", today, "until", today))).startsWith("302");
    assertThat(of(head)).filteredOn(Absence::byAnother).singleElement().matches(Absence::justActed);
    assertThat(page(head, "/").select("main").text())
        .contains("石田 誠 さんが、あなたを不在として登録しました", "直前30分に、本人の操作", "まで(終日)");
  }

  @Test
  void anAdministratorWhoIsTheDeputyEntersNoAbsenceOfTheHead() {
    var admin = registered("石田", "誠");
    var head = scene.has(registered("堀江", "直美"), Role.SECURITY_MANAGER, false, "堀江", "直美");
    var way = postOf(head, admin);
    scene.has(admin, Role.SECURITY_MANAGER, true, "石田", "誠");
    var today = scene.day(0);
    assertThat(post(admin, way, Map.of("from", today, "until", today)))
        .startsWith("422")
        .contains("あなたはこの人の代決者");
    assertThat(of(head)).isEmpty();
  }

  @Test
  void noAbsenceBeginsBeforeNowAndTodayWithoutATimeBeginsNow() {
    var now = Instant.parse("2026-03-16T03:00:30Z");
    for (var past :
        List.of(form("R8.3.15", "", "R8.3.18", ""), form("R8.3.16", "11:59", "R8.3.18", ""))) {
      assertThat(AbsenceForm.span(past, now)).isEmpty();
      assertThat(past.errors().of("from")).isPresent();
    }
    assertThat(AbsenceForm.span(form("R8.3.16", "12:00", "R8.3.18", ""), now)).isPresent();
    assertThat(AbsenceForm.span(form("R8.3.16", "", "R8.3.18", ""), now))
        .hasValueSatisfying(span -> assertThat(span.from()).isEqualTo(now));
  }

  @Test
  void whoEnteredASuddenAbsenceTakesItBackFromThePageOfTheContract() {
    declares(clerk, manager, AbsenceReason.TRAVEL);
    var list = "/contracts/" + scene.id() + "/absences";
    var link = page(clerk, list).select("a[href^=/absences/][href*=/end]").attr("href");
    assertThat(page(deputy, list).select("a[href^=/absences/][href*=/end]")).isEmpty();
    var end = page(clerk, link);
    assertThat(end.select("form a[href=" + list + "]")).hasSize(1);
    assertThat(post(clerk.actor(), link, Map.of())).startsWith("302");
    assertThat(of(manager)).noneMatch(each -> each.standsAt(clock.instant()));
  }

  @Test
  void anAbsenceThatIsOverIsToldWithoutAskingToEndIt() {
    var earlier = clock.instant().minusSeconds(60);
    scene.inTransaction(clerk.actor(), () -> enters(clerk, manager, earlier));
    assertThat(page(manager, "/").select(".notice a[href$=/end]")).hasSize(1);
    ends(clerk, of(manager).getFirst());
    var notice = page(manager, "/").select(".notice");
    assertThat(notice.text()).contains("この不在は終わっています");
    assertThat(notice.select("a")).isEmpty();
  }

  @Test
  void whoEndedWhatWasSaidOfThemIsNotSaidToBeAwayAgainThatDay() {
    declares(deputy, manager, AbsenceReason.UNREACHABLE);
    ends(manager, of(manager).getFirst());
    assertThat(missing(() -> declares(deputy, manager, AbsenceReason.UNREACHABLE)))
        .containsExactly("not-said-to-be-here");
  }

  @Test
  void twoWhoSayItAtOnceLeaveOneAbsence() throws Exception {
    var second =
        scene.inTransaction(
            clerk.actor(),
            () -> {
              context.getBean(Absences.class).hold(manager.actor().person());
              enters(clerk, manager, clock.instant());
              var other =
                  CompletableFuture.runAsync(() -> declares(deputy, manager, AbsenceReason.TRAVEL));
              assertThatExceptionOfType(TimeoutException.class)
                  .isThrownBy(() -> other.get(700, MILLISECONDS));
              return other;
            });
    assertThatExceptionOfType(ExecutionException.class)
        .isThrownBy(() -> second.get(30, SECONDS))
        .withCauseInstanceOf(AlreadyAbsent.class);
    assertThat(of(manager)).hasSize(1);
    assertThat(
            post(
                deputy.actor(),
                "/contracts/" + scene.id() + "/absences",
                Map.of(
                    "person", manager.assignment().toString(),
                    "reason", "TRAVEL",
                    "despite", "true")))
        .startsWith("422")
        .contains("森下 健一 さんは、すでに不在として登録されています");
  }

  @Test
  void whySomebodyIsAwayIsReadOnlyByThemAndByWhoeverEnteredIt() {
    declares(deputy, manager, AbsenceReason.ILLNESS);
    var list = "/contracts/" + scene.id() + "/absences";
    assertThat(page(clerk, list).select("tbody").text()).contains("急な不在").doesNotContain("体調");
    assertThat(page(deputy, list).select("tbody").text()).contains("体調・家の事情");
    assertThat(page(manager, "/absences").select("main").text()).contains("体調・家の事情");
    assertThat(AbsenceEntered.class.getRecordComponents())
        .noneMatch(member -> member.getType() == AbsenceReason.class);
  }

  @Test
  void anEndIsOnlyMadeEarlierAndWhatHasNotBegunIsCancelledAndLeavesTheList() {
    var from = clock.instant().plus(Duration.ofDays(2));
    scene.away(manager, from, from.plus(Duration.ofDays(1)));
    var end = "/absences/" + of(manager).getFirst().id() + "/end";
    assertThat(post(manager.actor(), end, Map.of("until", scene.day(5))))
        .startsWith("422")
        .contains("より前を書いてください");
    assertThat(page(manager, end).select("form button").text()).contains("不在を取り消す");
    assertThat(post(manager.actor(), end, Map.of())).startsWith("302");
    assertThat(of(manager)).isEmpty();
    assertThat(page(clerk, "/contracts/" + scene.id() + "/absences").select("tbody")).isEmpty();
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
