package jp.junshu.server.assets;

import static jp.junshu.server.assets.Held.jst;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import jp.junshu.core.duty.Duty;
import jp.junshu.core.duty.DutyState;
import jp.junshu.core.gate.Check;
import jp.junshu.core.policy.Side;
import jp.junshu.server.assets.LateCheck.Content;
import jp.junshu.server.assets.LateCheck.Seal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose duty a late return is, and until when. */
class LateReturnDutiesTest {

  private static final String LEFT = "2026-04-20T13:00:00";
  private static final String RETURNS = "2026-04-20T18:00:00";
  private static final String BACK = "2026-04-20T18:10:00";

  private static List<Duty> duties(Held held, String at) {
    var deadlines = new AssetDeadlines(5, Duration.ofMinutes(30));
    return new TakeoutDuties(deadlines).duties(held.facts(), jst(at)).toList();
  }

  @Test
  @Tag("clause:2.5/detect")
  void aLateReturnMeetsTheCarriersDutyAndLeavesTheWardItsOwn() {
    var held = new Held();
    held.back(held.item(AssetKind.ORIGINAL, 1), LEFT, RETURNS, BACK);
    assertThat(duties(held, "2026-04-20T18:30:00"))
        .extracting(Duty::code, Duty::state, Duty::owedBy)
        .containsExactly(
            tuple("takeout-check", DutyState.DUE, Side.WARD),
            tuple("takeout-back", DutyState.MET, Side.CONTRACTOR));
    var late = duties(held, "2026-04-20T18:30:01").getFirst();
    assertThat(late.state()).isEqualTo(DutyState.LATE);
    assertThat(late.because()).isEqualTo("takeout-back-late");
    assertThat(late.way()).endsWith("/check");
  }

  @Test
  @Tag("clause:2.5/detect")
  void aReturnInTheLastInstantIsInTimeAndTheNextOneIsLate() {
    var held = new Held();
    held.back(held.item(AssetKind.ORIGINAL, 1), LEFT, RETURNS, RETURNS);
    assertThat(held.part().unconfirmed()).isEmpty();
    held.back(held.item(AssetKind.ORIGINAL, 1), LEFT, RETURNS, "2026-04-20T18:00:00.000001");
    assertThat(held.part().unconfirmed()).hasSize(1);
  }

  @ParameterizedTest
  @Tag("clause:2.5/detect")
  @CsvSource({
    "INTACT,  COMPLETE, false",
    "INTACT,  DIFFERS,  true",
    "INTACT,  UNKNOWN,  true",
    "BROKEN,  COMPLETE, true",
    "UNKNOWN, COMPLETE, true",
    "UNKNOWN, UNKNOWN,  true"
  })
  void whateverIsNotInOrderOrNotKnownStaysInDoubt(Seal seal, Content content, boolean doubt) {
    var held = new Held();
    held.looked(held.item(AssetKind.ORIGINAL, 1), LEFT, RETURNS, BACK, seal, content);
    assertThat(duties(held, "2026-04-20T18:40:00").stream().map(Duty::because).toList())
        .isEqualTo(doubt ? List.of("takeout-doubted", "takeouts-back") : List.of("takeouts-back"));
    assertThat(RemainingChecks.of(held.part()).stream().map(Check::code).toList())
        .matches(codes -> codes.contains("takeout-unchecked") == doubt);
  }
}
