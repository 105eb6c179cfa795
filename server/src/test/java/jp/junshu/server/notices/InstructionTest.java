package jp.junshu.server.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.junshu.core.form.Life;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.FilingId;
import jp.junshu.core.policy.Role;
import jp.junshu.server.ServerTest;
import jp.junshu.server.contracts.Scene;
import jp.junshu.server.contracts.Scene.Somebody;
import jp.junshu.server.duties.WaitingItem;
import jp.junshu.server.duties.WaitingSource;
import jp.junshu.server.forms.Outcome;
import jp.junshu.server.forms.RawContent;
import jp.junshu.server.gate.AccessRefused;
import jp.junshu.server.time.BusinessClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ServerTest
class InstructionTest {

  @Autowired private ApplicationContext context;
  @Autowired private List<WaitingSource> sources;
  @Autowired private BusinessClock clock;

  private Scene scene;
  private Somebody clerk;
  private Somebody manager;
  private Somebody leader;

  @BeforeEach
  void aContractWithPeopleOnBothSides() {
    scene = new Scene(context);
    clerk = scene.has(Role.CLERK, "青木", "里奈");
    manager = scene.has(Role.SECURITY_MANAGER, "森下", "健一");
    leader = scene.has(Role.ENGAGEMENT_MANAGER, "佐伯", "直樹");
  }

  private Map<String, String> instruction() {
    var typed = new HashMap<String, String>();
    typed.put("subject", "鍵の管理の見直し");
    typed.put("clause", "2-⑤");
    typed.put("manner", "WRITTEN");
    typed.put("instruction", "金庫の鍵を二人で管理すること。");
    typed.put("reason", "受渡しの記録が残っていないため。");
    typed.put("cost", "NONE");
    typed.put("answerBy", scene.day(10));
    return typed;
  }

  private FilingId issued() {
    var id = scene.file(clerk.actor(), "F32A", instruction());
    scene.takes(manager, id, Outcome.ISSUED);
    return id;
  }

  private static Map<String, String> answer(FilingId notice, String day) {
    var typed = new HashMap<String, String>();
    typed.put("notice", notice.toString());
    typed.put("outcome", "WILL_DO");
    typed.put("answer", "鍵は業務責任者と情報管理の責任者の二人で管理します。");
    typed.put("doneBy", day);
    return typed;
  }

