package jp.junshu.server.pledges;

import static jp.junshu.server.SignedInAs.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import jp.junshu.core.duty.ContractFacts;
import jp.junshu.core.duty.Duty;
import jp.junshu.core.duty.DutyState;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.policy.Role;
import jp.junshu.server.contracts.Scene;
import jp.junshu.server.contracts.Scene.Somebody;
import jp.junshu.server.duties.Deadlines;
import jp.junshu.server.duties.WaitingItem;
import jp.junshu.server.gate.AccessRefused;
import jp.junshu.server.pledges.NameComparison.Found;
import jp.junshu.server.time.Calendar;
import jp.junshu.server.ui.NotThere;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A name in another log without a pledge stays until somebody says what it was. */
class NamesTest extends PledgeScene {

  @Autowired private NameDesk desk;
  @Autowired private NamesParts parts;

  @BeforeEach
  void theHelperPledged() {
    scene.pledges(helper);
  }

  @Test
  @Tag("clause:1.2/detect")
  void aNameWithoutAPledgeAndOneOfNobodyAreFoundByTheirCharactersAlone() {
    var number = compares(clerk, "髙橋 結衣", "髙橋 結衣", "野口彩", "高橋 結衣", "青木 里奈", "﨑山 大地");
    assertThat(found(number))
        .extracting(Found::line, Found::kind)
        .containsExactly(
            tuple(3, NameKind.UNPLEDGED), tuple(4, NameKind.UNKNOWN), tuple(6, NameKind.UNKNOWN));
  }

  @Test
  @Tag("clause:1.2/detect")
  void whoStoodThereOnAnotherDayOrPledgedOnlyAfterItIsFound() {
    var before = LocalDate.of(2025, 12, 31);
    assertThat(found(compares(clerk, before, "髙橋 結衣")))
        .extracting(Found::kind)
        .containsExactly(NameKind.NOT_THEN);
    assertThat(found(compares(clerk, scene.today().minusDays(1), "髙橋結衣")))
        .extracting(Found::kind)
        .containsExactly(NameKind.UNPLEDGED);
  }

  @Test
  @Tag("clause:1.2/detect")
  void ofTwoWithOneNameTheOneWithoutAPledgeCounts() {
    scene.has(Role.WORKER, "髙橋", "結衣");
    assertThat(found(compares(clerk, "髙橋 結衣")))
        .extracting(Found::kind)
        .containsExactly(NameKind.UNPLEDGED);
  }

  @Test
  @Tag("clause:1.2/detect")
  void theLogHasTheCountsAndTheNamesOnlySealed() {
    compares(manager, "髙橋 結衣", "野口 彩", "見知らぬ人");
    assertThat(entries("names.compared"))
        .singleElement()
        .asString()
        .contains("\"pledged\":1", "\"unpledged\":1", "\"unknown\":1", "\"notThen\":0")
        .doesNotContain("野口", "見知らぬ", "入室簿");
  }

  @Test
  @Tag("clause:1.2/detect")
  void itIsOwedUntilEveryNameIsExplainedAndLateAfterThreeBusinessDays() {
    assertThat(duties(clock.instant())).isEmpty();
    var number = compares(clerk, "野口 彩", "見知らぬ人");
    var due = duties(clock.instant()).getFirst().due().orElseThrow();
    assertThat(duties(due)).extracting(Duty::state).containsExactly(DutyState.DUE);
    assertThat(duties(due.plusNanos(1))).extracting(Duty::state).containsExactly(DutyState.LATE);
    assertThat(waiting(manager)).contains("explain-names");
    assertThat(waiting(custodian)).doesNotContain("explain-names");
    explains(manager, number, 1);
    assertThat(duties(clock.instant())).hasSize(1);
    explains(clerk, number, 2);
    assertThat(duties(clock.instant())).isEmpty();
    assertThat(waiting(manager)).doesNotContain("explain-names");
    assertThat(entries("names.explained")).hasSize(2).noneMatch(e -> e.contains("清掃"));
    assertThatExceptionOfType(NotThere.class).isThrownBy(() -> explains(clerk, number, 3));
  }

  @Test
  @Tag("clause:1.2/detect")
  void whoeverExplainsSecondIsToldWhoWasFirstAndNothingIsChanged()
      throws UnsupportedEncodingException {
    var number = compares(clerk, "野口 彩");
    explains(manager, number, 1);
    var second = explainsOnPage(clerk, number, 1);
    assertThat(second.getResponse().getStatus()).isEqualTo(409);
    assertThat(second.getResponse().getContentAsString())
        .contains("ほかの人が先に記録しました", "佐伯 直樹", "/pledges/names/" + number);
    assertThat(explainsOnPage(clerk, number, 2).getResponse().getStatus()).isEqualTo(404);
    assertThat(found(number)).extracting(Found::said).containsExactly(Optional.of("清掃の人"));
    assertThat(entries("names.explained")).hasSize(1);
  }

  private MvcTestResult explainsOnPage(Somebody who, long number, int line) {
    signedIn(who.actor());
    return scene.as(
        who.actor(),
        () ->
            MockMvcTester.from(web)
                .post()
                .uri("/contracts/{c}/pledges/names/{n}", scene.id(), number)
                .param("actKey", ActKey.random().toString())
                .param("line", Integer.toString(line))
                .param("said", "点検の人")
                .exchange());
  }

