package jp.junshu.server.pledges;

import jp.junshu.core.id.ContractId;

/** Too many lists of names stand on a contract whose names nobody explained. Nothing was kept. */
public final class NamesUnexplained extends RuntimeException {

  NamesUnexplained(ContractId contract) {
    super("lists of names wait on " + contract);
  }
}
