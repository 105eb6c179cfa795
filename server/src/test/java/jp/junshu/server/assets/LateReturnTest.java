package jp.junshu.server.assets;

import static jp.junshu.server.assets.LateTrip.IN_ORDER;
import static jp.junshu.server.assets.LateTrip.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import jp.junshu.core.gate.Check;
import jp.junshu.core.gate.Missing;
import jp.junshu.core.gate.Missing.Turn;
import jp.junshu.core.id.ActKey;
import jp.junshu.server.ServerTest;
import jp.junshu.server.assets.LateCheck.Content;
import jp.junshu.server.assets.LateCheck.Seal;
import jp.junshu.server.assets.LateReturnDesk.Found;
import jp.junshu.server.duties.WaitingItem;
import jp.junshu.server.duties.WaitingItem.Urgency;
import jp.junshu.server.gate.AlreadyDone;
import jp.junshu.server.ui.WardProperties;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.context.WebApplicationContext;

/** On a server whose clock is moved past return times. */
@ServerTest
@TestPropertySource(properties = "junshu.test=overdue")
class LateReturnTest {

  private static final Found ALL_IN_ORDER = new Found(Seal.INTACT, Content.COMPLETE, 0);

  @Autowired private WebApplicationContext web;
  @Autowired private WardProperties ward;
  @Autowired private JdbcClient db;

  private LateTrip trip;

