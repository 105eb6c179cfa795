package jp.junshu.server.contracts;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static jp.junshu.server.SignedInAs.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import jp.junshu.core.gate.Missing;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.policy.Role;
import jp.junshu.server.ServerTest;
import jp.junshu.server.contracts.Scene.Somebody;
import jp.junshu.server.gate.AccessRefused;
import jp.junshu.server.identity.Absence;
import jp.junshu.server.identity.AbsenceEntered;
import jp.junshu.server.identity.AbsenceReason;
import jp.junshu.server.identity.Absences;
import jp.junshu.server.time.BusinessClock;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Absences said beforehand by oneself, and at the moment by others; seen, and undone. */
@ServerTest
class AbsenceTest extends AbsenceScene {

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
}
