package jp.junshu.auditor.dossier;

import jp.junshu.auditor.log.Entry;
import jp.junshu.auditor.log.Wrong;

/** What the first entry of a contract's log says of the contract. */
record ContractHead(
    String contractor, long fiscalYear, String begins, String ends, String title, String number) {

  static final String FACT = "contract.registered v1";

  /**
   * Reads it.
   *
   * @throws Wrong if the log does not begin with its contract
   */
  static ContractHead of(ContractLog log) {
    if (log.entries().isEmpty() || !log.entries().getFirst().fact().equals(FACT)) {
      throw new Wrong(log.place(0), 0, "契約の記録が、契約の登録で始まっていません");
    }
    var first = log.entries().getFirst();
    try {
      return read(log, first);
    } catch (IllegalArgumentException e) {
      throw log.wrong(first, String.valueOf(e.getMessage()));
    }
  }

  private static ContractHead read(ContractLog log, Entry first) {
    var body = first.body();
    var names = log.openedTree(first, "title");
    return new ContractHead(
        Tree.text(body, "contractor"),
        Tree.number(body, "fiscalYear"),
        Tree.text(body, "begins"),
        Tree.text(body, "ends"),
        Tree.text(names, "title"),
        Tree.text(names, "number"));
  }

  /** The number of a blank sheet. */
  String sheet(Sheets.Sheet sheet) {
    return "%s-白-%d-%04d".formatted(sheet.form(), fiscalYear, sheet.serial());
  }

  /** The number of a filing. */
  String number(String form, long serial) {
    return form + "-" + fiscalYear + "-" + serial;
  }
}
