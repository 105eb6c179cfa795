package jp.junshu.server.assets;

import static jp.junshu.server.time.BusinessClock.JST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import jp.junshu.core.form.ContentMoved;
import jp.junshu.core.form.Life;
import jp.junshu.core.gate.Missing;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.FilingId;
import jp.junshu.core.merkle.Hash;
import jp.junshu.core.policy.Role;
import jp.junshu.server.ServerTest;
import jp.junshu.server.contracts.Scene;
import jp.junshu.server.contracts.Scene.Somebody;
import jp.junshu.server.contracts.WorkDesk;
import jp.junshu.server.forms.FieldError;
import jp.junshu.server.forms.FilingMoved;
import jp.junshu.server.forms.FilingView;
import jp.junshu.server.forms.FormDesk;
import jp.junshu.server.forms.Outcome;
import jp.junshu.server.forms.RawContent;
import jp.junshu.server.gate.AccessRefused;
import jp.junshu.server.time.BusinessClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ServerTest
class TakeoutTest {

  @Autowired private ApplicationContext context;
  @Autowired private WorkDesk work;
  @Autowired private TakeoutDesk takeouts;
  @Autowired private Assets assets;
  @Autowired private BusinessClock clock;

  private Scene scene;
  private Somebody manager;
  private Somebody deputy;
  private Somebody clerk;
  private Somebody engagement;
  private Somebody takahashi;
  private Somebody sakiyama;
  private FilingId asset;

  @BeforeEach
  void aContractAtWork() {
    scene = new Scene(context);
    manager = scene.has(Role.SECURITY_MANAGER, "森下", "健一");
    deputy = scene.has(Role.SECURITY_MANAGER, true, "大槻", "修");
    scene.away(manager);
    clerk = scene.has(Role.CLERK, "青木", "里奈");
    engagement = scene.has(Role.ENGAGEMENT_MANAGER, "佐伯", "直樹");
    var custodian = scene.has(Role.INFORMATION_CUSTODIAN, "野口", "彩");
    takahashi = scene.has(Role.WORKER, "髙橋", "結衣");
    List.of(engagement, custodian, takahashi).forEach(scene::accepts);
    scene.as(
        manager.actor(),
        () -> {
          work.open(manager.actor(), scene.id(), ActKey.random());
          return "open";
        });
    sakiyama = scene.has(Role.WORKER, "﨑山", "大地");
    asset = scene.file(clerk.actor(), "F04", register());
  }

  private static Map<String, String> register() {
    return Map.of(
        "kind", "ORIGINAL",
        "assetTitle", "給付対象者台帳",
        "classification", "SECRET_3B",
        "personalInformation", "true",
        "recordCount", "460000",
        "quantity", "1",
        "location", "第2作業室 金庫",
        "purpose", "臨時給付金の支給");
  }

  private Map<String, String> application() {
    var typed = new HashMap<String, String>();
    typed.put("kind", "CARRY");
    typed.put("asset", asset.toString());
    typed.put("recordCount", "82,000");
    typed.put("reason", "電話受付で申請書が届いていない世帯からの問合せに答えるため。");
    typed.put("destination", "中野センター 3階 業務室");
    typed.put("route", "社用車で直行");
    typed.put("carriers", takahashi.assignment() + "|" + sakiyama.assignment());
    typed.put("mediumNo", "M-012");
    typed.put("protection", "ENCRYPTED|KEY_APART");
    typed.put("leaves.date", "R8.4.20");
    typed.put("leaves.time", "13:00");
    typed.put("returns.date", "2026/4/20");
    typed.put("returns.time", "18:00");
    typed.put("postTransferErasure", "SAME_DAY");
    typed.put("emergencyContact", "090-0000-0000");
    return typed;
  }

  private FilingId filed() {
    return scene.file(takahashi.actor(), "F06", application());
  }

  private FilingId filedForNow() {
    var typed = application();
    AssetScene.moment(typed, "leaves", LocalDateTime.ofInstant(clock.instant(), JST));
    return scene.file(takahashi.actor(), "F06", typed);
  }

