package jp.junshu.server.assets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import jp.junshu.core.form.Life;
import jp.junshu.core.gate.Check;
import jp.junshu.core.gate.Missing;
import jp.junshu.core.gate.Missing.Turn;
import jp.junshu.core.id.FilingId;
import jp.junshu.server.ServerTest;
import jp.junshu.server.contracts.Scene.Somebody;
import jp.junshu.server.duties.WaitingSource;
import jp.junshu.server.forms.FieldError;
import jp.junshu.server.forms.Outcome;
import jp.junshu.server.time.BusinessClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ServerTest
class DisposalTest {

  @Autowired private ApplicationContext context;

  private AssetScene at;
  private FilingId copy;

  @BeforeEach
  void aCopyOfAnOriginal() {
    at = AssetScene.working(context);
    at.agreed();
    var original = at.original();
    at.given(original);
    copy = at.copyOf(original, "T-" + original.value().toString().substring(0, 6));
  }

  private String serial() {
    return at.custody(copy).asset().serialNo().orElseThrow();
  }

  private FilingId reported() {
    return at.reported(at.disposals(copy + " " + serial()));
  }

  @Test
  @Tag("clause:2.4/prevent")
  void aDisposalWithoutWhenHowOrWhoIsNotTaken() {
    var typed = at.disposals(copy + " " + serial());
    typed.remove("rows.0.performedAt.date");
    typed.remove("rows.0.performedAt.time");
    typed.remove("rows.0.method");
    typed.remove("rows.0.performedBy");
    assertThat(at.errors(at.custodian, "F08", typed))
        .extracting(FieldError::field)
        .containsExactlyInAnyOrder("rows.0.performedAt", "rows.0.method", "rows.0.performedBy");
    assertThat(at.custody(copy).movements()).isEmpty();
  }

  @Test
  void whatIsMoreThanOneFilingHoldsIsNotTakenAndItIsSaidToSendItInParts() {
    var typed = at.disposals(copy + " " + serial());
    var family = "👨\u200d👩\u200d👧\u200d👦".repeat(100);
    for (int row = 0; row < 100; row++) {
      for (var field : Map.copyOf(typed).entrySet()) {
        if (field.getKey().startsWith("rows.0.")) {
          typed.put(field.getKey().replace("rows.0.", "rows." + row + "."), field.getValue());
        }
      }
      typed.put("rows." + row + ".evidence", family);
    }
    assertThat(at.errors(at.custodian, "F08", typed))
        .extracting(FieldError::code)
        .contains("too-much-in-all");
    assertThat(at.custody(copy).movements()).isEmpty();
  }

  @Test
  @Tag("clause:2.4/prevent")
  void aDisposalThatHasNotHappenedIsNotTaken() {
    var typed = at.disposals(copy + " " + serial());
    AssetScene.moment(typed, "rows.0.performedAt", at.now().plusDays(1));
    assertThat(at.errors(at.custodian, "F08", typed))
        .extracting(FieldError::field, FieldError::code)
        .contains(tuple("rows.0.performedAt", "not-yet-happened"));
  }

  @Test
  @Tag("clause:2.4/prove")
  void theItemEndsWhenTheWardReceivesTheReportAndNotBefore() {
    var id = reported();
    assertThat(at.custody(copy).left()).isEqualTo(1);
    assertThat(at.remains()).extracting(Check::code).contains("receipt-open");
    at.takes(at.clerk, id, Outcome.RECEIVED, "");
    assertThat(at.view(at.clerk.actor(), id).state()).isEqualTo(Life.State.RECEIVED);
    assertThat(at.custody(copy).left()).isZero();
    assertThat(at.custody(copy).disposed()).isEqualTo(1);
  }

  @Test
  @Tag("clause:2.4/prevent")
  void aReportThatCannotBeReceivedIsOneLineInTheWayOfCompletionNotTwo() {
    at.reported(at.disposals(copy + " S/N-99"));
    assertThat(at.remains())
        .filteredOn(check -> check.way().startsWith("/filings/"))
        .extracting(Check::code, Check::who)
        .containsExactly(tuple("serial-matches", Turn.WARD));
  }

  @Test
  @Tag("clause:2.4/prove")
  void whatWasDoneDaysAgoIsALateEntryForEver() {
    var typed = at.disposals(copy + " " + serial());
    AssetScene.moment(typed, "rows.0.performedAt", at.now().minusDays(3));
    var view = at.view(at.clerk.actor(), at.reported(typed));
    assertThat(view.late()).isTrue();
    assertThat(view.occurredAt()).isBefore(view.filed().at());
  }

  @Test
  @Tag("clause:2.3/prevent")
  void theWardDoesNotReceiveWhatWasDoneByAnotherMethodThanAgreed() {
    var typed = at.disposals(copy + " " + serial());
    typed.put("rows.0.method", "ERASURE");
    typed.put("rows.0.level", "CLEAR");
    var id = at.reported(typed);
    assertThat(AssetScene.missing(() -> at.takes(at.clerk, id, Outcome.RECEIVED, "")))
        .extracting(m -> m.clause().toString(), Missing::code)
        .containsExactly(tuple("2.3", "method-carried-out"));
    assertThat(at.custody(copy).left()).isEqualTo(1);
    at.agreed(at.methods("COPY ERASURE CLEAR"));
    at.takes(at.clerk, id, Outcome.RECEIVED, "");
    assertThat(at.custody(copy).left()).isZero();
  }