  @BeforeEach
  void somethingIsOutside() {
    trip = new LateTrip(web);
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  @Test
  @Tag("clause:2.5/detect")
  void thatSomebodySaysItIsBackEndsTheCarriersAlarmAndNotTheWards() {
    trip.late();
    assertThat(trip.waits(trip.at.custodian)).isNotEmpty();
    trip.back(trip.at.worker);
    for (var who : List.of(trip.at.clerk, trip.at.manager)) {
      assertThat(trip.waits(who))
          .singleElement()
          .satisfies(item -> assertThat(item.kind()).isEqualTo("takeout.UNCHECKED"))
          .satisfies(item -> assertThat(item.urgency()).isEqualTo(Urgency.ALARM))
          .satisfies(item -> assertThat(item.way()).isEqualTo(trip.door("/check")));
    }
    assertThat(trip.waits(trip.at.custodian)).isEmpty();
    assertThat(trip.waits(trip.at.engagement)).isEmpty();
    for (var who : List.of(trip.at.clerk, trip.at.worker)) {
      assertThat(text(trip.get(who, trip.list())))
          .contains("返却遅れ 1件", "返却遅れ・区の確認待ち", "封と鍵に、変わりはありませんか");
    }
  }

  @Test
  @Tag("clause:2.5/detect")
  void theClerksOwnWordThatItIsBackEndsNothingEither() {
    trip.late().back(trip.at.clerk);
    assertThat(trip.takeout().unconfirmed()).isTrue();
    assertThat(trip.waits(trip.at.clerk)).isNotEmpty();
  }

  @Test
  @Tag("clause:2.5/prove")
  void whoBroughtItBackIsNamedBesideWhoRecordedIt() {
    var asked = trip.get(trip.at.worker, trip.door("/return"));
    assertThat(text(asked)).contains("誰が戻しましたか", "髙橋 結衣", "﨑山 大地", "許可の返却時刻");
    var unsaid = trip.post(trip.at.worker, "/return", Map.of("carrier", ""));
    assertThat(unsaid).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(text(unsaid)).contains("誰が戻しましたか: どれかを選んでください");
    assertThat(trip.takeout().out()).isTrue();
    trip.back(trip.at.engagement);
    assertThat(text(trip.get(trip.at.clerk, trip.list()))).contains("﨑山 大地 が戻した・記録 佐伯 直樹");
    assertThat(trip.takeout().broughtBy()).contains(trip.second.assignment());
  }

  @Test
  @Tag("clause:2.5/prove")
  void whoIsNoCarrierOfThePermitBroughtNothingBack() {
    var foreign = new LateTrip(web).second.assignment();
    for (var place : List.of(foreign, trip.at.custodian.assignment())) {
      var refused = trip.post(trip.at.worker, "/return", Map.of("carrier", place.toString()));
      assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      assertThat(text(refused)).contains("誰が戻しましたか: どれかを選んでください");
      assertThat(trip.takeout().out()).isTrue();
    }
  }

  @Test
  @Tag("clause:2.5/prevent")
  void theContractorConfirmsNothingAndIsToldWhoseWorkItIs() {
    trip.late().back(trip.at.worker);
    for (var who : List.of(trip.at.engagement, trip.at.custodian, trip.at.worker)) {
      assertThat(trip.get(who, trip.door("/check"))).hasRedirectedUrl(trip.list());
      var refused = trip.post(who, "/check", IN_ORDER);
      assertThat(refused).hasStatus(HttpStatus.FORBIDDEN);
      assertThat(text(refused)).contains("2-⑤", "所管課", "遅れて戻ったものの確認");
    }
    var missing =
        AssetScene.missing(() -> trip.looks(trip.at.worker, ALL_IN_ORDER, ActKey.random()));
    assertThat(missing).extracting(Missing::code).containsExactly("role");
    assertThat(trip.takeout().unconfirmed()).isTrue();
  }

  @Test
  @Tag("clause:2.5/prove")
  @Tag("clause:2.3/prevent")
  void nothingIsCompletedBeforeTheWardHasLookedAndAfterwardsItIsNoMoreInTheWay() {
    trip.late().back(trip.at.worker);
    assertThat(trip.remains())
        .extracting(Check::code, Check::who, Check::way)
        .containsExactly(tuple("takeout-unchecked", Turn.WARD, trip.door("/check")));
    assertThat(text(trip.get(trip.at.clerk, trip.door("/check")))).contains("封と鍵", "数と中身");
    assertThat(trip.post(trip.at.clerk, "/check", IN_ORDER)).hasRedirectedUrl(trip.list());
    assertThat(trip.remains()).isEmpty();
    assertThat(trip.waits(trip.at.clerk)).isEmpty();
    assertThat(text(trip.get(trip.at.clerk, trip.list())))
        .doesNotContain("返却遅れ")
        .contains("許可の時刻より後の返却", "区の確認", "青木 里奈 封と鍵 変わりない・数と中身 合っている");
  }

  @Test
  @Tag("clause:2.5/detect")
  void aDoubtStaysAnAlarmWithTheTelephoneUntilALaterLookClearsIt() throws Exception {
    trip.late().back(trip.at.worker);
    trip.looks(trip.at.clerk, new Found(Seal.UNKNOWN, Content.COMPLETE, 0), ActKey.random());
    assertThat(trip.waits(trip.at.manager))
        .extracting(WaitingItem::kind)
        .containsExactly("takeout.DOUBTED");
    var page = trip.get(trip.at.clerk, trip.list());
    assertThat(text(page)).contains("区が確認・疑いが残る", "区の確認で疑いが残りました");
    assertThat(Jsoup.parse(page.getResponse().getContentAsString()).select(".call a").attr("href"))
        .isEqualTo("tel:" + ward.incidentPhone());
    assertThat(trip.remains()).extracting(Check::code).containsExactly("takeout-unchecked");
    trip.looks(trip.at.manager, new Found(Seal.INTACT, Content.COMPLETE, 1), ActKey.random());
    assertThat(trip.kept()).isEqualTo(2);
    assertThat(trip.remains()).isEmpty();
    assertThat(trip.waits(trip.at.manager)).isEmpty();
  }

  @Test
  void bothQuestionsAreAnsweredOrNothingIsSaved() {
    trip.late().back(trip.at.worker);
    var typed = new HashMap<>(IN_ORDER);
    typed.put("seal", "");
    var half = trip.post(trip.at.clerk, "/check", typed);
    assertThat(half).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(text(half)).contains("封と鍵: どれかを選んでください").doesNotContain("数と中身: どれか");
    assertThat(trip.post(trip.at.clerk, "/check", Map.of("looks", "0")))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(trip.kept()).isZero();
  }

  @Test
  @Tag("clause:2.5/prove")
  void ofTwoWhoLookAtOnceOneCountsAndTheOtherIsTold() throws Exception {
    trip.late().back(trip.at.worker);
    var found = Map.of("seal", "BROKEN", "content", "DIFFERS", "looks", "0");
    var answers = new ConcurrentLinkedQueue<Integer>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var who : List.of(trip.at.clerk, trip.at.manager)) {
        threads.submit(
            () -> answers.add(trip.post(who, "/check", found).getResponse().getStatus()));
      }
    }
    assertThat(answers).containsExactlyInAnyOrder(302, 409);
    assertThat(trip.kept()).isEqualTo(1);
    var second = trip.post(trip.at.clerk, "/check", IN_ORDER);
    assertThat(second).hasStatus(HttpStatus.CONFLICT);
    assertThat(text(second)).contains("「確かめた」と記録しました");
    assertThat(trip.takeout().doubted()).isTrue();
  }

  @Test
  void theSameLookSentTwiceIsOne() {
    trip.late().back(trip.at.worker);
    var key = ActKey.random();
    trip.looks(trip.at.clerk, ALL_IN_ORDER, key);
    assertThatExceptionOfType(AlreadyDone.class)
        .isThrownBy(() -> trip.looks(trip.at.clerk, ALL_IN_ORDER, key));
    assertThat(trip.kept()).isEqualTo(1);
  }

  @Test
  @Tag("clause:2.5/prove")
  void whatCameBackInTimeNeedsNoLook() {
    trip.back(trip.at.worker).late();
    assertThat(trip.waits(trip.at.clerk)).isEmpty();
    assertThat(trip.remains()).isEmpty();
    assertThat(text(trip.get(trip.at.clerk, trip.list()))).doesNotContain("返却遅れ");
    assertThat(trip.get(trip.at.clerk, trip.door("/check"))).hasRedirectedUrl(trip.list());
    assertThat(trip.post(trip.at.clerk, "/check", IN_ORDER)).hasStatus(HttpStatus.CONFLICT);
    assertThat(trip.kept()).isZero();
  }

  @Test
  @Tag("clause:2.5/detect")
  void aLateReturnFromBeforeAnybodyWasAskedIsTheWardsToLookAt() {
    trip.late();
    trip.at.scene.inTransaction(
        trip.at.clerk.actor(),
        () ->
            db.sql(
                    """
                    UPDATE assets.takeout SET returned_at = returns + interval '1 second', returned_by = :by
                     WHERE filing_id = :permit
                    """)
                .param("by", trip.at.clerk.actor().person().value())
                .param("permit", trip.permit.value())
                .update());
    assertThat(trip.waits(trip.at.clerk)).isNotEmpty();
    assertThat(text(trip.get(trip.at.clerk, trip.list())))
        .contains("返却遅れ・区の確認待ち", "記録 青木 里奈")
        .doesNotContain("が戻した");
    trip.looks(trip.at.clerk, ALL_IN_ORDER, ActKey.random());
    assertThat(trip.remains()).isEmpty();
  }
}
