package jp.junshu.server.assets;

import static jp.junshu.server.assets.Held.jst;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import jp.junshu.core.duty.Duty;
import jp.junshu.core.duty.DutyRule;
import jp.junshu.core.duty.DutyState;
import jp.junshu.core.policy.Side;
import jp.junshu.server.assets.Movement.Kind;
import jp.junshu.server.time.Calendar;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class AssetDutiesTest {

  private static final AssetDeadlines DAYS = new AssetDeadlines(5, Duration.ofMinutes(30));
  private static final DutyRule RETURNS = new ReturnDuties(Calendar.ofJapan());
  private static final DutyRule DISPOSALS = new DisposalDuties(Calendar.ofJapan(), DAYS);
  private static final DutyRule TAKEOUTS = new TakeoutDuties(DAYS);
  private static final DutyRule HANDOVERS = new HandoverDuties();

  private static List<Duty> duties(DutyRule rule, Held held, String at) {
    return rule.duties(held.facts(), jst(at)).toList();
  }

  @Test
  @Tag("clause:2.3/detect")
  void anItemWithoutAnAgreedEndStopsHandOversUntilItHasOne() {
    var held = new Held();
    held.item(AssetKind.ORIGINAL, 1);
    assertThat(duties(RETURNS, held, "2026-04-15T10:00:00"))
        .extracting(Duty::code, Duty::state)
        .containsExactly(tuple("agree-method", DutyState.STOPPED));
  }

  @Test
  @Tag("clause:2.3/detect")
  void anItemPastItsAgreedDateIsFound() {
    var held = new Held().agreed(AssetKind.COPY, Means.DISPOSAL, "2027-03-24");
    held.item(AssetKind.COPY, 1);
    assertThat(duties(RETURNS, held, "2027-03-24T17:15:00"))
        .singleElement()
        .satisfies(duty -> assertThat(duty.state()).isEqualTo(DutyState.DUE))
        .satisfies(duty -> assertThat(duty.form()).isEqualTo("F08"));
    assertThat(duties(RETURNS, held, "2027-03-24T17:15:01"))
        .extracting(Duty::code, Duty::state, Duty::owedBy)
        .containsExactly(tuple("settle-asset", DutyState.LATE, Side.CONTRACTOR));
  }

  @Test
  @Tag("clause:2.3/detect")
  void itIsMetOnlyOnceEverythingReceivedHasEnded() {
    var held = new Held().agreed(AssetKind.PRINT, Means.DISPOSAL, "2027-03-24");
    var prints = held.item(AssetKind.PRINT, 12);
    held.settled(prints, Kind.DISPOSED, 8, "2027-03-01T10:00:00", "2027-03-01T11:00:00");
    assertThat(duties(RETURNS, held, "2027-03-02T10:00:00").getFirst().about())
        .containsExactly("A-0001 対象者一覧", "4");
    held.settled(prints, Kind.DISPOSED, 4, "2027-03-03T10:00:00", "2027-03-03T11:00:00");
    assertThat(duties(RETURNS, held, "2027-03-04T10:00:00"))
        .extracting(Duty::state)
        .containsExactly(DutyState.MET);
    assertThat(duties(RETURNS, new Held(), "2027-03-04T10:00:00")).isEmpty();
  }

  @Test
  @Tag("clause:2.4/detect")
  void aReportThatWasSentBackIsLateFiveBusinessDaysAfterTheDisposal() {
    var held = new Held();
    held.sentBack(held.item(AssetKind.COPY, 1), Kind.DISPOSED, "2026-04-28T10:00:00");
    assertThat(duties(DISPOSALS, held, "2026-05-11T17:15:00"))
        .extracting(Duty::state, duty -> duty.due().orElseThrow())
        .containsExactly(tuple(DutyState.DUE, jst("2026-05-11T17:15:00")));
    assertThat(duties(DISPOSALS, held, "2026-05-11T17:15:01"))
        .extracting(Duty::state)
        .containsExactly(DutyState.LATE);
  }

  @Test
  @Tag("clause:2.4/detect")
  void aReportThatCameLateNeverBecomesOneInTime() {
    var inTime = new Held();
    inTime.settled(
        inTime.item(AssetKind.COPY, 1),
        Kind.DISPOSED,
        1,
        "2026-11-12T10:00:00",
        "2026-11-19T17:15:00");
    assertThat(duties(DISPOSALS, inTime, "2026-12-01T10:00:00"))
        .extracting(Duty::state)
        .containsExactly(DutyState.MET);
    var late = new Held();
    late.settled(
        late.item(AssetKind.COPY, 1),
        Kind.DISPOSED,
        1,
        "2026-11-12T10:00:00",
        "2026-11-24T11:20:00");
    assertThat(duties(DISPOSALS, late, "2026-12-01T10:00:00"))
        .extracting(Duty::state, Duty::because)
        .containsExactly(tuple(DutyState.RECORDED, "disposals-reported-late"));
  }

  @Test
  @Tag("clause:2.5/detect")
  void aTakeOutIsLateFromTheFirstInstantAfterItsPermitsTime() {
    var held = new Held();
    held.out(held.item(AssetKind.ORIGINAL, 1), "2026-04-20T13:00:00", "2026-04-20T18:00:00");
    assertThat(duties(TAKEOUTS, held, "2026-04-20T18:00:00"))
        .extracting(Duty::code, Duty::state)
        .containsExactly(tuple("takeout-back", DutyState.DUE));
    assertThat(duties(TAKEOUTS, held, "2026-04-20T18:00:00.000001"))
        .extracting(Duty::code, Duty::state, Duty::owedBy)
        .containsExactly(
            tuple("takeout-back", DutyState.LATE, Side.CONTRACTOR),
            tuple("takeout-ask", DutyState.DUE, Side.WARD));
  }

  @Test
  @Tag("clause:2.5/detect")
  void theWardIsLateTooIfItHasNotAskedWithinHalfAnHour() {
    var held = new Held();
    held.out(held.item(AssetKind.ORIGINAL, 1), "2026-04-20T13:00:00", "2026-04-20T18:00:00");
    assertThat(duties(TAKEOUTS, held, "2026-04-20T18:30:01").getLast().state())
        .isEqualTo(DutyState.LATE);
  }

  @Test
  @Tag("clause:2.5/prove")
  void whatCameBackIsMet() {
    var held = new Held();
    held.back(
        held.item(AssetKind.ORIGINAL, 1),
        "2026-04-20T13:00:00",
        "2026-04-20T18:00:00",
        "2026-04-20T17:50:00");
    assertThat(duties(TAKEOUTS, held, "2026-04-20T19:00:00"))
        .extracting(Duty::state)
        .containsExactly(DutyState.MET);
  }

  @Test
  @Tag("clause:2.5/detect")
  @Tag("clause:2.6/detect")
  void whatIsGivenForUseOutsideNeedsATakeOutPermitBesideTheLog() {
    var held = new Held();
    var asset = held.item(AssetKind.ORIGINAL, 1);
    held.givenForOutside(asset, "2026-04-20T10:00:00");
    assertThat(duties(TAKEOUTS, held, "2026-04-20T10:00:01"))
        .extracting(Duty::code, Duty::state)
        .containsExactly(tuple("takeout-for-handover", DutyState.LATE));
    held.out(asset, "2026-04-20T13:00:00", "2026-04-20T18:00:00");
    assertThat(duties(TAKEOUTS, held, "2026-04-20T14:00:00"))
        .extracting(Duty::code)
        .containsExactly("takeout-back");
  }

  @Test
  @Tag("clause:2.6/detect")
  void anOriginalThatLeftWithoutALogIsTheWardsToRecord() {
    var held = new Held();
    var asset = held.item(AssetKind.ORIGINAL, 1);
    held.out(asset, "2026-04-20T13:00:00", "2026-04-20T18:00:00");
    assertThat(duties(HANDOVERS, held, "2026-04-20T14:00:00"))
        .extracting(Duty::code, Duty::state, Duty::owedBy)
        .containsExactly(tuple("handover-record", DutyState.LATE, Side.WARD));
    held.settled(asset, Kind.GIVEN, 1, "2026-04-20T12:00:00", "2026-04-20T15:00:00");
    assertThat(duties(HANDOVERS, held, "2026-04-20T16:00:00"))
        .extracting(Duty::state)
        .containsExactly(DutyState.MET);
  }
}
