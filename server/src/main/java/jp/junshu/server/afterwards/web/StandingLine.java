package jp.junshu.server.afterwards.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.server.afterwards.StandingDuty;
import jp.junshu.server.forms.ContractHead;
import jp.junshu.server.ui.Words;

/**
 * A standing duty in words.
 *
 * @param recorded when the fact it follows from was recorded; empty if nobody kept that
 * @param way path of the page of the fact it follows from
 */
public record StandingLine(
    ContractHead contract,
    ClauseId clause,
    String what,
    String why,
    Optional<LocalDate> since,
    Optional<Instant> recorded,
    String way) {

  static List<StandingLine> of(List<StandingDuty> duties, Words words) {
    return duties.stream().map(duty -> of(duty, words)).toList();
  }

  private static StandingLine of(StandingDuty duty, Words words) {
    var about = duty.about().toArray();
    return new StandingLine(
        duty.contract(),
        duty.clause(),
        words.get("standing." + duty.code(), about),
        words.get("standing.because." + duty.because(), about),
        duty.since(),
        duty.recorded(),
        duty.way());
  }
}
