package jp.junshu.server.attachments;

import static jp.junshu.server.SignedInAs.signedIn;
import static jp.junshu.server.attachments.SampleFiles.PDF;
import static jp.junshu.server.attachments.SampleFiles.checked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.UnsupportedEncodingException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import jp.junshu.core.form.ContentMoved;
import jp.junshu.core.form.Life;
import jp.junshu.core.gate.Missing;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.AttachmentId;
import jp.junshu.core.id.FilingId;
import jp.junshu.core.merkle.Hash;
import jp.junshu.core.policy.Role;
import jp.junshu.server.ServerTest;
import jp.junshu.server.contracts.Scene.Somebody;
import jp.junshu.server.contracts.WorkingScene;
import jp.junshu.server.duties.WaitingItem;
import jp.junshu.server.duties.WaitingSource;
import jp.junshu.server.forms.BulkDesk;
import jp.junshu.server.forms.FilingMoved;
import jp.junshu.server.forms.FilingView;
import jp.junshu.server.forms.Outcome;
import jp.junshu.server.forms.OutsideDesk;
import jp.junshu.server.forms.OutsideEntry;
import jp.junshu.server.gate.AccessRefused;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.time.StoryClock;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/** What the ward decides in another system: entered off the decided paper, and nowhere else. */
@ServerTest
@TestPropertySource(properties = "junshu.routes=classpath:routes-outside.tsv")
class OutsideTest {

  @Autowired private ApplicationContext context;
  @Autowired private WebApplicationContext web;
  @Autowired private OutsideDesk desk;
  @Autowired private Attachments attachments;
  @Autowired private JdbcClient db;

  private WorkingScene at;
  private FilingId id;

