package jp.junshu.server.assets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import jp.junshu.server.contracts.Scene.Somebody;
import jp.junshu.server.duties.WaitingItem;
import jp.junshu.server.duties.WaitingItem.Urgency;
import jp.junshu.server.forms.FilingHeads;
import jp.junshu.server.forms.Outcome;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.ui.Messages;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

/** The page of take-outs, and the doors out and in. */
class TakeoutPagesTest extends OnAssetPages {

  @Autowired private OverdueTakeouts overdue;
  @Autowired private Messages messages;

  @Test
  @Tag("clause:2.5/prevent")
  void whoeverTakesItOutWithoutAPermitIsRefusedOnThePageAndItIsKept() {
    var id = applied();
    assertThat(text(get(at.worker, path("/takeouts")))).contains("申請中(許可はまだ)");
    var refused = post(at.worker, path("/takeouts/" + id + "/leave"));
    assertThat(refused).hasStatus(HttpStatus.FORBIDDEN);
    assertThat(text(refused)).contains("有効な持出しの許可がありません", "G-20");
    assertThat(at.custody(original).out()).isEmpty();
  }

  @Test
  @Tag("clause:2.5/prevent")
  void theDoorOutIsOfferedToTheCarriersOfAPermitInForceAndToNobodyElse() {
    var door = "form[action$=/leave]";
    var id = applied();
    assertThat(found(at.worker, door)).isEmpty();
    at.takes(at.clerk, id, Outcome.PASSED, "");
    at.takes(at.manager, id, Outcome.GRANTED, "");
    assertThat(found(at.worker, door)).hasSize(1);
    assertThat(found(second, door)).hasSize(1);
    assertThat(found(at.engagement, door)).isEmpty();
    assertThat(found(at.clerk, door)).isEmpty();
  }

  @Test
  @Tag("clause:2.5/detect")
  void whileItIsOutsideTheWardHasTheCarriersNumberAtHand() {
    var call = ".call a[href=tel:09000000000]";
    var id = permitted();
    assertThat(found(at.clerk, call)).isEmpty();
    post(at.worker, path("/takeouts/" + id + "/leave"));
    assertThat(found(at.clerk, call).text()).isEqualTo("090-0000-0000");
    assertThat(found(at.engagement, call)).isEmpty();
    assertThat(text(get(at.clerk, path("/assets")))).contains("全1件 うち持ち出し中 1件");
    post(at.clerk, path("/takeouts/" + id + "/return"));
    assertThat(found(at.clerk, call)).isEmpty();
  }

  @Test
  @Tag("clause:2.5/prevent")
  void anApplicationWaitsNoLongerThanItsDeparture() {
    var leaves = at.now();
    applied();
    var heads =
        at.scene.inTransaction(
            at.clerk.actor(),
            () -> context.getBean(FilingHeads.class).open(List.of(at.scene.id())));
    assertThat(heads.stream().flatMap(head -> head.waiting().stream()))
        .singleElement()
        .satisfies(
            waiting ->
                assertThat(waiting.needed())
                    .contains(
                        leaves
                            .truncatedTo(ChronoUnit.MINUTES)
                            .atZone(BusinessClock.JST)
                            .toInstant()));
  }

  @Test
  @Tag("clause:2.5/prevent")
  void anotherThanTheNamedCarriersIsRefusedAndTheNamedOneLeaves() {
    var id = permitted();
    var refused = post(at.engagement, path("/takeouts/" + id + "/leave"));
    assertThat(refused).hasStatus(HttpStatus.FORBIDDEN);
    assertThat(text(refused)).contains("許可に名前のある運搬者ではありません");
    assertThat(post(at.worker, path("/takeouts/" + id + "/leave")))
        .hasRedirectedUrl(path("/takeouts"));
    assertThat(text(get(at.clerk, path("/takeouts")))).contains("持ち出し中", "戻した");
    assertThat(text(get(at.clerk, path("/assets/" + original)))).contains("持ち出し中");
  }

  @Test
  @Tag("clause:2.5/prove")
  void whoComesSecondIsToldWhoWasFirstAndWhen() {
    var id = permitted();
    post(at.worker, path("/takeouts/" + id + "/leave"));
    var second = post(this.second, path("/takeouts/" + id + "/leave"));
    assertThat(second).hasStatus(HttpStatus.CONFLICT);
    assertThat(text(second)).contains("先に記録されていました", "髙橋 結衣", "「持ち出した」と記録しました");
    post(at.clerk, path("/takeouts/" + id + "/return"));
    var again = post(at.worker, path("/takeouts/" + id + "/return"));
    assertThat(again).hasStatus(HttpStatus.CONFLICT);
    assertThat(text(again)).contains("青木 里奈", "「戻した」と記録しました");
  }

  @Test
  @Tag("clause:2.5/detect")
  void whatIsOverdueComesFirstToThoseWhoCanFindItAndThoseWhoMustAsk() {
    var id = permitted();
    post(at.worker, path("/takeouts/" + id + "/leave"));
    var due = Instant.parse("2027-03-20T09:00:00Z");
    var late = due.plusNanos(1000);
    for (var who : List.of(at.custodian, at.engagement, at.clerk, at.manager)) {
      assertThat(waits(who, due)).isEmpty();
      assertThat(waits(who, late))
          .singleElement()
          .satisfies(item -> assertThat(item.urgency()).isEqualTo(Urgency.ALARM))
          .satisfies(item -> assertThat(item.way()).isEqualTo(path("/takeouts")));
    }
    assertThat(waits(at.worker, late)).isEmpty();
    var words = messages.in(Locale.JAPANESE);
    assertThat(words.get("waiting.takeout.OVERDUE.title", "A-0001")).isEqualTo("返却遅れ A-0001");
    assertThat(words.get("waiting.takeout.OVERDUE.why")).contains("事故の疑い", "区が確認するまで事故ではありません");
  }

  private List<WaitingItem> waits(Somebody who, Instant now) {
    return at.scene.inTransaction(who.actor(), () -> overdue.waitingFor(who.actor(), now).toList());
  }

  @Test
  @Tag("clause:2.5/prevent")
  void ofTwoPermitsForOneThingOnlyOneIsOutsideAtATime() throws Exception {
    var permits = List.of(permitted(), permitted());
    var answers = new ConcurrentLinkedQueue<Integer>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var permit : permits) {
        threads.submit(
            () ->
                answers.add(
                    post(at.worker, path("/takeouts/" + permit + "/leave"))
                        .getResponse()
                        .getStatus()));
      }
    }
    assertThat(answers).containsExactlyInAnyOrder(302, 409);
    assertThat(at.custody(original).out()).isPresent();
  }
}
