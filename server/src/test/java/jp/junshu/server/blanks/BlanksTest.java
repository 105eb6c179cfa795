package jp.junshu.server.blanks;

import static java.util.concurrent.TimeUnit.SECONDS;
import static jp.junshu.server.SignedInAs.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.junshu.core.gate.Missing;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.policy.Role;
import jp.junshu.server.ServerTest;
import jp.junshu.server.contracts.Scene;
import jp.junshu.server.contracts.Scene.Somebody;
import jp.junshu.server.gate.AccessRefused;
import jp.junshu.server.paper.PaperReader;
import jp.junshu.server.paper.VeraPdf;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;

/** Blank sheets: each number once, and what became of every one to be seen. */
@ServerTest
class BlanksTest {

  @Autowired private ApplicationContext context;
  @Autowired private WebApplicationContext web;
  @Autowired private BlankDesk desk;
  @Autowired private JdbcClient db;

  private Scene scene;
  private Somebody clerk;
  private Somebody engagement;
  private Somebody worker;

  @BeforeEach
  void aContract() {
    scene = new Scene(context);
    clerk = scene.has(Role.CLERK, "青木", "里奈");
    engagement = scene.has(Role.ENGAGEMENT_MANAGER, "佐伯", "直樹");
    worker = scene.has(Role.WORKER, "髙橋", "結衣");
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  private BlankBatch issues(Somebody who, int sheets) {
    return issues(who, "F10", sheets);
  }

  private BlankBatch issues(Somebody who, String no, int sheets) {
    return scene.as(
        who.actor(),
        () -> {
          var form =
              desk.forms(engagement.actor(), scene.id()).stream()
                  .filter(each -> each.no().equals(no))
                  .findFirst()
                  .orElseThrow();
          return desk.issue(who.actor(), scene.id(), form, sheets, ActKey.random());
        });
  }

  private void settles(Somebody who, BlankBatch batch, int serial, BlankFate fate) {
    scene.as(
        who.actor(),
        () -> {
          desk.settle(who.actor(), batch, serial, fate, "水に濡れた。", ActKey.random());
          return serial;
        });
  }

  private List<String> missing(Runnable act) {
    var refused = catchThrowableOfType(AccessRefused.class, act::run);
    assertThat(refused).isNotNull();
    return refused.decision().missing().stream().map(Missing::code).toList();
  }

  private String page(Somebody who) {
    signedIn(who.actor());
    var uri = "/contracts/" + scene.id() + "/blanks";
    var answer = scene.as(who.actor(), () -> MockMvcTester.from(web).get().uri(uri).exchange());
    try {
      return Jsoup.parse(answer.getResponse().getContentAsString()).select("main").text();
    } catch (UnsupportedEncodingException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void numbersCountUpWithoutGapsWhoeverIssuesThem() {
    assertThat(issues(engagement, 3)).extracting("first", "last").containsExactly(1, 3);
    assertThat(issues(clerk, 2)).extracting("first", "last").containsExactly(4, 5);
    assertThat(page(worker)).contains("発行 5枚", "F10-白-2026-0005", "未使用");
  }

  @Test
  void severalWhoIssueAtOnceGetNumbersOfTheirOwn() throws Exception {
    var start = new CyclicBarrier(4);
    var given = new ArrayList<Integer>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var asked = new ArrayList<Future<BlankBatch>>();
      for (int i = 0; i < 4; i++) {
        asked.add(
            threads.submit(
                () -> {
                  start.await(30, SECONDS);
                  return issues(engagement, 5);
                }));
      }
      for (var each : asked) {
        given.add(each.get(60, SECONDS).first());
      }
    }
    assertThat(given).containsExactlyInAnyOrder(1, 6, 11, 16);
  }

  @Test
  void oneToFiftyAreIssuedAtOnceAndNoPledge() {
    assertThatIllegalArgumentException().isThrownBy(() -> issues(engagement, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> issues(engagement, 51));
    assertThat(scene.as(worker.actor(), () -> desk.forms(worker.actor(), scene.id())))
        .extracting("no")
        .doesNotContain("F01", "F29");
  }

  @Test
  void onlyTheClerkAndTheContractorsManagerIssue() {
    assertThat(missing(() -> issues(worker, 1))).containsExactly("role");
  }

  @Test
  void whatWasSpoiledOrLostStandsWithItsReasonAndIsToldOnce() {
    var batch = issues(engagement, 3);
    settles(engagement, batch, 1, BlankFate.SPOILED);
    settles(engagement, batch, 2, BlankFate.LOST);
    assertThat(page(clerk)).contains("未使用 1枚、照合待ち 0枚、使用済み 0枚、書き損じ 1枚、紛失 1枚", "水に濡れた。");
    assertThatExceptionOfType(AlreadySettled.class)
        .isThrownBy(() -> settles(engagement, batch, 1, BlankFate.LOST));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settles(engagement, batch, 4, BlankFate.LOST));
  }

  @Test
  void theOtherSidesSheetsAreNotOnesOwnToAccountForNorThoseOfAnotherContract() {
    var theirs = issues(engagement, 1);
    assertThat(missing(() -> settles(clerk, theirs, 1, BlankFate.LOST)))
        .containsExactly("own-blank");
    var other = new Scene(context);
    var stranger = other.has(Role.ENGAGEMENT_MANAGER, "多田", "司");
    assertThat(other.as(stranger.actor(), () -> desk.batches(scene.id()))).isEmpty();
    assertThat(missing(() -> settles(stranger, theirs, 1, BlankFate.LOST)))
        .contains("role", "own-blank");
  }

  @Test
  void aSheetIsPrintedWithItsNumberItsFieldsAndPlacesToTick() {
    issues(engagement, 2);
    signedIn(engagement.actor());
    var uri = "/contracts/" + scene.id() + "/blanks/F10/1/sheets.pdf";
    var answer =
        scene.as(engagement.actor(), () -> MockMvcTester.from(web).get().uri(uri).exchange());
    assertThat(answer.getResponse().getStatus()).isEqualTo(200);
    var pdf = answer.getResponse().getContentAsByteArray();
    assertThat(VeraPdf.broken(pdf)).isEmpty();
    var text = PaperReader.read(pdf).text();
    assertThat(text).contains("F10-白-2026-0001", "F10-白-2026-0002", "停電・通信断用", "事実のあった日時");
  }

  @Test
  void anAttendanceSheetHasItsNumberAndLinesForARoomOfPeople() {
    issues(engagement, "F27", 1);
    signedIn(engagement.actor());
    var uri = "/contracts/" + scene.id() + "/blanks/F27/1/sheets.pdf";
    var answer =
        scene.as(engagement.actor(), () -> MockMvcTester.from(web).get().uri(uri).exchange());
    var text = PaperReader.read(answer.getResponse().getContentAsByteArray()).text();
    assertThat(text).contains("F27-白-2026-0001");
    assertThat(text.split("受講した人", -1)).hasSize(15 + 1);
  }

  @Test
  void theLogHoldsTheNumbersAndNoWords() {
    settles(engagement, issues(engagement, 2), 2, BlankFate.LOST);
    var leaves =
        scene.inTransaction(
            clerk.actor(),
            () ->
                db
                    .sql(
                        """
                        SELECT convert_from(leaf, 'UTF8') FROM ledger.pending
                         UNION
                        SELECT convert_from(leaf, 'UTF8') FROM ledger.entry
                        """)
                    .query((row, _) -> String.valueOf(row.getString(1)))
                    .list()
                    .stream()
                    .filter(leaf -> leaf.contains("\"contract\":\"" + scene.id() + "\""))
                    .filter(leaf -> leaf.contains("\"blank."))
                    .toList());
    assertThat(leaves).hasSize(2).noneMatch(leaf -> leaf.contains("濡れ"));
  }
}
