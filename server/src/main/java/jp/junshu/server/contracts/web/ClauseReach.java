package jp.junshu.server.contracts.web;

import jp.junshu.core.policy.ClauseId;
import jp.junshu.core.policy.ClauseSettings;
import jp.junshu.core.policy.Strength;
import jp.junshu.server.rules.CellState;
import jp.junshu.server.rules.ClauseCells;
import jp.junshu.server.rules.Way;

/**
 * How far a clause reaches on one contract as it runs there, beside what the product can at all.
 * The only enforcement point there is so far is the gate of this system itself; none outside it is
 * connected, so nothing is said to be prevented there.
 */
public enum ClauseReach {
  /** 強制中: something is refused here while it is missing. */
  ENFORCED,
  /** 検知中: it is found, and nothing is refused. */
  DETECTED,
  /** 記録のみ: a record is kept, and nothing looks whether it should have been. */
  RECORDED,
  /** 未接続: nothing here carries it out. */
  UNCONNECTED,
  /** 適用外: the ward decided that it does not apply. */
  NOT_APPLICABLE;

  /**
   * The reach of a clause.
   *
   * @param weakened whether something the gate asks for under it runs as the ward decides
   */
  static ClauseReach of(
      ClauseId clause, ClauseCells cells, ClauseSettings settings, boolean weakened) {
    if (!settings.applies(clause)) {
      return NOT_APPLICABLE;
    }
    boolean enforced = !weakened || settings.strength(clause) == Strength.ENFORCE;
    if (begun(cells, clause, Way.PREVENT)) {
      return enforced ? ENFORCED : DETECTED;
    }
    if (begun(cells, clause, Way.DETECT)) {
      return DETECTED;
    }
    return begun(cells, clause, Way.PROVE) ? RECORDED : UNCONNECTED;
  }

  private static boolean begun(ClauseCells cells, ClauseId clause, Way way) {
    return cells.of(clause).stream()
        .anyMatch(row -> row.cell().way() == way && row.state() != CellState.NOT_YET);
  }
}
