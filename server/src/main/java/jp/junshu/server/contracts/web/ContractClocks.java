package jp.junshu.server.contracts.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import jp.junshu.core.duty.DutyState;
import jp.junshu.server.contracts.Contract;
import jp.junshu.server.duties.ContractDuties;
import jp.junshu.server.time.BusinessClock;

/**
 * The four numbers at the head of a contract.
 *
 * @param next the nearest date of what is still in time
 * @param days until the last day of performance; negative after it
 */
public record ContractClocks(
    int late, int stopped, int due, Optional<Instant> next, long unknown, long days) {

  static ContractClocks of(Contract contract, ContractDuties duties) {
    var open = duties.in(DutyState.DUE);
    return new ContractClocks(
        duties.in(DutyState.LATE).size(),
        duties.in(DutyState.STOPPED).size(),
        open.size(),
        open.stream().flatMap(duty -> duty.due().stream()).min(Instant::compareTo),
        duties.counts().getOrDefault(DutyState.UNKNOWN, 0L),
        ChronoUnit.DAYS.between(
            LocalDate.ofInstant(duties.at(), BusinessClock.JST), contract.ends()));
  }

  /** What needs care now. */
  public int bad() {
    return late + stopped;
  }
}
