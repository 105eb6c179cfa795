package jp.junshu.server.attachments;

import static jp.junshu.server.attachments.SampleFiles.PDF;
import static jp.junshu.server.attachments.SampleFiles.checked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import jp.junshu.core.form.ContentMoved;
import jp.junshu.core.form.Life;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.AttachmentId;
import jp.junshu.core.id.FilingId;
import jp.junshu.core.id.OrganizationId;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.merkle.Hash;
import jp.junshu.core.policy.Role;
import jp.junshu.core.policy.Side;
import jp.junshu.server.ServerTest;
import jp.junshu.server.attachments.FileRefused.Why;
import jp.junshu.server.contracts.Scene.Somebody;
import jp.junshu.server.contracts.WorkingScene;
import jp.junshu.server.forms.Attached;
import jp.junshu.server.forms.BulkDesk;
import jp.junshu.server.forms.FilingView;
import jp.junshu.server.forms.Outcome;
import jp.junshu.server.gate.AccessRefused;
import jp.junshu.server.gate.AlreadyDone;
import jp.junshu.server.time.StoryClock;
import jp.junshu.server.ui.NotThere;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Files that lie with a filing: added by its side, part of what is decided, opened by nobody. */
@ServerTest
@TestPropertySource(properties = "junshu.test=attachments")
class AttachmentTest {

  @Autowired private ApplicationContext context;
  @Autowired private AttachingDesk desk;
  @Autowired private JdbcClient db;

  private WorkingScene at;
  private FilingId id;

  @BeforeEach
  void anExceptionThatIsAskedFor() {
    at = new WorkingScene(context);
    id = filed();
  }

