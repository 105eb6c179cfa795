package jp.junshu.server.afterwards;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.FilingId;
import jp.junshu.core.id.SectionId;
import jp.junshu.core.merkle.Hash;
import jp.junshu.core.policy.Role;
import jp.junshu.server.attachments.AttachingDesk;
import jp.junshu.server.attachments.SampleFiles;
import jp.junshu.server.contracts.Scene;
import jp.junshu.server.contracts.Scene.Somebody;
import jp.junshu.server.contracts.WorkDesk;
import jp.junshu.server.forms.Outcome;
import jp.junshu.server.ledger.Erasures;
import jp.junshu.server.ledger.Ledger;
import jp.junshu.server.time.BusinessClock;
import org.springframework.context.ApplicationContext;

/**
 * A contract on which there was something of every kind of records, and that is completed: an item
 * that went back and one that was destroyed, an exception with a file, who pledged and who did not.
 */
final class ErasureScene {

  private static final Duration SEALED = Duration.ofSeconds(30);

  /** Words that stand in what is kept as the contract's file, and nowhere else. */
  static final List<String> OF_THE_FILE = List.of("返した一覧", "点検の間だけ", "小西", "添付の名前.pdf");

  static final List<String> OF_PLEDGES = List.of("髙橋");
  static final List<String> OF_PROOFS = List.of("砕いた一覧", "破砕機ＭＨ");

  final Scene scene;
  final Somebody manager;
  final Somebody clerk;
  final Somebody custodian;
  final Somebody worker;
  final FilingId returned;
  final FilingId exception;
  final FilingId report;
  final FilingId pledge;

  private final ApplicationContext context;
  private final Somebody engagement;

  ErasureScene(ApplicationContext context) {
    this.context = context;
    scene = new Scene(context, Scene.firm(context), SectionId.random());
    manager = scene.has(Role.SECURITY_MANAGER, "森下", "健一");
    clerk = scene.has(Role.CLERK, "青木", "里奈");
    engagement = scene.has(Role.ENGAGEMENT_MANAGER, "佐伯", "直樹");
    custodian = scene.has(Role.INFORMATION_CUSTODIAN, "野口", "彩");
    worker = scene.has(Role.WORKER, "髙橋", "結衣");
    List.of(engagement, custodian).forEach(scene::accepts);
    pledge = pledges();
    scene.acknowledges(worker);
    scene.opens(manager);
    scene.has(Role.WORKER, "小西", "葵");
    returned = item("返した一覧");
    report = destroyed(item("砕いた一覧"));
    goesBack(returned);
    exception = excepted();
    by(manager, () -> context.getBean(WorkDesk.class), this::complete);
    sets(Records.FILE, Kept.ONE_YEAR);
  }

  private FilingId pledges() {
    return scene.file(
        worker.actor(),
        "F01",
        Map.of(
            "keepsSecret", "true",
            "survivesTermination", "true",
            "knowsWhistleBlowingIsFree", "true"));
  }

  private FilingId item(String title) {
    return scene.file(
        custodian.actor(),
        "F04",
        Map.of(
            "kind", "PRINT",
            "assetTitle", title,
            "classification", "SECRET_3B",
            "personalInformation", "true",
            "recordCount", "120",
            "quantity", "1",
            "location", "第2作業室 金庫",
            "purpose", "臨時給付金の支給"));
  }

  private void goesBack(FilingId asset) {
    var typed =
        new HashMap<String, String>(
            Map.of(
                "asset", asset.toString(),
                "direction", "RETURNED",
                "quantity", "1",
                "way", "IN_PERSON",
                "encryption", "NONE"));
    typed.putAll(moment("handedAt"));
    takes(clerk, scene.file(engagement.actor(), "F05", typed), Outcome.COUNTERSIGNED);
  }

  private FilingId destroyed(FilingId asset) {
    var agreed =
        Map.of(
            "rows.0.kind", "PRINT",
            "rows.0.means", "DISPOSAL",
            "rows.0.level", "DESTROY",
            "rows.0.performer", "みなと事務センター",
            "rows.0.evidence", "写真と証明書",
            "rows.0.due", "R9.3.24");
    takes(manager, scene.file(engagement.actor(), "F09", agreed), Outcome.AGREED);
    var row = "rows.0.";
    var typed =
        new HashMap<String, String>(
            Map.of(
                row + "item", asset.toString(),
                row + "serialNo", "",
                row + "quantity", "1",
                row + "method", "DISPOSAL",
                row + "level", "DESTROY",
                row + "performedBy", custodian.assignment().toString(),
                row + "tool", "破砕機ＭＨ",
                row + "evidence", "写真2枚"));
    typed.putAll(moment(row + "performedAt"));
    var filed = scene.file(custodian.actor(), "F08", typed);
    takes(clerk, filed, Outcome.RECEIVED);
    return filed;
  }

