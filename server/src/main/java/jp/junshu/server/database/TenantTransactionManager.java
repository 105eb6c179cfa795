package jp.junshu.server.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DelegatingTransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells the database for whom a transaction works, as its first statement and for that transaction
 * only. Refuses a transaction inside a transaction: the outer one would hold its connection and its
 * locks while the inner one waits for them.
 */
final class TenantTransactionManager extends JdbcTransactionManager {

  private static final long serialVersionUID = 1L;

  private static final String TELL =
      """
      SELECT set_config('junshu.party', ?, true),
             set_config('junshu.orgs', ?, true),
             set_config('junshu.actor', ?, true),
             set_config('junshu.parts', ?, true),
             set_config('junshu.reach', ?, true),
             set_config('junshu.above', ?, true),
             set_config('junshu.passed', ?, true)
      """;

  TenantTransactionManager(DataSource dataSource) {
    super(dataSource);
  }

  @Override
  protected Object doGetTransaction() {
    var transaction = super.doGetTransaction();
    if (TransactionSynchronizationManager.isActualTransactionActive()
        && !isExistingTransaction(transaction)) {
      throw nested();
    }
    return transaction;
  }

  @Override
  protected Object doSuspend(Object transaction) {
    throw nested();
  }

  /** The level is said within the transaction: nothing is asked of the session, or set back. */
  @Override
  protected void doBegin(Object transaction, TransactionDefinition definition) {
    super.doBegin(transaction, new Within(definition));
  }

  private static final class Within extends DelegatingTransactionDefinition {

    private final int level;

    Within(TransactionDefinition wanted) {
      super(wanted);
      this.level = wanted.getIsolationLevel();
    }

    @Override
    public int getIsolationLevel() {
      return ISOLATION_DEFAULT;
    }

    /** What a transaction says first; empty for the level of the database. */
    String said() {
      return switch (level) {
        case ISOLATION_DEFAULT -> "";
        case ISOLATION_READ_COMMITTED -> "SET TRANSACTION ISOLATION LEVEL READ COMMITTED";
        case ISOLATION_REPEATABLE_READ -> "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ";
        case ISOLATION_SERIALIZABLE -> "SET TRANSACTION ISOLATION LEVEL SERIALIZABLE";
        default -> throw new IllegalArgumentException("no such level here: " + level);
      };
    }
  }

  @Override
  protected void prepareTransactionalConnection(Connection con, TransactionDefinition definition)
      throws SQLException {
    super.prepareTransactionalConnection(con, definition);
    if (definition instanceof Within within && !within.said().isEmpty()) {
      try (var level = con.createStatement()) {
        level.execute(within.said());
      }
    }
    var context = TenantContext.current();
    try (var tell = con.prepareStatement(TELL)) {
      tell.setString(1, context.map(TenantContext::party).map(Party::name).orElse(""));
      tell.setString(2, context.map(TenantContext::organizationList).orElse(""));
      tell.setString(3, context.map(TenantContext::actor).orElse(""));
      var reach = context.map(TenantContext::reach).orElse(Reach.WHOLE);
      tell.setString(4, TenantContext.list(reach.parts()));
      tell.setString(5, own(reach));
      tell.setString(6, TenantContext.list(reach.above()));
      tell.setString(7, TenantContext.list(reach.passed()));
      tell.execute();
    }
  }

  /** Ids of tiers and of the person; random as they are, no two of any kind are alike. */
  private static String own(Reach reach) {
    return TenantContext.list(
        Stream.concat(reach.tiers().stream(), reach.person().stream()).toList());
  }

  private static IllegalStateException nested() {
    return new IllegalStateException(
        "a transaction of its own inside a transaction: REQUIRES_NEW and NOT_SUPPORTED are"
            + " forbidden");
  }
}