  private FilingView view(PersonActor actor, FilingId id) {
    return scene.as(actor, () -> scene.desk().find(id).orElseThrow());
  }

  private void takes(Somebody who, FilingId id, int position, Outcome outcome, String words) {
    var view = view(who.actor(), id);
    takes(who, view, position, outcome, view.filed().digest(), words);
  }

  private void takes(
      Somebody who, FilingView view, int position, Outcome outcome, Hash seen, String words) {
    scene.as(
        who.actor(),
        () -> {
          scene.desk().take(who.actor(), view, position, outcome, seen, words, ActKey.random());
          return outcome;
        });
  }

  private List<FieldError> errors(Map<String, String> typed) {
    return ((FormDesk.Result.Rejected) scene.tryToFile(takahashi.actor(), "F06", typed)).errors();
  }

  @Test
  @Tag("clause:2.5/prevent")
  void itIsApprovedByTheManagerAfterTheClerkAndThenThePermitIsInForce() {
    scene.accepts(sakiyama);
    var id = filed();
    takes(clerk, id, 1, Outcome.PASSED, "");
    takes(manager, id, 2, Outcome.GRANTED, "");
    assertThat(view(manager.actor(), id).state()).isEqualTo(Life.State.GRANTED);
    assertThat(scene.inTransaction(manager.actor(), () -> assets.takeout(id))).isPresent();
  }

  @Test
  @Tag("clause:2.5/prevent")
  @Tag("clause:1.2/prevent")
  void aCarrierWithoutPledgeSpeaksAgainstItAndGrantingAnywayIsRefusedWithWhatIsMissing() {
    var id = filed();
    takes(clerk, id, 1, Outcome.PASSED, "");
    var view = view(manager.actor(), id);
    var checks =
        scene.as(manager.actor(), () -> scene.desk().beforeDeciding(manager.actor(), view));
    assertThat(checks.getFirst().holds()).isFalse();
    assertThat(checks.getFirst().clause().toString()).isEqualTo("1.2");
    var refused =
        catchThrowableOfType(AccessRefused.class, () -> takes(manager, id, 2, Outcome.GRANTED, ""));
    assertThat(refused.decision().missing())
        .extracting(Missing::code)
        .containsExactly("pledged", "acknowledged");
    assertThat(refused.number()).startsWith("G-2026");
    scene.accepts(sakiyama);
    takes(manager, id, 2, Outcome.GRANTED, "");
    assertThat(view(manager.actor(), id).state()).isEqualTo(Life.State.GRANTED);
  }

  @Test
  @Tag("clause:2.5/prevent")
  void theOneWhoFilesNeverDecides() {
    scene.accepts(sakiyama);
    var id = scene.file(engagement.actor(), "F06", application());
    assertThatExceptionOfType(AccessRefused.class)
        .isThrownBy(() -> takes(engagement, id, 1, Outcome.PASSED, ""))
        .satisfies(
            refused ->
                assertThat(refused.decision().missing())
                    .extracting(Missing::code)
                    .contains("not-own-filing"));
  }

  @Test
  void aDecisionHoldsOnlyForTheContentThatWasSeen() {
    scene.accepts(sakiyama);
    var id = filed();
    var before = view(clerk.actor(), id);
    takes(clerk, id, 1, Outcome.SENT_BACK, "件数を減らしてください。");
    var again = application();
    again.put("recordCount", "41000");
    scene.as(
        takahashi.actor(),
        () -> {
          var raw = new HashMap<String, List<String>>();
          again.forEach((k, v) -> raw.put(k, List.of(v.split("\\|"))));
          var view = scene.desk().find(id).orElseThrow();
          return scene.desk().again(takahashi.actor(), view, new RawContent(raw), ActKey.random());
        });
    var now = view(clerk.actor(), id);
    assertThat(now.filed().revision()).isEqualTo(2);
    assertThat(now.earlier()).hasSize(1);
    assertThatExceptionOfType(ContentMoved.class)
        .isThrownBy(() -> takes(clerk, now, 1, Outcome.PASSED, before.filed().digest(), ""));
  }

