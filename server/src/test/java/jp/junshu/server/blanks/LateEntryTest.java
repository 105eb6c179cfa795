package jp.junshu.server.blanks;

import static jp.junshu.server.SignedInAs.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import jp.junshu.core.gate.Missing;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.policy.Role;
import jp.junshu.server.ServerTest;
import jp.junshu.server.attachments.AttachingDesk;
import jp.junshu.server.attachments.SampleFiles;
import jp.junshu.server.contracts.Scene.Somebody;
import jp.junshu.server.contracts.WorkingScene;
import jp.junshu.server.forms.FilingView;
import jp.junshu.server.forms.Filings;
import jp.junshu.server.forms.FormDesk;
import jp.junshu.server.forms.Outcome;
import jp.junshu.server.forms.RawContent;
import jp.junshu.server.gate.AccessRefused;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.ui.NotThere;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/** What was written by hand counts once two people have entered and compared it. */
@ServerTest
class LateEntryTest {

  @Autowired private ApplicationContext context;
  @Autowired private WebApplicationContext web;
  @Autowired private BlankDesk blanks;
  @Autowired private EntryDesk desk;
  @Autowired private BusinessClock clock;
  @Autowired private JdbcClient db;

  private WorkingScene at;
  private BlankBatch batch;

  @BeforeEach
  void sheetsOfTheContractor() {
    at = new WorkingScene(context);
    batch =
        at.scene.as(
            at.engagement.actor(),
            () -> {
              var form =
                  blanks.forms(at.engagement.actor(), at.scene.id()).stream()
                      .filter(each -> each.no().equals("F10"))
                      .findFirst()
                      .orElseThrow();
              return blanks.issue(at.engagement.actor(), at.scene.id(), form, 3, ActKey.random());
            });
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  private Map<String, String> report() {
    var typed = new HashMap<String, String>();
    typed.put("from", at.scene.day(-1));
    typed.put("until", at.scene.day(-1));
    typed.put("planned", "申請書の受付と入力");
    typed.put("actual", "停電のため手で受け付けた。12件");
    typed.put("workers", at.worker.assignment().toString());
    typed.put("nextPlan", "入力の続き");
    typed.put("incidents", "NONE");
    return typed;
  }

  private RawContent typed() {
    var raw = new HashMap<String, List<String>>();
    report().forEach((field, value) -> raw.put(field, List.of(value)));
    return new RawContent(raw);
  }

  private Instant written() {
    return batch.issuedAt().truncatedTo(ChronoUnit.MINUTES);
  }

  private void enters(Somebody who, int serial) {
    at.scene.as(
        who.actor(),
        () -> {
          var scan = SampleFiles.checked("F10-1.pdf", SampleFiles.PDF);
          desk.enter(
              who.actor(), batch, serial, typed(), written(), "作業者 髙橋 結衣", scan, ActKey.random());
          return serial;
        });
  }

  private SheetEntry entry(Somebody who, int serial) {
    return at.scene.as(
        who.actor(), () -> desk.find(who.actor(), at.scene.id(), "F10", serial).orElseThrow());
  }

  private FilingView files(Somebody who, int serial) {
    var entry = entry(who, serial);
    var result = at.scene.as(who.actor(), () -> desk.file(who.actor(), entry, ActKey.random()));
    return at.view(((FormDesk.Result.Accepted) result).id());
  }

  private List<FilingView> reports() {
    return at.scene.inTransaction(
        at.clerk.actor(),
        () -> context.getBean(Filings.class).ofContracts(List.of(at.scene.id()), "F10"));
  }

  private List<String> missing(Runnable act) {
    var refused = catchThrowableOfType(AccessRefused.class, act::run);
    assertThat(refused).isNotNull();
    return refused.decision().missing().stream().map(Missing::code).toList();
  }

  private Document page(Somebody who, String path) {
    return parsed(answer(who, path));
  }

  private MvcTestResult answer(Somebody who, String path) {
    signedIn(who.actor());
    var uri = "/contracts/" + at.scene.id() + "/blanks" + path;
    return at.scene.as(who.actor(), () -> MockMvcTester.from(web).get().uri(uri).exchange());
  }

  private List<String> waiting(Somebody who) {
    var source = context.getBean(EntriesWaiting.class);
    return at.scene.inTransaction(
        who.actor(),
        () ->
            source
                .waitingFor(who.actor(), clock.instant())
                .flatMap(item -> item.about().stream())
                .toList());
  }

  private static Document parsed(MvcTestResult answer) {
    try {
      return Jsoup.parse(answer.getResponse().getContentAsString());
    } catch (UnsupportedEncodingException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  @Tag("clause:3.1/prove")
  void whatOnePersonEnteredCountsForNothingUntilAnotherComparedAndFiledIt() {
    enters(at.engagement, 1);
    assertThat(reports()).isEmpty();
    assertThat(page(at.custodian, "").text()).contains("照合待ち 1枚", "照合する");
    assertThat(waiting(at.custodian)).containsExactly("F10-白-2026-0001");
    assertThat(waiting(at.engagement)).isEmpty();
    assertThat(waiting(at.clerk)).isEmpty();
    var filed = files(at.custodian, 1);
    assertThat(reports()).hasSize(1);
    assertThat(filed.filed().by()).isEqualTo(at.custodian.actor().person());
    assertThat(filed.attached()).hasSize(1);
    assertThat(page(at.engagement, "").text()).contains("使用済み 1枚", "提出されたもの");
    assertThat(waiting(at.custodian)).isEmpty();
  }

  @Test
  void itIsALateEntryForEverAsOfTheMomentOnTheSheet() {
    enters(at.engagement, 1);
    var filed = files(at.custodian, 1);
    assertThat(filed.late()).isTrue();
    assertThat(filed.occurredAt()).isEqualTo(written());
  }

  @Test
  void whoEnteredASheetDoesNotFileIt() {
    enters(at.engagement, 1);
    assertThat(missing(() -> files(at.engagement, 1))).containsExactly("second-person");
    assertThat(reports()).isEmpty();
    assertThat(page(at.engagement, "/F10/1/check").text()).contains("別の人が照らし合わせて提出します");
  }

  @Test
  void whatWaitsIsNotThereForTheOtherSideNorForAnotherContract() {
    enters(at.engagement, 1);
    assertThat(at.scene.as(at.clerk.actor(), () -> desk.waiting(at.clerk.actor(), at.scene.id())))
        .isEmpty();
    assertThat(page(at.clerk, "").text()).contains("照合待ち 0枚").doesNotContain("照合する");
    assertThat(missing(() -> enters(at.clerk, 2))).containsExactly("own-blank");
    var other = new WorkingScene(context);
    assertThat(missing(() -> enters(other.engagement, 2))).contains("role");
  }

  @Test
  void twoWhoFileOneSheetAtOnceFileItOnce() throws InterruptedException {
    enters(at.engagement, 1);
    var second = at.scene.has(Role.INFORMATION_CUSTODIAN, "小林", "望");
    at.scene.accepts(second);
    var entry = entry(second, 1);
    atOnce(
        List.of(
            () ->
                at.scene.as(
                    second.actor(), () -> desk.file(second.actor(), entry, ActKey.random())),
            () ->
                at.scene.as(
                    at.custodian.actor(),
                    () -> desk.file(at.custodian.actor(), entry, ActKey.random()))));
    assertThat(reports()).hasSize(1);
  }

  @Test
  void oneSheetIsEnteredOnceHoweverManyEnterItAtOnce() throws InterruptedException {
    var done =
        atOnce(
            List.of(
                () -> {
                  enters(at.engagement, 1);
                  return 1;
                },
                () -> {
                  enters(at.custodian, 1);
                  return 1;
                }));
    assertThat(done).isEqualTo(1);
  }

  /** How many of them came through. */
  private static int atOnce(List<Callable<Object>> works) throws InterruptedException {
    var start = new CyclicBarrier(works.size());
    int done = 0;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var asked = new ArrayList<Future<Object>>();
      for (var work : works) {
        asked.add(
            threads.submit(
                () -> {
                  start.await(30, TimeUnit.SECONDS);
                  return work.call();
                }));
      }
      for (var each : asked) {
        try {
          each.get();
          done++;
        } catch (ExecutionException e) {
          assertThat(e.getCause()).isInstanceOfAny(AlreadyEntered.class, AlreadySettled.class);
        }
      }
    }
    return done;
  }

  @Test
  void whatDiffersFromTheSheetGoesWithItsScanAndTheSheetCanBeEnteredAgain() {
    enters(at.engagement, 1);
    var entry = entry(at.custodian, 1);
    givesBack(at.custodian, entry);
    assertThat(pieces(entry)).isZero();
    assertThat(page(at.engagement, "").text()).contains("入力が取り消されました", "件数が違う。");
    assertThat(page(at.engagement, "/F10/1/entry").text()).contains("件数が違う。");
    assertThat(waiting(at.engagement)).containsExactly("F10-白-2026-0001", "件数が違う。");
    assertThat(waiting(at.custodian)).isEmpty();
    enters(at.custodian, 1);
    assertThat(files(at.engagement, 1).late()).isTrue();
  }

  private void givesBack(Somebody who, SheetEntry entry) {
    at.scene.as(
        who.actor(),
        () -> {
          desk.giveBack(who.actor(), batch, entry, "件数が違う。", ActKey.random());
          return entry;
        });
  }

  private long pieces(SheetEntry entry) {
    return at.scene.inTransaction(
        at.custodian.actor(),
        () ->
            db.sql("SELECT count(*) FROM attachments.piece WHERE attachment_id = :id")
                .param("id", entry.scan().id().value())
                .query(Long.class)
                .single());
  }

  @Test
  void aSheetThatIsLostIsNotEnteredAndOneThatIsEnteredIsNotLost() {
    settles(2);
    assertThatExceptionOfType(AlreadyEntered.class).isThrownBy(() -> enters(at.engagement, 2));
    enters(at.engagement, 3);
    assertThatExceptionOfType(AlreadySettled.class).isThrownBy(() -> settles(3));
  }

  private void settles(int serial) {
    at.scene.as(
        at.engagement.actor(),
        () -> {
          blanks.settle(
              at.engagement.actor(), batch, serial, BlankFate.LOST, "停電中に失くした。", ActKey.random());
          return serial;
        });
  }

  @Test
  void whatIsWrongIsToldByFieldAndNothingIsKept() {
    var typed = report();
    typed.put("writtenBy", "作業者 髙橋 結衣");
    typed.put("from", "平成31年5月1日");
    typed.put("writtenOn", at.scene.day(0));
    typed.put("writtenTime", "25:00");
    var answer = parsed(posts(typed, new byte[0])).text();
    assertThat(answer).contains("「13:00」のように", "令和元年5月1日", "ファイルが選ばれていない");
    assertThat(page(at.custodian, "").text()).contains("照合待ち 0枚");
  }

  @Test
  void noSheetWasWrittenBeforeItWasIssuedNorIsToBe() {
    var typed = report();
    typed.put("writtenBy", "作業者 髙橋 結衣");
    typed.put("writtenTime", "00:00");
    typed.put("writtenOn", at.scene.day(-1));
    assertThat(parsed(posts(typed, SampleFiles.PDF)).text()).contains("それより前の日時は書けません");
    typed.put("writtenOn", at.scene.day(1));
    assertThat(parsed(posts(typed, SampleFiles.PDF)).text()).contains("まだ来ていない日時");
    var scan = SampleFiles.checked("F10-1.pdf", SampleFiles.PDF);
    var before = batch.issuedAt().minus(1, ChronoUnit.DAYS);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                at.scene.as(
                    at.engagement.actor(),
                    () -> {
                      desk.enter(
                          at.engagement.actor(),
                          batch,
                          1,
                          typed(),
                          before,
                          "髙橋",
                          scan,
                          ActKey.random());
                      return batch;
                    }));
    assertThat(page(at.custodian, "").text()).contains("照合待ち 0枚");
  }

  @Test
  void whatWasEnteredAnewSinceThePageWasShownIsNotFiledUnseen() {
    enters(at.engagement, 1);
    var shown = entry(at.custodian, 1);
    givesBack(at.engagement, shown);
    enters(at.engagement, 1);
    var seen = shown.scan().id().toString();
    for (var act : List.of("check", "return")) {
      signedIn(at.custodian.actor());
      var answer =
          at.scene.as(
              at.custodian.actor(),
              () ->
                  MockMvcTester.from(web)
                      .post()
                      .uri("/contracts/{contract}/blanks/F10/1/{act}", at.scene.id(), act)
                      .param("actKey", ActKey.random().toString())
                      .param("reason", "件数が違う。")
                      .param("seen", seen)
                      .exchange());
      assertThat(answer.getResponse().getStatus()).isEqualTo(409);
    }
    assertThat(reports()).isEmpty();
    assertThat(page(at.custodian, "").text()).contains("照合待ち 1枚");
  }

  @Test
  void theScanStaysWithWhatWasFiledFromIt() {
    enters(at.engagement, 1);
    var filed = files(at.custodian, 1);
    var scan = filed.attached().getFirst();
    assertThat(scan.stays()).isTrue();
    var attaching = context.getBean(AttachingDesk.class);
    assertThatExceptionOfType(NotThere.class)
        .isThrownBy(
            () ->
                at.scene.as(
                    at.engagement.actor(),
                    () -> {
                      attaching.detach(at.engagement.actor(), filed, scan.id(), ActKey.random());
                      return scan;
                    }));
    assertThat(at.view(filed.filed().id()).attached()).hasSize(1);
  }

  @Test
  void filedAgainItIsStillALateEntryOfThatMoment() {
    enters(at.engagement, 1);
    var filed = files(at.custodian, 1);
    int step = filed.current().orElseThrow().position();
    var clerk = at.clerk.actor();
    at.scene.as(
        clerk,
        () -> {
          at.scene
              .desk()
              .take(
                  clerk, filed, step, Outcome.SENT_BACK, filed.seen(), "件数を確かめて。", ActKey.random());
          return step;
        });
    var view = at.view(filed.filed().id());
    at.scene.as(
        at.engagement.actor(),
        () -> at.scene.desk().again(at.engagement.actor(), view, typed(), ActKey.random()));
    var again = at.view(filed.filed().id());
    assertThat(again.filed().revision()).isEqualTo(2);
    assertThat(again.late()).isTrue();
    assertThat(again.occurredAt()).isEqualTo(written());
  }

  @Test
  void aSheetThatIsEnteredAlreadyIsToldSoWithTheWayToItsList() {
    enters(at.custodian, 1);
    var answer = answer(at.engagement, "/F10/1/entry");
    assertThat(answer.getResponse().getStatus()).isEqualTo(409);
    assertThat(parsed(answer).select("main a").attr("href"))
        .isEqualTo("/contracts/" + at.scene.id() + "/blanks");
  }

  @Test
  void aSheetIsNotEnteredWithoutEnd() {
    for (int time = 0; time < EntryDesk.OFTEN; time++) {
      enters(at.engagement, 1);
      givesBack(at.engagement, entry(at.engagement, 1));
    }
    assertThatExceptionOfType(EnteredTooOften.class).isThrownBy(() -> enters(at.engagement, 1));
  }

  @Test
  void enteredAndLostAtOnceItIsOneOfTheTwo() throws InterruptedException {
    for (int serial = 1; serial <= 3; serial++) {
      int sheet = serial;
      var done =
          atOnce(
              List.of(
                  () -> {
                    enters(at.engagement, sheet);
                    return sheet;
                  },
                  () -> {
                    settles(sheet);
                    return sheet;
                  }));
      assertThat(done).isEqualTo(1);
    }
  }

  @Test
  void itIsEnteredOnThePageAndShownToTheSecondPersonAsItWillBeFiled() {
    var typed = report();
    typed.put("writtenBy", "作業者 髙橋 結衣");
    var hour = LocalDateTime.ofInstant(written(), BusinessClock.JST);
    typed.put("writtenOn", at.scene.day(0));
    typed.put("writtenTime", "%d:%02d".formatted(hour.getHour(), hour.getMinute()));
    typed.put("planned.more", "x".repeat(1 << 20));
    assertThat(posts(typed, SampleFiles.PDF).getResponse().getStatus()).isEqualTo(302);
    var shown = page(at.custodian, "/F10/1/check").text();
    assertThat(shown).contains("停電のため手で受け付けた。12件", "佐伯 直樹", "作業者 髙橋 結衣", "用紙と同じなので提出する");
    assertThat(entry(at.custodian, 1).typed().values()).doesNotContainKey("planned.more");
  }

  private MvcTestResult posts(Map<String, String> typed, byte[] file) {
    signedIn(at.engagement.actor());
    return at.scene.as(
        at.engagement.actor(),
        () -> {
          var post =
              MockMvcTester.from(web)
                  .post()
                  .uri("/contracts/{contract}/blanks/F10/1/entry", at.scene.id())
                  .multipart()
                  .file(new MockMultipartFile("file", "F10-1.pdf", "application/pdf", file));
          post.param("actKey", ActKey.random().toString());
          typed.forEach(post::param);
          return post.exchange();
        });
  }
}
