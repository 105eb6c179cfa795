package jp.junshu.server.photographs;

import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import jp.junshu.server.database.Party;
import jp.junshu.server.database.TenantContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the program itself does with photographs: each time one transaction that sees them all. */
@Component
class PhotographWork {

  private static final TenantContext SYSTEM =
      new TenantContext(Party.SYSTEM, Set.of(), "system:PHOTOGRAPHS");

  private final TransactionTemplate transaction;

  PhotographWork(PlatformTransactionManager transactions) {
    this.transaction = new TransactionTemplate(transactions);
  }

  <T> T call(Supplier<T> work) {
    return TenantContext.call(
        SYSTEM, () -> Objects.requireNonNull(transaction.execute(_ -> work.get())));
  }
}