  @Test
  void ofTwoDecidersAtOnceOneWinsAndTheOtherIsTold() throws Exception {
    scene.accepts(sakiyama);
    var id = filed();
    takes(clerk, id, 1, Outcome.PASSED, "");
    var view = view(manager.actor(), id);
    var told = new ConcurrentLinkedQueue<Class<?>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var who : List.of(manager, deputy)) {
        threads.submit(
            () -> {
              try {
                takes(who, view, 2, Outcome.GRANTED, view.filed().digest(), "");
              } catch (FilingMoved moved) {
                told.add(moved.getClass());
              }
              return who;
            });
      }
    }
    assertThat(told).containsExactly(FilingMoved.class);
    assertThat(view(manager.actor(), id).state()).isEqualTo(Life.State.GRANTED);
  }

  @Test
  void aDeputyDecidesAsADeputyForEverAndTheAbsentOneReadsIt() {
    scene.accepts(sakiyama);
    var id = filed();
    takes(clerk, id, 1, Outcome.PASSED, "");
    takes(deputy, id, 2, Outcome.GRANTED_ON_CONDITION, "返却は17:30まで。");
    var decided = view(manager.actor(), id);
    var step = decided.steps().getLast();
    assertThat(step.done().orElseThrow().deputy()).isTrue();
    assertThat(unread(manager, id)).containsExactly(step);
    readsAfter(manager, id);
    assertThat(unread(manager, id)).isEmpty();
    var read = view(manager.actor(), id).steps().getLast().done().orElseThrow();
    assertThat(read.deputy()).isTrue();
    assertThat(read.readAfter()).isPresent();
  }

  @Test
  void aDeputyNeverReadsAfterHimselfNorDoesAnotherDeputy() {
    scene.accepts(sakiyama);
    var another = scene.has(Role.SECURITY_MANAGER, true, "小林", "望");
    var id = filed();
    takes(clerk, id, 1, Outcome.PASSED, "");
    takes(deputy, id, 2, Outcome.GRANTED, "");
    assertThat(missingFor(deputy, id)).containsExactly("reads-in-person", "not-own-decision");
    assertThat(missingFor(another, id)).containsExactly("reads-in-person");
    assertThat(unread(deputy, id)).isEmpty();
    assertThat(unread(another, id)).isEmpty();
    var held = scene.has(deputy.actor(), Role.SECURITY_MANAGER, false, "大槻", "修");
    assertThat(missingFor(held, id)).containsExactly("not-own-decision");
    assertThat(unread(held, id)).isEmpty();
    readsAfter(manager, id);
  }

  private List<String> missingFor(Somebody who, FilingId id) {
    var refused = catchThrowableOfType(AccessRefused.class, () -> readsAfter(who, id));
    assertThat(refused.decision().missing())
        .extracting(missing -> missing.clause().toString())
        .containsOnly("5");
    return refused.decision().missing().stream().map(Missing::code).toList();
  }

  private List<FilingView.Step> unread(Somebody who, FilingId id) {
    var view = view(who.actor(), id);
    return scene.as(who.actor(), () -> scene.desk().unread(who.actor(), view));
  }

  private void readsAfter(Somebody who, FilingId id) {
    var view = view(who.actor(), id);
    var step = view.steps().getLast();
    scene.as(
        who.actor(),
        () -> {
          scene.desk().readAfter(who.actor(), view, step, ActKey.random());
          return id;
        });
  }

  @Test
  @Tag("clause:2.5/prevent")
  void nothingLeavesWithoutPermitOrByAnotherCarrierAndItComesBackOnce() {
    scene.accepts(sakiyama);
    var id = filedForNow();
    assertThatExceptionOfType(AccessRefused.class).isThrownBy(() -> leaves(takahashi, id));
    takes(clerk, id, 1, Outcome.PASSED, "");
    takes(manager, id, 2, Outcome.GRANTED, "");
    assertThatExceptionOfType(AccessRefused.class).isThrownBy(() -> leaves(engagement, id));
    leaves(takahashi, id);
    assertThatExceptionOfType(TakeoutDesk.TakeoutMoved.class)
        .isThrownBy(() -> leaves(takahashi, id));
    scene.as(
        clerk.actor(),
        () -> {
          takeouts.returned(clerk.actor(), scene.id(), id, takahashi.assignment(), ActKey.random());
          return id;
        });
    var takeout = scene.inTransaction(clerk.actor(), () -> assets.takeout(id)).orElseThrow();
    assertThat(takeout.out()).isFalse();
  }

  @Test
  @Tag("clause:2.5/prevent")
  void nothingLeavesBeforeThePermittedTime() {
    scene.accepts(sakiyama);
    var id = filed();
    takes(clerk, id, 1, Outcome.PASSED, "");
    takes(manager, id, 2, Outcome.GRANTED, "");
    var refused = catchThrowableOfType(AccessRefused.class, () -> leaves(takahashi, id));
    assertThat(refused.decision().missing())
        .extracting(Missing::code)
        .containsExactly("takeout-begun");
    var takeout = scene.inTransaction(clerk.actor(), () -> assets.takeout(id)).orElseThrow();
    assertThat(takeout.leftAt()).isEmpty();
  }

  private void leaves(Somebody who, FilingId permit) {
    scene.as(
        who.actor(),
        () -> {
          takeouts.leave(who.actor(), scene.id(), permit, ActKey.random());
          return permit;
        });
  }

  @Test
  void everyFieldThatIsWrongIsNamedAndNothingIsSaved() {
    var typed = application();
    typed.remove("destination");
    typed.put("reason", "業務のため");
    typed.put("recordCount", "たくさん");
    typed.put("leaves.date", "令和9年2月29日");
    typed.put("mediumNo", "\uE000");
    assertThat(errors(typed))
        .extracting(FieldError::field, FieldError::code)
        .containsExactlyInAnyOrder(
            tuple("destination", "required"),
            tuple("recordCount", "number"),
            tuple("leaves", "date.day"),
            tuple("mediumNo", "text-private-use"));
    var none = scene.inTransaction(clerk.actor(), () -> assets.takeouts(scene.id()));
    assertThat(none).isEmpty();
  }

  @Test
  @Tag("clause:2.5/prevent")
  void aForeignAssetAndOneThatNeverWasGiveTheSameErrorAndPersonalDataNeedsTwoCarriers() {
    var other = new Scene(context);
    var otherClerk = other.has(Role.CLERK, "田中", "悠");
    var foreign = other.file(otherClerk.actor(), "F04", register());
    var typed = application();
    typed.put("asset", foreign.toString());
    assertThat(errors(typed)).extracting(FieldError::code).containsExactly("unknown-asset");
    typed.put("asset", FilingId.random().toString());
    assertThat(errors(typed)).extracting(FieldError::code).containsExactly("unknown-asset");
    var alone = application();
    alone.put("carriers", takahashi.assignment().toString());
    alone.put("returns.time", "12:00");
    assertThat(errors(alone))
        .extracting(FieldError::code)
        .containsExactlyInAnyOrder("two-carriers", "returns-before-leaving");
  }

  @Test
  @Tag("clause:2.2/prove")
  @Tag("clause:2.3/prove")
  void aCopyIsAnItemOfItsOwnAndNamesItsOriginal() {
    var copy = new HashMap<>(register());
    copy.put("kind", "COPY");
    var errors = ((FormDesk.Result.Rejected) scene.tryToFile(clerk.actor(), "F04", copy)).errors();
    assertThat(errors).extracting(FieldError::code).containsExactly("copy-of-what");
    copy.put("copyOf", asset.toString());
    scene.file(clerk.actor(), "F04", copy);
    var items = scene.inTransaction(clerk.actor(), () -> assets.of(scene.id()));
    assertThat(items).extracting(Asset::number).containsExactly(1, 2);
    assertThat(items.getLast().copyOf()).contains(items.getFirst().id());
  }
}
