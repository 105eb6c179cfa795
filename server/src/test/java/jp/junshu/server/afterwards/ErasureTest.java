package jp.junshu.server.afterwards;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static jp.junshu.server.SignedInAs.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import jp.junshu.core.gate.Missing;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.policy.Role;
import jp.junshu.server.ServerTest;
import jp.junshu.server.contracts.Scene.Somebody;
import jp.junshu.server.duties.WaitingItem;
import jp.junshu.server.gate.AccessRefused;
import jp.junshu.server.time.StoryClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/** What two people decided to dispose of is erased, by one act, whole or not at all. */
@ServerTest
@TestPropertySource(properties = "junshu.test=erasing")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // set before each
class ErasureTest {

  private static final int TESTS = 15;
  private static final String BUTTON = "/retention/erasure\"";

  @Autowired private ApplicationContext context;
  @Autowired private WebApplicationContext web;
  @Autowired private StoryClock clock;
  @Autowired private JdbcClient db;
  @Autowired private Environment installation;

  private final Deque<ErasureScene> completed = new ArrayDeque<>();
  private ErasureScene at;

  @BeforeAll
  void contractsWhoseTimeHasRun() {
    for (int i = 0; i < TESTS; i++) {
      completed.add(new ErasureScene(context));
    }
    clock.moveTo(Instant.parse("2027-04-05T01:00:00Z"));
  }