  private FilingId filed() {
    return at.scene.file(at.engagement.actor(), "F34", exception());
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

  private void attach(Somebody who, CheckedFile file) {
    attach(who, file, ActKey.random());
  }

  private void attach(Somebody who, CheckedFile file, ActKey key) {
    at.scene.as(
        who.actor(),
        () -> {
          desk.attach(who.actor(), at.view(id), file, key);
          return id;
        });
  }

  private void detach(Somebody who, AttachmentId file, ActKey key) {
    at.scene.as(
        who.actor(),
        () -> {
          desk.detach(who.actor(), at.view(id), file, key);
          return id;
        });
  }

  private void takes(Somebody who, FilingView view, Outcome outcome) {
    int step = view.current().orElseThrow().position();
    at.scene.as(
        who.actor(),
        () -> {
          at.scene.desk().take(who.actor(), view, step, outcome, view.seen(), "", ActKey.random());
          return outcome;
        });
  }

  private List<Attached> files() {
    return at.view(id).attached();
  }

  private long count(String sql) {
    return at.scene.inTransaction(at.clerk.actor(), () -> db.sql(sql).query(Long.class).single());
  }

  @Test
  void whatItsSideAddsLiesWithItByNameKindSizeAndDigest() {
    attach(at.engagement, checked("葛\uDB40\uDD00飾区 経路図.pdf", PDF));
    assertThat(files())
        .singleElement()
        .satisfies(
            file -> {
              assertThat(file.name()).isEqualTo("葛\uDB40\uDD00飾区 経路図.pdf");
              assertThat(file.kind()).isEqualTo("PDF");
              assertThat(file.size()).isEqualTo(PDF.length);
              assertThat(file.digest()).isEqualTo(Hash.sha256(PDF));
              assertThat(file.by()).contains("佐伯 直樹");
            });
  }

  @Test
  void aLargeFileIsKeptInPiecesUnderTheDigestOfTheWhole() {
    var text = SampleFiles.bytes("0123456789abcde\n".repeat(60_000));
    attach(at.engagement, checked("記録.log", text));
    assertThat(files().getFirst().digest()).isEqualTo(Hash.sha256(text));
    var pieces = "SELECT count(*) FROM attachments.piece WHERE attachment_id = '%s'";
    assertThat(count(pieces.formatted(files().getFirst().id()))).isEqualTo(4);
  }

  @Test
  void theOtherSideAddsAndTakesAwayNothing() {
    attach(at.engagement, checked("経路図.pdf", PDF));
    var file = files().getFirst().id();
    assertThatExceptionOfType(AccessRefused.class)
        .isThrownBy(() -> attach(at.clerk, checked("経路図.pdf", PDF)));
    assertThatExceptionOfType(AccessRefused.class)
        .isThrownBy(() -> detach(at.clerk, file, ActKey.random()));
    assertThat(files()).hasSize(1);
  }

  @Test
  void anotherContractorFindsNeitherTheFilingNorItsFiles() {
    attach(at.engagement, checked("経路図.pdf", PDF));
    var stranger = new PersonActor(PersonId.random(), OrganizationId.random(), Side.CONTRACTOR);
    assertThat(at.scene.as(stranger, () -> at.scene.desk().find(id))).isEmpty();
    var all = "SELECT count(*) FROM attachments.attachment";
    var seen = at.scene.inTransaction(stranger, () -> db.sql(all).query(Long.class).single());
    assertThat(seen).isZero();
  }

  @Test
  void nobodyWhoIsSignedInReadsTheBytesNotEvenPastEveryPage() {
    attach(at.engagement, checked("経路図.pdf", PDF));
    for (var who : List.of(at.engagement, at.clerk, at.manager)) {
      assertThat(
              catchThrowable(
                  () ->
                      at.scene.inTransaction(
                          who.actor(),
                          () ->
                              db.sql("SELECT bytes FROM attachments.piece")
                                  .query(byte[].class)
                                  .list())))
          .isInstanceOf(DataAccessException.class)
          .rootCause()
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  void whatIsDecidedKeepsTheFilesItHas() {
    attach(at.engagement, checked("経路図.pdf", PDF));
    var file = files().getFirst().id();
    takes(at.clerk, at.view(id), Outcome.PASSED);
    takes(at.manager, at.view(id), Outcome.GRANTED);
    assertThatExceptionOfType(FilingClosed.class)
        .isThrownBy(() -> attach(at.engagement, checked("後から.pdf", PDF)));
    assertThatExceptionOfType(FilingClosed.class)
        .isThrownBy(() -> detach(at.engagement, file, ActKey.random()));
    assertThat(files()).hasSize(1);
  }

  @Test
  void theSameActTwiceAddsOneFileAndTakesAwayOne() {
    var key = ActKey.random();
    attach(at.engagement, checked("経路図.pdf", PDF), key);
    assertThatExceptionOfType(AlreadyDone.class)
        .isThrownBy(() -> attach(at.engagement, checked("経路図.pdf", PDF), key));
    assertThat(files()).hasSize(1);
    var away = ActKey.random();
    var file = files().getFirst().id();
    detach(at.engagement, file, away);
    assertThatExceptionOfType(AlreadyDone.class)
        .isThrownBy(() -> detach(at.engagement, file, away));
    assertThatExceptionOfType(NotThere.class)
        .isThrownBy(() -> detach(at.engagement, file, ActKey.random()));
  }

  @Test
  void whatIsTakenAwayIsGoneAndThatItWasThereIsNot() {
    attach(at.engagement, checked("経路図.pdf", PDF));
    var file = files().getFirst().id();
    detach(at.engagement, file, ActKey.random());
    assertThat(files()).isEmpty();
    var pieces = "SELECT count(*) FROM attachments.piece WHERE attachment_id = '%s'";
    assertThat(count(pieces.formatted(file))).isZero();
    var kept =
        "SELECT count(*) FROM attachments.attachment WHERE id = '%s' AND removed_at IS NOT NULL";
    assertThat(count(kept.formatted(file))).isEqualTo(1);
  }

  @Test
  void moreThanTenAreNotTakenAndNothingOfTheEleventhIsKept() {
    for (int i = 0; i < AttachingDesk.MOST; i++) {
      attach(at.engagement, checked("図%d.pdf".formatted(i), PDF));
    }
    var before = count("SELECT count(*) FROM attachments.piece");
    assertThatExceptionOfType(FileRefused.class)
        .isThrownBy(() -> attach(at.engagement, checked("図.pdf", PDF)))
        .satisfies(refused -> assertThat(refused.why()).isEqualTo(Why.TOO_MANY));
    assertThat(count("SELECT count(*) FROM attachments.piece")).isEqualTo(before);
  }

  @Test
  void whoseTurnsAreUsedUpIsToldThatAndNotToRemoveOne() {
    for (int i = 0; i < AttachingDesk.EVER; i++) {
      attach(at.engagement, checked("図.pdf", PDF));
      detach(at.engagement, files().getFirst().id(), ActKey.random());
    }
    assertThatExceptionOfType(FileRefused.class)
        .isThrownBy(() -> attach(at.engagement, checked("図.pdf", PDF)))
        .satisfies(refused -> assertThat(refused.why()).isEqualTo(Why.TOO_MANY_EVER));
  }

  @Test
  void onlyTheSideThatFiledAndTheRolesThatMayAreOfferedToAddFiles() {
    var adviser = at.scene.has(Role.AUDITOR, "東", "学");
    assertThat(may(at.engagement)).isTrue();
    assertThat(may(at.worker)).isTrue();
    assertThat(may(at.clerk)).isFalse();
    var wards = at.scene.file(at.clerk.actor(), "F34", exception());
    id = wards;
    assertThat(may(at.clerk)).isTrue();
    assertThat(may(adviser)).isFalse();
    assertThat(may(at.systems)).isFalse();
  }

  private boolean may(Somebody who) {
    return at.scene.as(who.actor(), () -> desk.may(who.actor(), at.view(id)));
  }

  @Test
  void whatIsAddedAtOnceByTwoIsNoMoreThanMayLieThere() throws Exception {
    for (int i = 1; i < AttachingDesk.MOST; i++) {
      attach(at.engagement, checked("図%d.pdf".formatted(i), PDF));
    }
    var refused = new ConcurrentLinkedQueue<Throwable>();
    var together = new CyclicBarrier(2);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var who : List.of(at.engagement, at.custodian)) {
        threads.submit(
            () -> {
              together.await();
              var thrown = catchThrowable(() -> attach(who, checked("図.pdf", PDF)));
              return thrown == null || refused.add(thrown);
            });
      }
    }
    assertThat(refused).singleElement().isInstanceOf(FileRefused.class);
    assertThat(files()).hasSize(AttachingDesk.MOST);
  }

  @Test
  void aDecisionIsOnTheFilesThatWereShownNeitherMoreNorFewer() {
    var shown = at.view(id);
    attach(at.engagement, checked("経路図.pdf", PDF));
    assertThatExceptionOfType(ContentMoved.class)
        .isThrownBy(() -> takes(at.clerk, shown, Outcome.PASSED));
    var withFile = at.view(id);
    detach(at.engagement, files().getFirst().id(), ActKey.random());
    assertThatExceptionOfType(ContentMoved.class)
        .isThrownBy(() -> takes(at.clerk, withFile, Outcome.PASSED));
    takes(at.clerk, at.view(id), Outcome.PASSED);
    assertThat(at.view(id).steps().getFirst().done()).isPresent();
  }

  @Test
  void oneFileInThePlaceOfAnotherOfTheSameBytesIsAnotherThingToDecideOn() {
    attach(at.engagement, checked("経路図.pdf", PDF));
    var shown = at.view(id);
    detach(at.engagement, files().getFirst().id(), ActKey.random());
    attach(at.engagement, checked("別の名前.pdf", PDF));
    assertThatExceptionOfType(ContentMoved.class)
        .isThrownBy(() -> takes(at.clerk, shown, Outcome.PASSED));
  }

  @Test
  void aDecisionRacedByAFileIsEitherBeforeItOrAskedAgain() throws Exception {
    takes(at.clerk, at.view(id), Outcome.PASSED);
    var shown = at.view(id);
    var together = new CyclicBarrier(2);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var adding =
          threads.submit(
              () -> {
                together.await();
                return catchThrowable(() -> attach(at.engagement, checked("経路図.pdf", PDF)));
              });
      var deciding =
          threads.submit(
              () -> {
                together.await();
                return catchThrowable(() -> takes(at.manager, shown, Outcome.GRANTED));
              });
      if (deciding.get() == null) {
        assertThat(at.view(id).state()).isEqualTo(Life.State.GRANTED);
        assertThat(adding.get()).isInstanceOf(FilingClosed.class);
        assertThat(files()).isEmpty();
      } else {
        assertThat(deciding.get()).isInstanceOf(ContentMoved.class);
        assertThat(adding.get()).isNull();
        assertThat(at.view(id).state()).isEqualTo(Life.State.FILED);
      }
    }
  }

