package jp.junshu.server.identity;

import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import jp.junshu.server.database.Party;
import jp.junshu.server.database.TenantContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One transaction in which the system itself looks: before anybody is signed in nobody else can,
 * and what opens doors is seen by nobody else.
 */
@Component
class SystemWork {

  private static final TenantContext CONTEXT =
      new TenantContext(Party.SYSTEM, Set.of(), "system:IDENTITY");

  private final TransactionTemplate transaction;

  SystemWork(PlatformTransactionManager transactions) {
    this.transaction = new TransactionTemplate(transactions);
  }

  <T> T call(Supplier<T> work) {
    return TenantContext.call(
        CONTEXT, () -> Objects.requireNonNull(transaction.execute(_ -> work.get())));
  }

  void run(Runnable work) {
    TenantContext.run(CONTEXT, () -> transaction.executeWithoutResult(_ -> work.run()));
  }
}