  private FilingId excepted() {
    var filed =
        scene.file(
            engagement.actor(),
            "F34",
            Map.of(
                "clause", "2.3",
                "what", "点検の間だけ、施錠した棚で媒体を保管する",
                "reason", "庁舎の設備点検の間、保管庫を使えないため。期間は三日に限る。",
                "compensation", "二人で施錠し、朝に数を確かめ、記録を残して報告する。",
                "from", scene.day(0),
                "until", scene.day(3)));
    var view = scene.view(engagement, filed);
    var file = SampleFiles.checked("添付の名前.pdf", SampleFiles.PDF);
    by(
        engagement,
        () -> context.getBean(AttachingDesk.class),
        desk -> desk.attach(engagement.actor(), view, file, ActKey.random()));
    while (scene.view(clerk, filed).current().isPresent()) {
      var step = scene.view(clerk, filed).current().orElseThrow();
      boolean clerks = step.role() == Role.CLERK;
      takes(
          clerks ? clerk : manager,
          filed,
          step.act().decides() ? Outcome.REFUSED : Outcome.PASSED,
          "点検の間だけは認めない。");
    }
    return filed;
  }

  private Map<String, String> moment(String field) {
    var now = context.getBean(BusinessClock.class).instant().atZone(BusinessClock.JST);
    return Map.of(
        field + ".date",
        "%tY/%<tm/%<td".formatted(now),
        field + ".time",
        "%tH:%<tM".formatted(now));
  }

  private void takes(Somebody who, FilingId id, Outcome outcome) {
    takes(who, id, outcome, "");
  }

  private void takes(Somebody who, FilingId id, Outcome outcome, String words) {
    var view = scene.view(who, id);
    int step = view.current().orElseThrow().position();
    by(
        who,
        scene::desk,
        desk -> desk.take(who.actor(), view, step, outcome, view.seen(), words, ActKey.random()));
  }

  private void complete(WorkDesk work) {
    work.complete(manager.actor(), scene.id(), ActKey.random());
  }

  void sets(Records records, Kept kept) {
    by(
        manager,
        this::retentions,
        desk -> desk.set(manager.actor(), scene.id(), records, kept, "軽易な契約", ActKey.random()));
  }

  /** One person drafts the disposal, another decides on it. */
  void decided(Records records) {
    drafts(records);
    by(
        manager,
        this::retentions,
        desk -> {
          var seen = retention().draft(records).orElseThrow().digest();
          desk.decide(manager.actor(), scene.id(), records, seen, ActKey.random());
        });
  }

  void drafts(Records records) {
    drafts(clerk, records);
  }

  void drafts(Somebody who, Records records) {
    by(
        who,
        this::retentions,
        desk ->
            desk.draft(
                who.actor(), scene.id(), records, Optional.empty(), "満ちたため", ActKey.random()));
  }

  boolean holds() {
    return scene.as(
        clerk.actor(),
        () -> retentions().proposeHold(clerk.actor(), scene.id(), "訴えのため", ActKey.random()));
  }

  void erases(Somebody who, Records records) {
    by(
        who,
        () -> context.getBean(ErasureDesk.class),
        desk -> {
          everythingIsNumbered();
          desk.erase(who.actor(), scene.id(), records, ActKey.random());
        });
  }

  /** An entry that waits for its number as long as the transaction lasts. */
  void recordsSomething() {
    context
        .getBean(Ledger.class)
        .record(clerk.actor(), new RetentionFacts.HoldLifted(scene.id(), Hash.sha256(new byte[1])));
  }

  /** Waits for the sealer: what has no number yet is not erased. */
  void everythingIsNumbered() {
    var end = System.nanoTime() + SEALED.toNanos();
    while (scene.inTransaction(
        clerk.actor(), () -> context.getBean(Erasures.class).waits(scene.id()))) {
      assertThat(System.nanoTime()).as("the sealer is behind").isLessThan(end);
      LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
    }
  }

  /** The same in a transaction of the caller. */
  void erasesWithin(Somebody who, Records records) {
    context.getBean(ErasureDesk.class).erase(who.actor(), scene.id(), records, ActKey.random());
  }

  boolean holdsWithin() {
    return retentions().proposeHold(clerk.actor(), scene.id(), "訴えのため", ActKey.random());
  }

  Retention retention() {
    return scene.inTransaction(
        manager.actor(), () -> context.getBean(Retentions.class).of(scene.id()).orElseThrow());
  }

  private RetentionDesk retentions() {
    return context.getBean(RetentionDesk.class);
  }

  private <T> void by(Somebody who, Supplier<T> with, Consumer<T> deed) {
    scene.as(
        who.actor(),
        () -> {
          deed.accept(with.get());
          return who;
        });
  }
}
