package jp.junshu.server.notices;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import jp.junshu.core.form.Life;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.FilingId;
import jp.junshu.core.policy.Role;
import jp.junshu.server.ServerTest;
import jp.junshu.server.contracts.Scene;
import jp.junshu.server.contracts.Scene.Somebody;
import jp.junshu.server.forms.FormDesk.Result;
import jp.junshu.server.forms.Outcome;
import jp.junshu.server.forms.RawContent;
import jp.junshu.server.gate.AccessRefused;
import jp.junshu.server.time.StoryClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** On a server of its own, because its clock is moved past the day for an answer. */
@ServerTest
@TestPropertySource(properties = "junshu.test=answers")
class AnswersTest {

  @Autowired private ApplicationContext context;
  @Autowired private StoryClock clock;
  @Autowired private NoticesParts parts;

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

  private static FilingId drafted(Scene of, Somebody by, int days) {
    var typed = new HashMap<String, String>();
    typed.put("subject", "鍵の管理の見直し");
    typed.put("clause", "2-⑤");
    typed.put("manner", "WRITTEN");
    typed.put("instruction", "金庫の鍵を二人で管理すること。");
    typed.put("reason", "受渡しの記録が残っていないため。");
    typed.put("cost", "NONE");
    typed.put("answerBy", of.day(days));
    return of.file(by.actor(), "F32A", typed);
  }

  private FilingId issued() {
    var id = drafted(scene, clerk, 10);
    scene.takes(manager, id, Outcome.ISSUED);
    return id;
  }

  private Map<String, String> answer(FilingId notice) {
    return Map.of(
        "notice",
        notice.toString(),
        "outcome",
        "WILL_DO",
        "answer",
        "鍵は業務責任者と情報管理の責任者の二人で管理します。",
        "doneBy",
        scene.day(3));
  }

  private Result again(FilingId filing, FilingId notice) {
    var raw =
        new RawContent(
            answer(notice).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> List.of(each.getValue()))));
    var view = scene.view(leader, filing);
    return scene.as(
        leader.actor(), () -> scene.desk().again(leader.actor(), view, raw, ActKey.random()));
  }

  private static List<String> errors(Result result) {
    return result instanceof Result.Rejected(var errors)
        ? errors.stream().map(error -> error.field() + " " + error.code()).toList()
        : List.of();
  }

  @Test
  @Tag("clause:3.4/prevent")
  void aNoticeIsIssuedOnTheDayForItsAnswerAndNoLaterButMayGoBack() {
    var last = drafted(scene, clerk, 1);
    var late = drafted(scene, clerk, 1);
    clock.moveTo(clock.instant().plus(Duration.ofDays(1)));
    scene.takes(manager, last, Outcome.ISSUED);
    clock.moveTo(clock.instant().plus(Duration.ofDays(1)));
    assertThatExceptionOfType(AccessRefused.class)
        .isThrownBy(() -> scene.takes(manager, late, Outcome.ISSUED));
    assertThat(scene.view(manager, late).state()).isEqualTo(Life.State.FILED);
    scene.takes(manager, late, Outcome.SENT_BACK);
    assertThat(scene.view(manager, late).state()).isEqualTo(Life.State.SENT_BACK);
  }

  @Test
  void anAnswerThatWentBackKeepsToItsDocumentAndIsToldSoIfItNamesAnother() {
    var first = issued();
    var other = issued();
    var filing = scene.file(leader.actor(), "F32B", answer(first));
    scene.takes(clerk, filing, Outcome.SENT_BACK);
    assertThat(errors(again(filing, other))).containsExactly("notice answers-another");
    assertThat(scene.view(leader, filing).state()).isEqualTo(Life.State.SENT_BACK);
    assertThat(again(filing, first)).isInstanceOf(Result.Accepted.class);
  }

  @Test
  void ofTwoAnswersToOneDocumentAtOnceOneIsTakenAndTheOtherToldWhy() throws Exception {
    var notice = issued();
    var typed = answer(notice);
    Callable<List<String>> answering = () -> errors(scene.tryToFile(leader.actor(), "F32B", typed));
    try (var hands = Executors.newFixedThreadPool(2)) {
      var both = List.of(hands.submit(answering), hands.submit(answering));
      assertThat(List.of(both.getFirst().get(), both.getLast().get()))
          .containsExactlyInAnyOrder(List.of(), List.of("notice answered-before"));
    }
  }

  @Test
  void theNoticesOfAContractComeWithItsOwnAnswersAlone() {
    var notice = issued();
    var filing = scene.file(leader.actor(), "F32B", answer(notice));
    var elsewhere = new Scene(context);
    elsewhere.has(Role.CLERK, "青木", "里奈");
    var loaded =
        scene.inTransaction(clerk.actor(), () -> parts.load(List.of(scene.id(), elsewhere.id())));
    assertThat(loaded).containsOnlyKeys(scene.id(), elsewhere.id());
    assertThat(requireNonNull(loaded.get(scene.id())).answers()).containsOnlyKeys(notice);
    assertThat(
            requireNonNull(requireNonNull(loaded.get(scene.id())).answers().get(notice)).filing())
        .isEqualTo(filing);
    assertThat(requireNonNull(loaded.get(elsewhere.id())).answers()).isEmpty();
  }
}
