package jp.junshu.server.chain;

/** How a person came to work on a contract. */
public enum Employment {
  EMPLOYEE,
  /** 臨時社員: employed for a time by the company that directs them. */
  TEMPORARY,
  /**
   * 派遣社員: employed by an agency, which is no tier, and directed by the company they are sent to.
   */
  DISPATCHED,
  /** 個人事業主: a tier of their own. */
  SOLE_TRADER
}
