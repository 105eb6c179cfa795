package jp.junshu.server.forms;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import jp.junshu.core.merkle.Hash;
import jp.junshu.server.forms.ContractDirectory.Absent;
import jp.junshu.server.ledger.Ledger;
import jp.junshu.server.ledger.LogRef;

/** The absences on which a step is taken or passed over, held until the transaction ends. */
record StandingAbsence(List<Absent> absent) {

  /**
   * Holds those of the step's role.
   *
   * @throws AbsenceMoved if one ended since the gate was asked
   */
  static StandingAbsence hold(
      ContractDirectory contracts, FilingView view, FilingView.Step step, Instant at) {
    var absent = contracts.absent(step.role(), view.contract().id(), at);
    if (absent.isEmpty() || !contracts.stillAbsent(absent)) {
      throw new AbsenceMoved();
    }
    return new StandingAbsence(absent);
  }

  /** Who is away, in the ward's words. */
  String told() {
    return absent.stream().map(Absent::told).collect(Collectors.joining("、"));
  }

  Hash committed(Ledger ledger, LogRef log) {
    return ledger.commit(log, told().getBytes(StandardCharsets.UTF_8));
  }
}
