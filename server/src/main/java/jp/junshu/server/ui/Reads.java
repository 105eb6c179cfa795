package jp.junshu.server.ui;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One snapshot for a page that asks several services: all answers are of one moment. A page that
 * asks one service needs none, its methods open a read-only transaction by themselves.
 */
@Component
public class Reads {

  private final TransactionTemplate snapshot;

  Reads(PlatformTransactionManager transactions) {
    snapshot = new TransactionTemplate(transactions);
    snapshot.setReadOnly(true);
    snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
  }

  public <T> T snapshot(Supplier<T> questions) {
    return Objects.requireNonNull(snapshot.execute(_ -> questions.get()));
  }
}
