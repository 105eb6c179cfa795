package jp.junshu.server.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import jp.junshu.core.id.CompanyActId;
import jp.junshu.core.id.OrganizationId;
import jp.junshu.core.policy.Clause;

/**
 * Who answers for a contract from a day on, and under which name.
 *
 * @param act by which it came about
 * @param organization whose people act for the contractor from then on
 * @param name as it stands on papers
 * @param answeredBy the trustee (破産管財人), or the persons with whom the duties stay; else empty
 * @param from the day from whose beginning it holds, in Japan
 * @param shownFrom from when on papers say so: never before it was recorded
 */
@Clause("7")
public record CompanyTurn(
    CompanyActId act,
    Kind kind,
    OrganizationId organization,
    String name,
    String address,
    String answeredBy,
    LocalDate from,
    Instant shownFrom) {

  /** What became of the company. */
  public enum Kind {
    /** 商号・住所の変更. */
    RENAMED,
    /** 合併: everything passes to the successor by law. */
    MERGED,
    /** 破産手続の開始: the trustee answers. */
    BANKRUPT,
    /** 解散: nobody succeeds. */
    DISSOLVED;

    /** Whether nothing that opens information begins after it. */
    public boolean closes() {
      return this == BANKRUPT || this == DISSOLVED;
    }

    /** Whether the company is none any more. */
    public boolean ends() {
      return this == MERGED || this == DISSOLVED;
    }
  }

  /** The closing one in force on a day, of turns in order. */
  static Optional<CompanyTurn> closing(Iterable<CompanyTurn> turns, LocalDate day) {
    Optional<CompanyTurn> found = Optional.empty();
    for (var turn : turns) {
      if (!turn.from().isAfter(day) && turn.kind() != Kind.RENAMED) {
        found = Optional.of(turn).filter(each -> each.kind().closes());
      }
    }
    return found;
  }
}
