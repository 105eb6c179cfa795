package jp.junshu.server.contracts;

import jp.junshu.core.id.ContractId;

/** The work on the contract was opened before. */
public final class WorkAlreadyOpen extends RuntimeException {

  private static final long serialVersionUID = 1;

  WorkAlreadyOpen(ContractId contract) {
    super("the work on %s is open already".formatted(contract));
  }
}
