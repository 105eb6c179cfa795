package jp.junshu.server.pledges;

import jp.junshu.core.id.ContractId;

/** A sheet is not taken as it is; nothing was changed. */
public final class PaperMoved extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String contract;
  private final Why why;

  /** Why. */
  public enum Why {
    /** Another text or edition is in use by now, or the person need not sign any more. */
    OLD,
    /** Something off it is there already, or what was seen is gone. */
    BEFORE
  }

  PaperMoved(ContractId contract, Why why) {
    super("sheet " + why);
    this.contract = contract.toString();
    this.why = why;
  }

  /** Path of the page that says what is there now. */
  public String list() {
    return "/contracts/%s/pledges".formatted(contract);
  }

  public Why why() {
    return why;
  }
}
