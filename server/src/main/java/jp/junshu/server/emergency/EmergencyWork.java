package jp.junshu.server.emergency;

import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import jp.junshu.core.gate.SystemActor;
import jp.junshu.server.database.Party;
import jp.junshu.server.database.TenantContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One transaction of whoever broke an envelope, in which nobody else acts. */
@Component
class EmergencyWork {

  /** Who acts: nobody by name, for nobody has checked it. */
  static final SystemActor ACTOR = new SystemActor(SystemActor.Reason.EMERGENCY);

  private static final TenantContext CONTEXT =
      new TenantContext(Party.SYSTEM, Set.of(), "system:EMERGENCY");

  private final TransactionTemplate transaction;

  EmergencyWork(PlatformTransactionManager transactions) {
    this.transaction = new TransactionTemplate(transactions);
  }

  <T> T call(Supplier<T> work) {
    return TenantContext.call(
        CONTEXT, () -> Objects.requireNonNull(transaction.execute(_ -> work.get())));
  }
}
