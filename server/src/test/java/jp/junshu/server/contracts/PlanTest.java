package jp.junshu.server.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.id.PostId;
import jp.junshu.core.id.SectionId;
import jp.junshu.core.policy.Role;
import jp.junshu.server.TestBrowser.Answer;
import jp.junshu.server.identity.Change;
import jp.junshu.server.identity.PlanMoved;
import jp.junshu.server.identity.PlanProblem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/**
 * A plan for 1 April is written by one, confirmed by another, and comes about by time alone: the
 * same question gets the old answer until 23:59:59 and the new one from 00:00.
 */
class PlanTest extends PlanScene {

  @Test
  @Tag("clause:5/prevent")
  void aPostPassesAtMidnightOnEveryContractWithNothingRunningThen() {
    confirm(draft(handOver()));
    assertThat(heads(LAST)).containsExactly(head.person());
    assertThat(heads(FIRST)).containsExactly(newcomer);
    assertThat(headsContract(head.person(), LAST)).isTrue();
    assertThat(headsContract(newcomer, LAST)).isFalse();
    assertThat(headsContract(head.person(), FIRST)).isFalse();
    assertThat(headsContract(newcomer, FIRST)).isTrue();
    assertThat(in(head, () -> directory.successor(head, Role.SECURITY_MANAGER, contract, FIRST)))
        .as("whoever held it is told who does")
        .isPresent();
  }

  @Test
  @Tag("clause:5/prove")
  void papersOfBeforeKeepTheNameOfTheSectionAndSealsOfAfterHaveTheNewOne() {
    confirm(draft(new Change.Rename(section, "福祉部 くらし給付課")));
    var name = "福祉部 給付%d課".formatted(serial);
    assertThat(in(head, () -> directory.head(contract, LAST)).orElseThrow().sectionName())
        .isEqualTo(name);
    assertThat(in(head, () -> directory.head(contract, FIRST)).orElseThrow().sectionName())
        .isEqualTo("福祉部 くらし給付課");
    assertThat(in(head, () -> directory.signature(head, contract, LAST)).unit())
        .isEqualTo("給付%d課".formatted(serial));
    assertThat(in(head, () -> directory.signature(head, contract, FIRST)).unit())
        .isEqualTo("くらし給付課");
  }

  @Test
  @Tag("clause:5/prevent")
  void aMergedSectionsContractsFollowAlsoThoseRegisteredAfterTheConfirmation() {
    confirm(draft(new Change.Merge(section, other)));
    var late = register("見給契第%d-2号".formatted(serial), section);
    for (var each : List.of(contract, late)) {
      assertThat(sectionOn(each, EVE)).isEqualTo(section);
      assertThat(sectionOn(each, DAY)).isEqualTo(other);
      var roster = in(clerk, () -> contracts.roster(each));
      assertThat(roster.holding(Role.SECURITY_MANAGER, LAST))
          .extracting(Assignment::person)
          .containsExactly(head.person());
      assertThat(roster.holding(Role.SECURITY_MANAGER, FIRST))
          .extracting(Assignment::person)
          .containsExactly(second.person());
    }
    assertThat(in(clerk, () -> posts.holders(section, Role.CLERK, FIRST))).isEmpty();
  }

  @Test
  void aSplitSectionsContractsGoWhereThePlanSaysEach() {
    var opened = new Change.Open(SectionId.random(), "福祉部 新%d課".formatted(serial));
    var made = new Change.Create(PostId.random(), opened.section(), Role.SECURITY_MANAGER, "新課長");
    var stays = register("見給契第%d-3号".formatted(serial), section);
    confirm(
        draft(
            opened,
            made,
            new Change.HandOver(made.post(), 0, Optional.empty(), Optional.of(newcomer)),
            new Change.Move(contract, opened.section())));
    assertThat(sectionOn(contract, DAY)).isEqualTo(opened.section());
    assertThat(sectionOn(stays, DAY)).isEqualTo(section);
    assertThat(headsContract(newcomer, FIRST)).isTrue();
    assertThat(headsContract(head.person(), FIRST)).isFalse();
  }

  @Test
  @Tag("clause:5/prevent")
  void aConfirmedPlanIsNotRewrittenNotEvenPastTheProgram() {
    var id = draft(handOver());
    confirm(id);
    var rename = new Change.Rename(section, "福祉部 別の課");
    assertThatExceptionOfType(PlanMoved.class)
        .isThrownBy(
            () ->
                as(
                    administrator,
                    () -> {
                      plans.write(administrator, id, rename);
                      return id;
                    }));
    for (var statement :
        List.of(
            "UPDATE identity.plan SET state = 'DRAFT' WHERE id = :id",
            "UPDATE identity.plan_line SET struck_at = now() WHERE plan_id = :id")) {
      assertThatExceptionOfType(DataAccessException.class)
          .isThrownBy(() -> town.acting(() -> db.sql(statement).param("id", id.value()).update()))
          .havingRootCause()
          .withMessageContaining("no longer a draft");
    }
  }