  @BeforeEach
  void anExceptionBeforeItsDecision() {
    at = new WorkingScene(context);
    id = at.scene.file(at.engagement.actor(), "F34", exception());
    at.takes(at.clerk, id, Outcome.PASSED);
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  private Map<String, String> exception() {
    return Map.of(
        "clause", "2.3",
        "what", "夜間に限り、施錠した棚で媒体を保管する",
        "reason", "庁舎の設備点検の間、保管庫を使えないため。期間は三日に限る。",
        "compensation", "二人で施錠し、朝に数を確かめ、記録を残して報告する。",
        "from", at.scene.day(0),
        "until", at.scene.day(3));
  }

  private Map<String, String> decided() {
    var typed = new HashMap<String, String>();
    typed.put("number", "7渋情発第123号");
    typed.put("on", at.scene.day(0));
    typed.put("outcome", "GRANTED");
    typed.put("opinion", "");
    typed.put("digest", OutsideDesk.printed(at.view(id)));
    return typed;
  }

  private MvcTestResult enters(Somebody who, Map<String, String> typed, byte[] file) {
    return enters(who, typed, "決裁済.pdf", file, ActKey.random());
  }

  private MvcTestResult enters(
      Somebody who, Map<String, String> typed, String name, byte[] file, ActKey key) {
    signedIn(who.actor());
    return at.scene.as(
        who.actor(),
        () -> {
          var post =
              MockMvcTester.from(web)
                  .post()
                  .uri("/filings/{id}/outside", id)
                  .multipart()
                  .file(new MockMultipartFile("file", name, "text/html", file));
          post.param("actKey", key.toString());
          typed.forEach(post::param);
          return post.exchange();
        });
  }

  private Document page(Somebody who, String path) {
    signedIn(who.actor());
    return parsed(
        at.scene.as(who.actor(), () -> MockMvcTester.from(web).get().uri(path).exchange()));
  }

  private static Document parsed(MvcTestResult result) {
    try {
      return Jsoup.parse(result.getResponse().getContentAsString());
    } catch (UnsupportedEncodingException e) {
      throw new AssertionError(e);
    }
  }

  private static String errors(MvcTestResult result) {
    assertThat(result).hasStatus(422);
    return parsed(result).select("[role=alert]").text();
  }

  private FilingView.Step last() {
    return at.view(id).steps().getLast();
  }

  private void attach(CheckedFile file) {
    attach(at.engagement, file);
  }

  private void attach(Somebody who, CheckedFile file) {
    var adding = context.getBean(AttachingDesk.class);
    at.scene.as(
        who.actor(),
        () -> {
          adding.attach(who.actor(), at.view(id), file, ActKey.random());
          return id;
        });
  }

  private void detach(Somebody who, AttachmentId file) {
    var removing = context.getBean(AttachingDesk.class);
    at.scene.as(
        who.actor(),
        () -> {
          removing.detach(who.actor(), at.view(id), file, ActKey.random());
          return id;
        });
  }

  @Test
  void theClerkEntersWhatWasDecidedAndItIsInForceFromThenOn() {
    var then = context.getBean(BusinessClock.class).instant();
    assertThat(enters(at.clerk, decided(), PDF)).hasStatus(302);
    var view = at.view(id);
    assertThat(view.state()).isEqualTo(Life.State.GRANTED);
    assertThat(view.stateSince()).isAfterOrEqualTo(then);
    var outside = last().outside().orElseThrow();
    assertThat(outside.number()).isEqualTo("7渋情発第123号");
    assertThat(outside.on()).isEqualTo(at.scene.today());
    assertThat(outside.paper()).isEqualTo(Hash.sha256(PDF));
    assertThat(page(at.engagement, "/filings/" + id).select("main").text())
        .contains("決裁(外部決裁)", "文書番号 7渋情発第123号", "効力は、記入の時", "検査待ち・まだ開けません");
  }

  @Test
  void nobodyDecidesItHereNeitherTheManagerNorADeputyNorAmongMany() {
    var deputy = at.scene.has(Role.SECURITY_MANAGER, true, "大槻", "修");
    for (var who : List.of(at.manager, deputy, at.clerk)) {
      assertThatExceptionOfType(AccessRefused.class)
          .isThrownBy(() -> at.takes(who, id, Outcome.GRANTED))
          .satisfies(
              refused ->
                  assertThat(refused.decision().missing())
                      .anyMatch(missing -> missing.code().equals("decided-here")));
    }
    assertThat(at.scene.as(at.manager.actor(), () -> turn(at.manager))).isFalse();
    var bulk = context.getBean(BulkDesk.class);
    var manager = at.manager.actor();
    var pick = new BulkDesk.Pick(id, last().position(), at.view(id).seen());
    var came =
        at.scene.as(
            manager,
            () -> bulk.decide(manager, at.scene.id(), "F34", List.of(pick), ActKey.random()));
    assertThat(came)
        .singleElement()
        .isInstanceOfSatisfying(
            BulkDesk.Result.Dropped.class,
            out -> assertThat(out.why()).isInstanceOf(AccessRefused.class));
    assertThat(at.view(id).state()).isEqualTo(Life.State.FILED);
  }

  private boolean turn(Somebody who) {
    return at.scene.desk().turn(who.actor(), at.view(id)).isPresent();
  }

  @Test
  void nobodyButTheClerkEntersIt() {
    for (var who : List.of(at.manager, at.engagement, at.worker)) {
      assertThat(enters(who, decided(), PDF)).hasStatus(404);
      assertThat(enters(who, Map.of(), SampleFiles.bytes("MZ"))).hasStatus(404);
      assertThat(page(who, "/filings/%s/outside".formatted(id)).select("form[action$=/outside]"))
          .isEmpty();
    }
    assertThat(at.view(id).state()).isEqualTo(Life.State.FILED);
  }

  @Test
  void whatTheClerkFiledAnotherClerkEnters() {
    var from = exception();
    id = at.scene.file(at.clerk.actor(), "F34", from);
    assertThat(enters(at.clerk, decided(), PDF)).hasStatus(404);
    var other = at.scene.has(Role.CLERK, "木村", "涼");
    assertThat(enters(other, decided(), PDF)).hasStatus(302);
    assertThat(at.view(id).state()).isEqualTo(Life.State.GRANTED);
  }

  @Test
  void aClerkWhoIsADeputyOfTheDecidingPostEntersItAsTheClerkWhoeverIsAway() {
    at.scene.has(at.clerk.actor(), Role.SECURITY_MANAGER, true, "青木", "里奈");
    assertThat(enters(at.clerk, decided(), PDF)).hasStatus(302);
    assertThat(last().done().orElseThrow().deputy()).isFalse();
    at.scene.away(at.manager);
    id = at.scene.file(at.engagement.actor(), "F34", exception());
    at.takes(at.clerk, id, Outcome.PASSED);
    assertThat(enters(at.clerk, decided(), PDF)).hasStatus(302);
    assertThat(last().done().orElseThrow().deputy()).isFalse();
    assertThat(last().done().orElseThrow().absence()).isEmpty();
  }

  @Test
  void whoAddedOrTookAwayAFileDoesNotEnterTheDecision() {
    id = at.scene.file(at.clerk.actor(), "F34", exception());
    var adds = at.scene.has(Role.CLERK, "木村", "涼");
    var removes = at.scene.has(Role.CLERK, "原", "望");
    var other = at.scene.has(Role.CLERK, "西", "薫");
    attach(adds, checked("見積.pdf", PDF));
    detach(removes, at.view(id).attached().getFirst().id());
    for (var who : List.of(adds, removes)) {
      assertThatExceptionOfType(AccessRefused.class)
          .isThrownBy(() -> entersFor(who, at.view(id)))
          .satisfies(
              refused ->
                  assertThat(refused.decision().missing())
                      .extracting(Missing::code)
                      .containsExactly("not-own-file"));
      assertThat(page(who, "/filings/" + id).select("a[href$=/outside]")).isEmpty();
    }
    assertThat(enters(other, decided(), PDF)).hasStatus(302);
  }

  @Test
  void whatTheClerkFindsAtHomeIsTheEntryAndNoDecision() {
    assertThat(waits(at.clerk))
        .singleElement()
        .satisfies(item -> assertThat(item.kind()).isEqualTo("filing.OUTSIDE"));
  }

  @Test
  void aFileThatWasChosenMustBeChosenAgainAndThePageSaysSo() {
    var typed = decided();
    typed.put("number", "");
    assertThat(errors(enters(at.clerk, typed, PDF)))
        .contains("ファイルは、もう一度選んでください(ほかに書いた内容は残っています)。");
    assertThat(errors(enters(at.clerk, typed, new byte[0])))
        .contains("ファイルが選ばれていないか、中身がありません。")
        .doesNotContain("もう一度選んで");
  }

  @Test
  void aPaperWithAnotherNumberIsRefusedAndToldWhichDifferAndWhatToDo() {
    var typed = decided();
    typed.put("digest", "0123 4567 89ab cdef");
    assertThat(errors(enters(at.clerk, typed, PDF)))
        .contains("0123 4567 89ab cdef", OutsideDesk.printed(at.view(id)), "印刷し直し", "決裁を受け直して");
    typed.put("digest", OutsideDesk.printed(at.view(id)).substring(0, 12));
    assertThat(errors(enters(at.clerk, typed, PDF))).contains("照合番号");
    assertThat(at.view(id).state()).isEqualTo(Life.State.FILED);
  }

  @Test
  void aDraftThatWasRewrittenOrGotAFileAfterThePrintIsNotWhatWasDecided() {
    var typed = decided();
    attach(checked("見積.pdf", PDF));
    assertThat(errors(enters(at.clerk, typed, PDF))).contains("内容か添付が変わっています");
    typed.put("digest", OutsideDesk.printed(at.view(id)));
    assertThat(enters(at.clerk, typed, PDF)).hasStatus(302);
  }

  @Test
  void theNumberIsTakenHoweverItIsTypedOffThePaper() {
    var typed = decided();
    var printed = OutsideDesk.printed(at.view(id)).toUpperCase(Locale.ROOT);
    var wide = new StringBuilder();
    printed.chars().forEach(c -> wide.appendCodePoint(c + 0xFEE0));
    typed.put("digest", wide.insert(4, "\u3000").insert(9, "-").toString());
    assertThat(enters(at.clerk, typed, PDF)).hasStatus(302);
  }

  @Test
  void aDayToComeOrBeforeTheFilingIsRefused() {
    var typed = decided();
    typed.put("on", at.scene.day(1));
    assertThat(errors(enters(at.clerk, typed, PDF))).contains("明日以降");
    typed.put("on", at.scene.day(-1));
    assertThat(errors(enters(at.clerk, typed, PDF))).contains("より前です");
    assertThat(at.view(id).state()).isEqualTo(Life.State.FILED);
  }

  @Test
  void theDecidedPaperIsAPdfByItsContent() {
    var picture = SampleFiles.image("png");
    assertThat(errors(enters(at.clerk, decided(), "決裁.png", picture, ActKey.random())))
        .contains("PDFだけ");
    assertThat(errors(enters(at.clerk, decided(), picture))).contains("中身は「画像(PNG)」");
    assertThat(errors(enters(at.clerk, decided(), new byte[0]))).contains("中身がありません");
    assertThat(at.view(id).state()).isEqualTo(Life.State.FILED);
  }

  @Test
  void withoutNumberResultOrReasonNothingIsEntered() {
    var typed = decided();
    typed.put("number", "");
    typed.remove("outcome");
    assertThat(errors(enters(at.clerk, typed, PDF))).contains("文書番号", "決裁の結果");
    typed = decided();
    typed.put("outcome", "REFUSED");
    assertThat(errors(enters(at.clerk, typed, PDF))).contains("条件・理由");
    typed.put("opinion", "保管の方法が足りない。");
    assertThat(enters(at.clerk, typed, PDF)).hasStatus(302);
    assertThat(at.view(id).state()).isEqualTo(Life.State.REFUSED);
  }

  @Test
  void theSameEntryTwiceIsOneAndThePaperIsKeptOnce() {
    var key = ActKey.random();
    assertThat(enters(at.clerk, decided(), "決裁済.pdf", PDF, key)).hasStatus(302);
    assertThat(enters(at.clerk, decided(), "決裁済.pdf", PDF, key).getResponse().getStatus())
        .isIn(404, 409);
    var papers =
        at.scene.inTransaction(
            at.clerk.actor(),
            () ->
                db.sql(
                        """
                        SELECT count(*) FROM attachments.attachment
                         WHERE owner_type = 'DECIDED' AND owner_id = :id
                        """)
                    .param("id", id.value())
                    .query(Long.class)
                    .single());
    assertThat(papers).isEqualTo(1);
  }

  @Test
  void anEntryRacedByAFileIsRefusedOrComesFirst() throws Exception {
    var shown = at.view(id);
    var together = new CyclicBarrier(2);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var adding =
          threads.submit(
              () -> {
                together.await();
                return catchThrowable(() -> attach(checked("見積.pdf", PDF)));
              });
      var entering =
          threads.submit(
              () -> {
                together.await();
                return catchThrowable(() -> entersFor(shown));
              });
      if (entering.get() == null) {
        assertThat(adding.get()).isInstanceOf(FilingClosed.class);
      } else {
        assertThat(entering.get()).isInstanceOf(ContentMoved.class);
        assertThat(at.view(id).state()).isEqualTo(Life.State.FILED);
        assertThat(last().outside()).isEmpty();
      }
    }
  }