  @Test
  void whatCameAfterAStepIsToldApart() {
    attach(at.engagement, checked("経路図.pdf", PDF));
    takes(at.clerk, at.view(id), Outcome.PASSED);
    var clock = context.getBean(StoryClock.class);
    clock.moveTo(clock.instant().plusSeconds(60));
    attach(at.engagement, checked("見積.pdf", PDF));
    var view = at.view(id);
    assertThat(view.attached().stream().filter(view::attachedLater))
        .extracting(Attached::name)
        .containsExactly("見積.pdf");
  }

  @Test
  void whatHasFilesIsNotDecidedAmongMany() {
    attach(at.engagement, checked("経路図.pdf", PDF));
    takes(at.clerk, at.view(id), Outcome.PASSED);
    var bulk = context.getBean(BulkDesk.class);
    var manager = at.manager.actor();
    var offers =
        at.scene.as(manager, () -> bulk.offers(manager, at.scene.id(), "F34")).orElseThrow();
    assertThat(offers.offered()).isEmpty();
    assertThat(offers.apart()).hasSize(1);
    var view = at.view(id);
    var pick = new BulkDesk.Pick(id, view.current().orElseThrow().position(), view.seen());
    var came =
        at.scene.as(
            manager,
            () -> bulk.decide(manager, at.scene.id(), "F34", List.of(pick), ActKey.random()));
    assertThat(came)
        .singleElement()
        .isInstanceOfSatisfying(
            BulkDesk.Result.Dropped.class,
            out -> assertThat(out.why()).isInstanceOf(AccessRefused.class));
  }

