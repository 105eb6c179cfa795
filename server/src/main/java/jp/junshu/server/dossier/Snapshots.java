package jp.junshu.server.dossier;

import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Transactions that only look, and see one moment. */
final class Snapshots {

  private Snapshots() {}

  static TransactionTemplate over(PlatformTransactionManager transactions) {
    var template = new TransactionTemplate(transactions);
    template.setReadOnly(true);
    template.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    return template;
  }
}
