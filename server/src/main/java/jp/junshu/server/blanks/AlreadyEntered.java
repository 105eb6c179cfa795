package jp.junshu.server.blanks;

import jp.junshu.core.id.ContractId;

/** Somebody entered that sheet, or told what became of it, before; nothing was changed. */
public final class AlreadyEntered extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String contract;

  public AlreadyEntered(ContractId contract, String form, int serial) {
    super("sheet %d of %s is entered or settled".formatted(serial, form));
    this.contract = contract.toString();
  }

  /** The id of the contract that the sheet is of. */
  public String contract() {
    return contract;
  }
}