  private static RawContent raw(Map<String, String> typed) {
    return new RawContent(
        typed.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, each -> List.of(each.getValue()))));
  }

  private List<String> waiting(Somebody who) {
    return scene.inTransaction(
        who.actor(),
        () ->
            sources.stream()
                .flatMap(source -> source.waitingFor(who.actor(), clock.instant()))
                .filter(item -> item.contract().id().equals(scene.id()))
                .map(WaitingItem::kind)
                .toList());
  }

  @Test
  @Tag("clause:3.4/prevent")
  void anInstructionIsInForceOnceTheSectionHeadHasIssuedItWhetherTheContractorSignsOrNot() {
    var id = issued();
    assertThat(scene.view(leader, id).state()).isEqualTo(Life.State.ISSUED);
    assertThat(waiting(leader)).contains("filing.TAKE_IN", "notice.ANSWER");
  }

  @Test
  void whatIsDraftedIsNotThereForTheContractorUntilItIsIssued() {
    var id = scene.file(clerk.actor(), "F32A", instruction());
    assertThat(scene.as(leader.actor(), () -> scene.desk().find(id))).isEmpty();
    assertThat(waiting(leader)).doesNotContain("filing.TAKE_IN", "notice.ANSWER");
    assertThat(waiting(manager)).contains("filing.ISSUE");
    scene.takes(manager, id, Outcome.ISSUED);
    assertThat(scene.as(leader.actor(), () -> scene.desk().find(id))).isPresent();
  }

  @Test
  void neitherTheOneWhoDraftedItNorTheContractorIssuesIt() {
    var both = scene.has(clerk.actor(), Role.SECURITY_MANAGER, false, "青木", "里奈");
    var id = scene.file(clerk.actor(), "F32A", instruction());
    var view = scene.view(clerk, id);
    for (var somebody : List.of(both, leader)) {
      assertThatExceptionOfType(AccessRefused.class)
          .isThrownBy(
              () ->
                  scene.as(
                      somebody.actor(),
                      () -> {
                        scene
                            .desk()
                            .take(
                                somebody.actor(),
                                view,
                                1,
                                Outcome.ISSUED,
                                view.filed().digest(),
                                "",
                                ActKey.random());
                        return view;
                      }));
    }
  }

  @Test
  void theContractorDraftsNoNoticeAndTheWardAnswersNone() {
    assertThatExceptionOfType(AccessRefused.class)
        .isThrownBy(() -> scene.file(leader.actor(), "F32A", instruction()));
    var id = issued();
    assertThatExceptionOfType(AccessRefused.class)
        .isThrownBy(() -> scene.file(clerk.actor(), "F32B", answer(id, scene.day(3))));
  }

  @Test
  @Tag("clause:3.4/prove")
  void whoTookItInAndWhenIsKeptAndHoldsNothingUp() {
    var id = issued();
    var view = scene.view(leader, id);
    scene.as(
        leader.actor(),
        () -> {
          var step = scene.desk().circulating(leader.actor(), view).getFirst();
          scene.desk().circulated(leader.actor(), view, step, ActKey.random());
          return view;
        });
    var done = scene.view(clerk, id).steps().getLast().done().orElseThrow();
    assertThat(done.by()).isEqualTo(leader.actor().person());
    assertThat(waiting(leader)).doesNotContain("filing.TAKE_IN");
  }

  @Test
  @Tag("clause:3.4/prove")
  void theManagerAnswersOnceAndTheWardClosesItOrSendsItBack() {
    var id = issued();
    var first = scene.file(leader.actor(), "F32B", answer(id, scene.day(3)));
    assertThat(waiting(leader)).doesNotContain("notice.ANSWER");
    assertThat(scene.errors(leader, "F32B", answer(id, scene.day(3))))
        .containsExactly("notice answered-before");
    scene.takes(clerk, first, Outcome.SENT_BACK);
    assertThat(scene.errors(leader, "F32B", answer(id, scene.day(3))))
        .containsExactly("notice answered-before");
    var raw = raw(answer(id, scene.day(4)));
    var view = scene.view(leader, first);
    scene.as(leader.actor(), () -> scene.desk().again(leader.actor(), view, raw, ActKey.random()));
    scene.takes(clerk, first, Outcome.RECEIVED);
    assertThat(scene.view(leader, first).state()).isEqualTo(Life.State.RECEIVED);
  }

  @Test
  void onlyANoticeOfTheContractIsAnswered() {
    var other = new Scene(context);
    var draftedThere = other.has(Role.CLERK, "青木", "里奈");
    var issuesThere = other.has(Role.SECURITY_MANAGER, "森下", "健一");
    var there = other.file(draftedThere.actor(), "F32A", instruction());
    other.takes(issuesThere, there, Outcome.ISSUED);
    assertThat(scene.errors(leader, "F32B", answer(there, scene.day(3))))
        .containsExactly("notice unknown-notice");
  }

  @Test
  void anInstructionByWordOfMouthKeepsWhenItWasSaidAndThatItWasEnteredAfterwards() {
    var typed = instruction();
    typed.put("manner", "ORAL");
    assertThat(scene.errors(clerk, "F32A", typed)).containsExactly("spokenAt spoken-when");
    typed.put("spokenAt.date", scene.day(-2));
    typed.put("spokenAt.time", "9:30");
    var view = scene.view(clerk, scene.file(clerk.actor(), "F32A", typed));
    var said = LocalDateTime.of(scene.today().minusDays(2), LocalTime.of(9, 30));
    assertThat(view.occurredAt()).isEqualTo(said.atZone(BusinessClock.JST).toInstant());
    assertThat(view.late()).isTrue();
  }

  @Test
  void aDraftMayBeGivenUpWithAReasonAndIsNeverSeenByTheContractor() {
    var id = scene.file(clerk.actor(), "F32A", instruction());
    var view = scene.view(clerk, id);
    scene.as(
        clerk.actor(),
        () -> {
          scene.desk().abandon(clerk.actor(), view, "指示しないことにした。", ActKey.random());
          return view;
        });
    assertThat(scene.view(clerk, id).state()).isEqualTo(Life.State.ABANDONED);
    assertThat(scene.as(leader.actor(), () -> scene.desk().find(id))).isEmpty();
  }

  @Test
  void theDayForTheAnswerLiesAheadAndTheClauseExists() {
    var typed = instruction();
    typed.put("answerBy", scene.day(-1));
    typed.put("clause", "9-⑨");
    assertThat(scene.errors(clerk, "F32A", typed))
        .containsExactly("clause no-clause", "answerBy answer-day-passed");
  }
}