  private void entersFor(FilingView shown) {
    entersFor(at.clerk, shown);
  }

  private void entersFor(Somebody who, FilingView shown) {
    var file = checked("決裁済.pdf", PDF);
    var owner = new Owner("DECIDED", id.value());
    var entry =
        new OutsideEntry(
            "123",
            at.scene.today(),
            (contract, by, then) -> {
              var kept = attachments.keep(contract, owner, file, by, then);
              return new OutsideEntry.Kept(kept.id(), kept.sha256(), kept.commitment());
            });
    at.scene.as(
        who.actor(),
        () -> {
          var clerk = who.actor();
          desk.enter(clerk, shown, Outcome.GRANTED, shown.seen(), "", entry, ActKey.random());
          return id;
        });
  }

  @Test
  void whatIsDecidedHereIsNotEnteredAsDecidedOutside() {
    var back = at.scene.file(at.engagement.actor(), "F34", exception());
    var reviewing = at.view(back);
    assertThatExceptionOfType(FilingMoved.class).isThrownBy(() -> entersFor(reviewing));
  }

  @Test
  void theDraftSaysWhatItIsForAndCarriesTheNumberThatIsCompared() {
    var sheet = page(at.clerk, "/filings/%s/paper".formatted(id)).select(".sheet").text();
    var printed = OutsideDesk.printed(at.view(id)).replaceAll("(.{4})(?=.)", "$1 ");
    assertThat(sheet).contains("外部決裁用", printed, "決裁(外部決裁)");
    enters(at.clerk, decided(), PDF);
    assertThat(page(at.clerk, "/filings/%s/paper".formatted(id)).select(".sheet").text())
        .doesNotContain("外部決裁用")
        .contains("文書番号 7渋情発第123号", "決裁日", "承認");
  }

