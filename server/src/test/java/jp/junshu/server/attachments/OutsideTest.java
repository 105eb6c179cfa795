package jp.junshu.server.attachments;

import static jp.junshu.server.SignedInAs.signedIn;
import static jp.junshu.server.attachments.SampleFiles.PDF;
import static jp.junshu.server.attachments.SampleFiles.checked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import jp.junshu.core.form.ContentMoved;
import jp.junshu.core.form.Life;
import jp.junshu.core.gate.Missing;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.AttachmentId;
import jp.junshu.core.merkle.Hash;
import jp.junshu.core.policy.Role;
import jp.junshu.server.ServerTest;
import jp.junshu.server.contracts.Scene.Somebody;
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
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What the ward decides in another system: entered off the decided paper, and nowhere else. */
@ServerTest
@TestPropertySource(properties = "junshu.routes=classpath:routes-outside.tsv")
class OutsideTest extends OutsideScene {

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

  private Document page(Somebody who, String path) {
    signedIn(who.actor());
    return parsed(
        at.scene.as(who.actor(), () -> MockMvcTester.from(web).get().uri(path).exchange()));
  }

  private FilingView.Step last() {
    return at.view(id).steps().getLast();
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

  private boolean turn(Somebody who) {
    return at.scene.desk().turn(who.actor(), at.view(id)).isPresent();
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
}