  @Test
  void whatIsTakenBackBeforeItsDayChangesNothingAndStaysOnRecord() {
    var id =
        draft(handOver(), new Change.Rename(section, "福祉部 くらし課"), new Change.Move(contract, other));
    confirm(id);
    as(
        administrator,
        () -> {
          plans.withdraw(administrator, id);
          return id;
        });
    assertThat(heads(FIRST)).containsExactly(head.person());
    assertThat(headsContract(head.person(), FIRST)).isTrue();
    assertThat(headsContract(newcomer, FIRST)).isFalse();
    assertThat(sectionOn(contract, DAY)).isEqualTo(section);
    assertThat(in(clerk, () -> posts.sectionName(section, DAY))).contains("給付");
    assertThat(entries(id)).anyMatch(entry -> entry.contains("identity.plan-withdrawn"));
    confirm(draft(handOver()));
    assertThat(heads(FIRST)).as("and may be planned anew").containsExactly(newcomer);
  }

  @Test
  @Tag("clause:5/prove")
  void whoWroteItAndThatAnotherConfirmedItIsSealed() {
    var id = draft(handOver());
    confirm(id);
    assertThat(entries(id))
        .anyMatch(
            entry ->
                entry.contains("identity.plan-confirmed")
                    && entry.contains("\"writers\":[\"" + administrator.person() + "\"]")
                    && entry.contains("person:" + second.person()))
        .anyMatch(entry -> entry.contains("contract.plan-followed"));
  }

  @Test
  @Tag("clause:5/prevent")
  void ofTwoWhoConfirmAtOnceOneDoesAndWhatChangedSinceReadingIsNotConfirmed() {
    var id = draft(handOver());
    try (var both = Executors.newFixedThreadPool(2)) {
      var tries =
          Stream.generate(() -> CompletableFuture.runAsync(() -> confirm(id), both))
              .limit(2)
              .toList();
      assertThat(tries.stream().filter(PlanTest::failed)).hasSize(1);
    }
    var changed = draft(new Change.Rename(section, "福祉部 一の課"));
    var read = plan(changed);
    as(
        administrator,
        () -> {
          plans.write(administrator, changed, new Change.Move(contract, other));
          return changed;
        });
    assertThatExceptionOfType(PlanMoved.class)
        .isThrownBy(
            () ->
                as(
                    second,
                    () -> {
                      plans.confirm(second, changed, plans.digest(read));
                      return changed;
                    }));
  }

  private static boolean failed(CompletableFuture<Void> confirming) {
    try {
      confirming.get();
      return false;
    } catch (ExecutionException | InterruptedException refused) {
      return true;
    }
  }

  @Test
  void whatCannotComeAboutIsSaidLineByLine() {
    var stranger = PersonId.random();
    var id =
        draft(
            new Change.HandOver(post, 0, Optional.of(newcomer), Optional.of(stranger)),
            new Change.HandOver(post, 0, Optional.empty(), Optional.of(head.person())),
            new Change.HandOver(post, 0, Optional.empty(), Optional.empty()),
            new Change.Merge(section, section),
            new Change.Move(ContractId.random(), section),
            new Change.Rename(SectionId.random(), "どこにもない課"));
    assertThat(as(second, () -> plans.problems(plan(id))))
        .extracting(PlanProblem::code)
        .contains(
            "does-not-hold",
            "not-of-ward",
            "holds-already",
            "nobody",
            "into-itself",
            "section-ends",
            "no-contract",
            "no-section");
  }

  @Test
  @Tag("clause:5/prevent")
  void whoWroteItAndWhoGetsAPostByItDoNotConfirmIt() {
    var writer = town.as("ishii");
    var begun =
        writer.submit(
            writer.get("/admin/plans"), "/admin/plans", Map.of("title", "自分の異動", "day", "R8.4.1"));
    assertThat(begun.status()).isEqualTo(200);
    var page = begun.path();
    var add = page + "/lines/HAND_OVER/new";
    var blank = writer.get(add);
    var written =
        writer.submit(
            blank,
            page + "/lines",
            Map.of(
                "post", post.toString(),
                "rank", "0",
                "leaving", head.person().toString(),
                "arriving", second.person().toString()));
    assertThat(written.page().text()).contains("森下 健一 から 佐野 恵 へ");
    var own = writer.submit(writer.get(page), page + "/confirm", Map.of());
    assertThat(said(own)).contains("自分が書いた予定は、自分では確定できません");
    var gets = town.as("sano");
    var refused = gets.submit(gets.get(page), page + "/confirm", Map.of());
    assertThat(said(refused)).contains("自分が職に就く予定は、自分では確定できません");
    var third = town.as("morishita" + serial);
    var confirmed = third.submit(third.get(page), page + "/confirm", Map.of());
    assertThat(confirmed.page().text()).contains("確定した人 森下 健一");
    assertThat(heads(FIRST)).containsExactly(second.person());
  }

  private static String said(Answer refused) {
    assertThat(refused.status()).isEqualTo(403);
    return refused.page().text();
  }
}