  @BeforeEach
  void oneOfThem() {
    at = completed.removeFirst();
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  private MvcTestResult get(PersonActor actor, String path) {
    var browser = MockMvcTester.from(web);
    return at.scene.as(signedIn(actor), () -> browser.get().uri(path).exchange());
  }

  private List<String> found(List<String> words) {
    try (var whole = new WholeDatabase(installation)) {
      return whole.holding(at.scene.id(), words);
    }
  }

  private static List<String> missing(Runnable act) {
    var refused = catchThrowableOfType(AccessRefused.class, act::run);
    return refused == null
        ? List.of()
        : refused.decision().missing().stream().map(Missing::code).sorted().toList();
  }

  @Test
  @Tag("clause:7/prevent")
  void ofTheFileNoWordIsLeftInAnyTableAndWhatIsKeptLongerStays() {
    assertThat(found(ErasureScene.OF_THE_FILE)).containsAll(ErasureScene.OF_THE_FILE);
    at.decided(Records.FILE);
    at.erases(at.manager, Records.FILE);
    assertThat(found(ErasureScene.OF_THE_FILE)).isEmpty();
    assertThat(found(ErasureScene.OF_PLEDGES)).isNotEmpty();
    assertThat(found(ErasureScene.OF_PROOFS)).containsAll(ErasureScene.OF_PROOFS);
    var done = at.retention().carriedOut(Records.FILE).orElseThrow();
    assertThat(done.rows()).isPositive();
    assertThat(done.contents()).isPositive();
    assertThat(done.backupDays()).isEqualTo(35);
    saysSoOnEveryPage();
  }

  private void saysSoOnEveryPage() {
    var here = "/contracts/" + at.scene.id();
    assertThat(get(at.clerk.actor(), "/filings/" + at.exception))
        .hasStatus(HttpStatus.GONE)
        .bodyText()
        .contains("中身は消去されました", "2人の決定により");
    assertThat(get(at.custodian.actor(), "/filings/" + at.returned)).hasStatus(HttpStatus.GONE);
    assertThat(get(at.clerk.actor(), "/filings/" + at.pledge)).hasStatusOk();
    assertThat(get(at.clerk.actor(), "/filings/" + at.report)).hasStatusOk();
    assertThat(get(at.clerk.actor(), here + "/retention"))
        .hasStatusOk()
        .bodyText()
        .contains("消去済み", "動いているデータベースから消去", "最長35日")
        .contains("起案 青木 里奈、決定 森下 健一、消去 森下 健一");
    assertThat(get(at.clerk.actor(), here)).bodyText().contains("消去した記録", "2人の決定により");
    assertThat(get(at.clerk.actor(), here + "/filings"))
        .bodyText()
        .doesNotContain("/filings/" + at.exception)
        .contains("/filings/" + at.pledge);
    for (var page :
        List.of("/people", "/assets", "/filings", "/history", "/roster", "/chain", "/completion")) {
      assertThat(get(at.clerk.actor(), here + page)).as(page).hasStatusOk();
    }
    assertThat(get(at.clerk.actor(), here + "/standing?on=R8.4.1"))
        .bodyText()
        .contains("髙橋 結衣", "に消去されたので")
        .doesNotContain("小西");
  }

  @Test
  @Tag("clause:7/prevent")
  void pledgesAndProofsGoAfterTheFileAndInTheirOwnTime() {
    at.sets(Records.DISPOSAL_PROOFS, Kept.ONE_YEAR);
    at.sets(Records.PLEDGES, Kept.ONE_YEAR);
    for (var records : List.of(Records.PLEDGES, Records.DISPOSAL_PROOFS)) {
      at.decided(records);
      assertThat(missing(() -> at.erases(at.manager, records)))
          .containsExactly("file-erased-first");
    }
    at.decided(Records.FILE);
    at.erases(at.manager, Records.FILE);
    at.erases(at.manager, Records.PLEDGES);
    assertThat(found(ErasureScene.OF_PLEDGES)).isEmpty();
    assertThat(found(ErasureScene.OF_PROOFS)).containsAll(ErasureScene.OF_PROOFS);
    at.erases(at.manager, Records.DISPOSAL_PROOFS);
    assertThat(found(ErasureScene.OF_PROOFS)).isEmpty();
    assertThat(get(at.clerk.actor(), "/filings/" + at.pledge)).hasStatus(HttpStatus.GONE);
    assertThat(get(at.clerk.actor(), "/contracts/" + at.scene.id())).hasStatusOk();
  }

  @Test
  @Tag("clause:7/prevent")
  void whatWasDecidedWaitsForWhoeverMayEraseItAndForNobodyWhileItCannotBeDone() {
    at.sets(Records.PLEDGES, Kept.ONE_YEAR);
    at.drafts(Records.FILE);
    at.decided(Records.PLEDGES);
    assertThat(waiting(at.manager)).isEmpty();
    at.decided(Records.FILE);
    assertThat(waiting(at.manager))
        .containsExactly("/contracts/%s/retention#erase-FILE".formatted(at.scene.id()));
    for (var other : List.of(at.clerk, at.custodian)) {
      assertThat(waiting(other)).isEmpty();
    }
    assertThat(get(at.manager.actor(), "/")).bodyText().contains("廃棄と決まった「契約の記録」を消去する");
    at.holds();
    assertThat(waiting(at.manager)).isEmpty();
  }

  private List<String> waiting(Somebody who) {
    return at.scene.inTransaction(
        who.actor(),
        () ->
            context
                .getBean(ErasureWaiting.class)
                .waitingFor(who.actor(), clock.instant())
                .map(WaitingItem::way)
                .toList());
  }

  @Test
  @Tag("clause:7/prevent")
  void wherePressingWouldBeRefusedThePageSaysWhyAndWhatToDoInPlaceOfTheButton() {
    at.sets(Records.PLEDGES, Kept.ONE_YEAR);
    at.decided(Records.PLEDGES);
    assertThat(page()).contains("先に「契約の記録」を消去してください", "href=\"#kept\"").doesNotContain(BUTTON);
    at.decided(Records.FILE);
    assertThat(page()).containsOnlyOnce(BUTTON);
    at.sets(Records.PLEDGES, Kept.TEN_YEARS);
    at.sets(Records.FILE, Kept.TEN_YEARS);
    assertThat(page()).contains("保存期間が満ちていません").doesNotContain(BUTTON);
    at.sets(Records.FILE, Kept.ONE_YEAR);
    at.holds();
    assertThat(page()).contains("廃棄の保留があるため", "href=\"#hold\"").doesNotContain(BUTTON);
  }

  @Test
  @Tag("clause:7/prevent")
  void whoeverDraftedIsToldThatAnotherDecidesAndUnderAHoldNobodyIsAsked() {
    at.scene.has(at.manager.actor(), Role.CLERK, false, "森下", "健一");
    at.drafts(at.manager, Records.FILE);
    assertThat(page()).contains("自分が起案したものは").doesNotContain("/retention/decision\"");
    at.drafts(at.clerk, Records.FILE);
    assertThat(page()).contains("/retention/decision\"").doesNotContain("自分が起案したものは");
    at.holds();
    assertThat(page())
        .contains("廃棄の保留があるため", "/retention/hold/place\"")
        .doesNotContain("/retention/decision\"");
    assertThat(text(get(at.clerk.actor(), "/contracts/%s/retention".formatted(at.scene.id()))))
        .contains("自分が起案したものは")
        .doesNotContain("/retention/hold/place\"");
  }

  private String page() {
    var page = get(at.manager.actor(), "/contracts/%s/retention".formatted(at.scene.id()));
    assertThat(page).hasStatusOk();
    return text(page);
  }

  private static String text(MvcTestResult page) {
    return new String(page.getResponse().getContentAsByteArray(), UTF_8);
  }

  @Test
  @Tag("clause:7/prevent")
  void onceErasedItWaitsNoMoreAndWhatComesAfterTheFileDoes() {
    at.sets(Records.PLEDGES, Kept.ONE_YEAR);
    at.decided(Records.PLEDGES);
    at.decided(Records.FILE);
    at.erases(at.manager, Records.FILE);
    assertThat(waiting(at.manager))
        .containsExactly("/contracts/%s/retention#erase-PLEDGES".formatted(at.scene.id()));
  }

  @Test
  @Tag("clause:7/prevent")
  void nobodyErasesWhatWasNotDecidedTwiceOrBeforeItsTime() {
    assertThat(missing(() -> at.erases(at.manager, Records.FILE)))
        .containsExactly("erasure-decided");
    at.drafts(Records.FILE);
    assertThat(missing(() -> at.erases(at.clerk, Records.FILE)))
        .containsExactly("erasure-decided", "role");
    assertThat(missing(() -> at.erases(at.custodian, Records.FILE))).contains("role");
    at.decided(Records.FILE);
    at.sets(Records.FILE, Kept.TEN_YEARS);
    assertThat(missing(() -> at.erases(at.manager, Records.FILE)))
        .containsExactly("erasure-time-over");
    at.sets(Records.FILE, Kept.ONE_YEAR);
    at.erases(at.manager, Records.FILE);
    assertThat(missing(() -> at.erases(at.manager, Records.FILE)))
        .containsExactly("not-erased-yet");
  }

  @Test
  @Tag("clause:7/prevent")
  void whoeverSpeaksToTheDatabaseErasesNothingWithoutDecisionAndEntry() {
    var id = at.scene.id().value();
    for (var sql :
        List.of(
            "DELETE FROM ledger.payload WHERE contract_id = :c",
            "DELETE FROM forms.revision WHERE contract_id = :c",
            "INSERT INTO ledger.erased SELECT log_id, commitment, contract_id, org_id,"
                + " gen_random_uuid() FROM ledger.payload WHERE contract_id = :c",
            "SELECT * FROM afterwards.erase(:c, 'FILE', gen_random_uuid(), '2027-04-05T00:00:00Z',"
                + " ARRAY (SELECT commitment FROM ledger.payload WHERE contract_id = :c))",
            "SELECT ledger.erase(:c, 'FILE', gen_random_uuid(), '2027-04-05T00:00:00Z',"
                + " ARRAY (SELECT commitment FROM ledger.payload WHERE contract_id = :c))")) {
      for (var who : List.of(at.manager, at.custodian)) {
        assertThatExceptionOfType(DataAccessException.class)
            .as(sql)
            .isThrownBy(() -> runs(who, sql, id));
      }
    }
    assertThat(found(ErasureScene.OF_THE_FILE)).containsAll(ErasureScene.OF_THE_FILE);
  }

  private void runs(Somebody who, String sql, Object contract) {
    at.scene.inTransaction(
        who.actor(),
        () -> {
          var statement = db.sql(sql).param("c", contract);
          return sql.startsWith("SELECT") ? statement.query().listOfRows() : statement.update();
        });
  }

  @Test
  @Tag("clause:7/prevent")
  void killedInTheMiddleNothingIsGoneAndTheNextTimeEverythingIs() {
    at.decided(Records.FILE);
    at.everythingIsNumbered();
    assertThatExceptionOfType(RuntimeException.class)
        .isThrownBy(
            () ->
                at.scene.inTransaction(
                    at.manager.actor(),
                    () -> {
                      at.erasesWithin(at.manager, Records.FILE);
                      return db.sql("SELECT pg_terminate_backend(pg_backend_pid())")
                          .query()
                          .listOfRows();
                    }));
    assertThat(found(ErasureScene.OF_THE_FILE)).containsAll(ErasureScene.OF_THE_FILE);
    assertThat(at.retention().carriedOut()).isEmpty();
    at.erases(at.manager, Records.FILE);
    assertThat(found(ErasureScene.OF_THE_FILE)).isEmpty();
  }

  private static <T> Future<T> waits(Future<T> other) {
    assertThatExceptionOfType(TimeoutException.class)
        .isThrownBy(() -> other.get(500, MILLISECONDS));
    return other;
  }

  @Test
  @Tag("clause:7/prevent")
  void anErasureDuringAHoldWaitsForItAndIsRefused() {
    at.decided(Records.FILE);
    var erasure =
        at.scene.inTransaction(
            at.clerk.actor(),
            () -> {
              at.holdsWithin();
              return waits(CompletableFuture.runAsync(() -> at.erases(at.manager, Records.FILE)));
            });
    assertThatExceptionOfType(ExecutionException.class)
        .isThrownBy(() -> erasure.get(20, SECONDS))
        .withCauseInstanceOf(AccessRefused.class);
    assertThat(found(ErasureScene.OF_THE_FILE)).containsAll(ErasureScene.OF_THE_FILE);
  }

  @Test
  @Tag("clause:7/prevent")
  void aHoldDuringAnErasureComesAfterItAndKeepsTheRest() throws Exception {
    at.decided(Records.FILE);
    at.everythingIsNumbered();
    var hold =
        at.scene.inTransaction(
            at.manager.actor(),
            () -> {
              at.erasesWithin(at.manager, Records.FILE);
              return waits(CompletableFuture.supplyAsync(at::holds));
            });
    assertThat(hold.get(20, SECONDS)).isTrue();
    assertThat(at.retention().carriedOut(Records.FILE)).isPresent();
    assertThat(at.retention().hold()).isPresent();
    assertThat(found(ErasureScene.OF_THE_FILE)).isEmpty();
  }

  @Test
  @Tag("clause:7/prevent")
  @Tag("clause:7/prove")
  void theLogAndEveryDossierHoldAndWhatIsMissingWithoutAnErasureIsFound() {
    new ErasedEvidence(context, installation, at).check();
  }

  @Test
  @Tag("clause:7/prevent")
  void whatHasNoNumberInTheLogYetIsWaitedForAndNothingIsErased() {
    at.decided(Records.FILE);
    at.everythingIsNumbered();
    assertThatExceptionOfType(ErasureWaits.class)
        .isThrownBy(
            () ->
                at.scene.inTransaction(
                    at.manager.actor(),
                    () -> {
                      at.recordsSomething();
                      at.erasesWithin(at.manager, Records.FILE);
                      return true;
                    }));
    assertThat(found(ErasureScene.OF_THE_FILE)).containsAll(ErasureScene.OF_THE_FILE);
  }

  @Test
  @Tag("clause:7/prevent")
  void theYearsListSaysThatNothingGoesByItselfAndHowLongBackupsKeepIt() {
    var list = get(at.clerk.actor(), "/retention");
    assertThat(list).hasStatusOk().bodyText().contains("記録はひとりでには消えません", "35日");
  }

  @Test
  @Tag("clause:7/prove")
  void anErasedContractIsListedAsThatAndNothingIsSaidToBeInOrder() {
    at.decided(Records.FILE);
    at.erases(at.manager, Records.FILE);
    assertThat(get(at.clerk.actor(), "/contracts"))
        .hasStatusOk()
        .bodyText()
        .contains("記録は消去されました。");
    assertThat(get(at.clerk.actor(), "/contracts/" + at.scene.id()))
        .hasStatusOk()
        .bodyText()
        .contains("守られていたかどうかは、この画面では分かりません")
        .doesNotContain("停止も遅延もありません");
  }
}