  @Test
  @Tag("clause:1.2/detect")
  void theWardSetsWithinHowManyDaysNamesAreExplainedAndRequestsLookedAt() {
    compares(clerk, "見知らぬ人");
    var calendar = context.getBean(Calendar.class);
    var settings = new PledgeProperties(Duration.ofHours(24), 10, 4, 7);
    var names = new NamesParts(context.getBean(NameRepository.class), settings, calendar);
    var leaving =
        new LeavingParts(
            context.getBean(LeavingRepository.class),
            context.getBean(LeaverRequestRepository.class),
            settings,
            calendar);
    scene.inTransaction(
        Scene.ward(),
        () -> {
          var named = Objects.requireNonNull(names.load(List.of(scene.id())).get(scene.id()));
          var left = Objects.requireNonNull(leaving.load(List.of(scene.id())).get(scene.id()));
          var at = named.open().getFirst().at();
          assertThat(named.due(named.open().getFirst()))
              .isEqualTo(Deadlines.after(at, 7, calendar));
          assertThat(left.lookBy(at)).isEqualTo(Deadlines.after(at, 4, calendar));
          return at;
        });
  }

  @Test
  @Tag("clause:1.2/detect")
  void whereNothingWasComparedItIsSaidSo() throws UnsupportedEncodingException {
    var page = "/contracts/%s/pledges".formatted(scene.id());
    assertThat(shown(clerk, page).getResponse().getContentAsString()).contains("まだ一度も突き合わせていません");
    compares(clerk, "髙橋 結衣");
    assertThat(shown(clerk, page).getResponse().getContentAsString())
        .contains("最後の突き合わせ")
        .doesNotContain("まだ一度も突き合わせていません");
  }

  @Test
  void nobodyElseComparesOrExplainsAndNotOnAnotherContract() {
    var number = compares(clerk, "見知らぬ人");
    assertThatExceptionOfType(AccessRefused.class).isThrownBy(() -> compares(custodian, "誰か"));
    assertThatExceptionOfType(AccessRefused.class).isThrownBy(() -> explains(custodian, number, 1));
    var other = new Scene(context);
    var theirs = other.has(Role.CLERK, "青木", "里奈");
    assertThatExceptionOfType(NotThere.class)
        .isThrownBy(
            () ->
                other.as(
                    theirs.actor(),
                    () -> {
                      desk.explain(
                          theirs.actor(), other.id(), number, Set.of(1), "x", ActKey.random());
                      return number;
                    }));
  }

  @Test
  void whatIsTooLongOrNothingOrOfADayToComeIsRefusedAndNothingIsKept() {
    var many = String.join("\n", Collections.nCopies(2001, "髙橋"));
    assertThat(sends("R8.3.10", many)).isEqualTo(422);
    assertThat(sends("R8.3.10", "あ".repeat(101))).isEqualTo(422);
    assertThat(sends("R8.3.10", " \n ")).isEqualTo(422);
    assertThat(sends("R9.3.10", "髙橋")).isEqualTo(422);
    assertThat(sends("R8.3.10", "<script>\n=1+1")).isEqualTo(302);
    assertThat(entries("names.compared")).hasSize(1);
  }

  private int sends(String on, String names) {
    signedIn(clerk.actor());
    return scene
        .as(
            clerk.actor(),
            () ->
                MockMvcTester.from(web)
                    .post()
                    .uri("/contracts/{c}/pledges/names", scene.id())
                    .param("actKey", ActKey.random().toString())
                    .param("on", on)
                    .param("source", "入室簿")
                    .param("names", names)
                    .exchange())
        .getResponse()
        .getStatus();
  }

  private MvcTestResult shown(Somebody who, String path) {
    signedIn(who.actor());
    return scene.as(who.actor(), () -> MockMvcTester.from(web).get().uri(path).exchange());
  }

  private long compares(Somebody who, String... names) {
    return compares(who, scene.today(), names);
  }

  private long compares(Somebody who, LocalDate day, String... names) {
    return scene.as(
        who.actor(),
        () ->
            desk.compare(who.actor(), scene.id(), day, "作業室の入室簿", List.of(names), ActKey.random()));
  }

  private void explains(Somebody who, long number, int line) {
    scene.as(
        who.actor(),
        () -> {
          desk.explain(who.actor(), scene.id(), number, Set.of(line), "清掃の人", ActKey.random());
          return line;
        });
  }

  private List<Found> found(long number) {
    return scene.inTransaction(Scene.ward(), () -> desk.found(scene.id(), number));
  }

  private List<Duty> duties(Instant now) {
    return scene.inTransaction(
        Scene.ward(),
        () -> {
          var part = parts.load(List.of(scene.id())).get(scene.id());
          var facts = new ContractFacts(scene.id(), Map.of(NamesPart.class, part));
          return new NameDuties().duties(facts, now).toList();
        });
  }

  private List<String> waiting(Somebody who) {
    return scene
        .inTransaction(
            who.actor(),
            () ->
                context
                    .getBean(NamesWaiting.class)
                    .waitingFor(who.actor(), clock.instant())
                    .toList())
        .stream()
        .map(WaitingItem::kind)
        .toList();
  }
}
