package jp.junshu.server.ledger;

import java.util.Optional;
import java.util.Set;
import jp.junshu.core.gate.SystemActor;
import jp.junshu.server.database.Party;
import jp.junshu.server.database.StartRefused;
import jp.junshu.server.database.TenantContext;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Begins the ward's log at the first start, before anything else; refuses a folder whose log has
 * another name.
 */
@Component
@Order(0)
class WardLog implements ApplicationRunner {

  private final LedgerRepository repository;
  private final Origins origins;
  private final Ledger ledger;
  private final TransactionTemplate transaction;

  WardLog(
      LedgerRepository repository,
      Origins origins,
      Ledger ledger,
      PlatformTransactionManager transactions) {
    this.repository = repository;
    this.origins = origins;
    this.ledger = ledger;
    this.transaction = new TransactionTemplate(transactions);
  }

  @Override
  public void run(ApplicationArguments arguments) {
    TenantContext.run(
        new TenantContext(Party.SYSTEM, Set.of(), SystemActor.Reason.STARTUP.name()),
        () -> transaction.executeWithoutResult(_ -> beginOrCheck()));
  }

  private void beginOrCheck() {
    var expected = origins.of(LogRef.WARD);
    var log = repository.log(LogRef.WARD);
    if (log.isEmpty()) {
      ledger.open(LogRef.WARD, Optional.empty());
    } else if (!log.get().origin().equals(expected)) {
      throw new StartRefused(
          "このデータフォルダの台帳は「%s」として始められています。「%s」としては使えません(演習のデータは本番に使えません)。"
              .formatted(log.get().origin(), expected));
    }
  }
}