  @Test
  @Tag("clause:2.3/prevent")
  void anAgreedWitnessIsNamedOrTheReportIsNotReceived() {
    var rows = at.methods("COPY DISPOSAL DESTROY");
    rows.put("rows.0.witnessRequired", "true");
    at.agreed(rows);
    var id = reported();
    assertThat(at.speaksAgainst(at.clerk, id)).extracting(Check::code).containsExactly("witnessed");
  }

  @Test
  @Tag("clause:2.4/detect")
  void aSerialThatIsNotTheRegistersIsFoundAndNotReceived() {
    var id = at.reported(at.disposals(copy + " T-99"));
    var against = at.speaksAgainst(at.clerk, id);
    assertThat(against).extracting(Check::code).containsExactly("serial-matches");
    assertThat(against.getFirst().about()).containsExactly("A-0002", serial(), "T-99");
    assertThat(AssetScene.missing(() -> at.takes(at.clerk, id, Outcome.RECEIVED, "")))
        .extracting(Missing::code)
        .containsExactly("serial-matches");
    assertThat(at.remains()).extracting(Check::code).contains("serial-matches");
  }

  @Test
  @Tag("clause:2.4/detect")
  void theSameSerialInFullWidthIsTheSameSerial() {
    var id = at.reported(at.disposals(copy + " " + serial().replace("T-", "T-")));
    assertThat(at.speaksAgainst(at.clerk, id)).isEmpty();
  }

  @Test
  @Tag("clause:2.4/detect")
  void aCertificateUsedTwiceIsFoundInAnotherContractTooWithoutShowingIt() {
    var other = AssetScene.working(context);
    other.agreed();
    var foreign = other.copyOf(other.original(), "");
    var used = other.disposals(foreign.toString());
    used.put("rows.0.certificateNo", "証-" + copy.value());
    other.reported(used);
    var mine = at.disposals(copy + " " + serial());
    mine.put("rows.0.certificateNo", "証-" + copy.value());
    var id = at.reported(mine);
    var against = at.speaksAgainst(at.engagement, id);
    assertThat(against).extracting(Check::code).containsExactly("proof-once");
    assertThat(against.toString()).doesNotContain(other.scene.id().toString(), foreign.toString());
    assertThat(AssetScene.missing(() -> at.takes(at.clerk, id, Outcome.RECEIVED, "")))
        .extracting(Missing::code)
        .containsExactly("proof-once");
  }

  @Test
  @Tag("clause:2.4/detect")
  void aSerialThatStandsInTwoReportsIsFound() {
    reported();
    var second = reported();
    assertThat(at.speaksAgainst(at.clerk, second))
        .extracting(Check::code)
        .containsExactly("proof-once");
  }

  @Test
  @Tag("clause:2.4/prevent")
  void whatIsSentBackAndFiledAgainCountsOnce() {
    var id = at.reported(at.disposals(copy + " T-99"));
    at.takes(at.clerk, id, Outcome.SENT_BACK, "製造番号を確かめてください。");
    assertThat(at.custody(copy).untold()).isEqualTo(1);
    assertThat(List.of(at.custodian, at.engagement)).allMatch(who -> waitsFor(who, id));
    assertThat(List.of(at.worker, at.clerk)).noneMatch(who -> waitsFor(who, id));
    at.again(at.custodian, id, at.disposals(copy + " " + serial()));
    assertThat(at.speaksAgainst(at.clerk, id)).isEmpty();
    at.takes(at.clerk, id, Outcome.RECEIVED, "");
    assertThat(at.custody(copy).disposed()).isEqualTo(1);
  }

  /** Whoever filed it is asked to correct it, and the manager who answers for them. */
  private boolean waitsFor(Somebody who, FilingId id) {
    var now = context.getBean(BusinessClock.class).instant();
    return at.scene.inTransaction(
        who.actor(),
        () ->
            context.getBeansOfType(WaitingSource.class).values().stream()
                .flatMap(source -> source.waitingFor(who.actor(), now))
                .anyMatch(
                    item ->
                        item.kind().equals("filing.AGAIN") && item.way().endsWith(id.toString())));
  }

  @Test
  @Tag("clause:2.4/prevent")
  void aForeignItemAndOneThatNeverWasGiveTheSameError() {
    var other = AssetScene.working(context);
    var foreign = at.disposals(other.original().toString());
    var never = at.disposals(FilingId.random().toString());
    assertThat(at.errors(at.custodian, "F08", foreign))
        .isEqualTo(at.errors(at.custodian, "F08", never))
        .extracting(FieldError::code)
        .containsExactly("unknown-asset");
  }

  @Test
  @Tag("clause:2.4/detect")
  void whatHasEndedAlreadyIsNotReceivedAgain() {
    var prints = at.registered(at.custodian, "PRINT", 1, Map.of());
    var first = at.reported(at.disposals(prints.toString()));
    var second = at.reported(at.disposals(prints.toString()));
    assertThat(at.speaksAgainst(at.clerk, second)).isEmpty();
    at.takes(at.clerk, first, Outcome.RECEIVED, "");
    assertThat(AssetScene.missing(() -> at.takes(at.clerk, second, Outcome.RECEIVED, "")))
        .extracting(Missing::code)
        .containsExactly("item-in-hand");
  }
}