  @Test
  void itWaitsOnTheClerksListAndNotOnTheManagers() {
    assertThat(waits(at.clerk)).isNotEmpty();
    assertThat(waits(at.manager)).isEmpty();
    assertThat(page(at.clerk, "/filings/" + id).select("a[href$=/outside]")).hasSize(1);
    assertThat(page(at.manager, "/filings/" + id).select("main").text()).contains("外で決裁されます");
    assertThat(page(at.manager, "/filings/" + id).select("form[action$=/decide]")).isEmpty();
  }

  private List<WaitingItem> waits(Somebody who) {
    var now = context.getBean(BusinessClock.class).instant();
    return at.scene.inTransaction(
        who.actor(),
        () ->
            context.getBeansOfType(WaitingSource.class).values().stream()
                .flatMap(source -> source.waitingFor(who.actor(), now))
                .filter(item -> item.way().equals("/filings/" + id))
                .toList());
  }

  @Test
  void theDayOutsideIsShownApartFromTheMomentOfTheEntry() {
    var clock = context.getBean(StoryClock.class);
    var decidedOn = at.scene.today();
    var typed = decided();
    clock.moveTo(clock.instant().plusSeconds(3L * 24 * 3600));
    assertThat(enters(at.clerk, typed, PDF)).hasStatus(302);
    assertThat(last().outside().orElseThrow().on()).isEqualTo(decidedOn);
    assertThat(last().done().orElseThrow().at()).isEqualTo(clock.instant());
    assertThat(at.view(id).stateSince()).isEqualTo(clock.instant());
  }
}