  @Test
  void whatIsSentBackKeepsItsFilesAndTakesMore() {
    attach(at.engagement, checked("経路図.pdf", PDF));
    takes(at.clerk, at.view(id), Outcome.SENT_BACK);
    attach(at.engagement, checked("見積.pdf", PDF));
    assertThat(files()).extracting(Attached::name).containsExactlyInAnyOrder("経路図.pdf", "見積.pdf");
  }

  @Test
  void theFactsNameKindSizeAndACommitmentAndNeitherNameNorDigest() {
    attach(at.engagement, checked("ひみつの名前.pdf", PDF));
    detach(at.engagement, files().getFirst().id(), ActKey.random());
    var leaves =
        at.scene.inTransaction(
            at.clerk.actor(),
            () ->
                db.sql(
                        "SELECT convert_from(leaf, 'UTF8') FROM ledger.pending UNION SELECT"
                            + " convert_from(leaf, 'UTF8') FROM ledger.entry")
                    .query(String.class)
                    .list());
    assertThat(leaves).anyMatch(leaf -> leaf.contains("filing.attached"));
    assertThat(leaves).anyMatch(leaf -> leaf.contains("filing.detached"));
    assertThat(leaves)
        .noneMatch(leaf -> leaf.contains("ひみつ") || leaf.contains(Hash.sha256(PDF).hex()));
  }
}
