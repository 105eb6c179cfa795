package jp.junshu.server.ledger;

/** The names of an installation's logs. */
record Origins(String prefix) {

  String of(LogRef log) {
    return log.contract()
        .map(contract -> prefix + "/contract/" + contract)
        .orElse(prefix + "/ward");
  }
}
