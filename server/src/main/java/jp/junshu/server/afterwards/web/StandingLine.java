package jp.junshu.server.afterwards.web;

import java.time.LocalDate;
import java.util.Optional;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.server.afterwards.StandingDuty;
import jp.junshu.server.forms.ContractHead;
import jp.junshu.server.ui.Words;

/**
 * A standing duty in words.
 *
 * @param way path of the page of the fact it follows from
 */
public record StandingLine(
    ContractHead contract,
    ClauseId clause,
    String what,
    String why,
    Optional<LocalDate> since,
    String way) {

  static StandingLine of(StandingDuty duty, Words words) {
    var about = duty.about().toArray();
    return new StandingLine(
        duty.contract(),
        duty.clause(),
        words.get("standing." + duty.code(), about),
        words.get("standing.because." + duty.because(), about),
        duty.since(),
        duty.way());
  }
}
