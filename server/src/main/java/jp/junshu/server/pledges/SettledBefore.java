package jp.junshu.server.pledges;

import java.time.Instant;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.PersonId;

/** Somebody was first with it; nothing was changed. */
public final class SettledBefore extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient ContractId contract;
  private final transient First first;
  private final String where;

  /** Who was first, and when. */
  record First(PersonId by, Instant at) {}

  SettledBefore(ContractId contract, First first, String where) {
    super("settled before at " + first.at());
    this.contract = contract;
    this.first = first;
    this.where = where;
  }

  /** On which contract it was. */
  public ContractId contract() {
    return contract;
  }

  /** Who was first. */
  public PersonId by() {
    return first.by();
  }

  /** When they were. */
  public Instant at() {
    return first.at();
  }

  /** Path of the page that says what holds now. */
  public String where() {
    return where;
  }
}
