package jp.junshu.server.afterwards;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.core.policy.Side;
import jp.junshu.server.forms.ContractHead;

/**
 * Something that binds somebody on a day, whether the contract has ended or not.
 *
 * @param clause from which it follows
 * @param owedBy the side it binds
 * @param code what it is: message key {@code standing.<code>}
 * @param since the day from which it stands
 * @param recorded when the fact it follows from was recorded; empty if nobody kept that
 * @param because the fact it follows from: message key {@code standing.because.<because>}
 * @param about numbers and titles of things (never of people) that fill both messages, in order
 * @param way path of the page of that fact, or empty
 */
public record StandingDuty(
    ContractHead contract,
    ClauseId clause,
    Side owedBy,
    String code,
    Optional<LocalDate> since,
    Optional<Instant> recorded,
    String because,
    List<String> about,
    String way) {

  public StandingDuty {
    about = List.copyOf(about);
  }

  /** Of a contractor, as everything that stands after the end. */
  static StandingDuty of(
      ContractFile file,
      String clause,
      String code,
      Optional<LocalDate> since,
      Optional<Instant> recorded,
      String because,
      List<String> about,
      String way) {
    return new StandingDuty(
        file.part().contract().head(),
        ClauseId.of(clause),
        Side.CONTRACTOR,
        code,
        since,
        recorded,
        because,
        about,
        way);
  }

  /** The page of a contract that a path names. */
  static String here(ContractFile file, String page) {
    return "/contracts/" + file.part().contract().head().id() + page;
  }
}
