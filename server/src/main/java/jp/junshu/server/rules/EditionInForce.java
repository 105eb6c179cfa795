package jp.junshu.server.rules;

import java.util.Optional;
import java.util.Set;
import jp.junshu.server.database.Party;
import jp.junshu.server.database.TenantContext;
import jp.junshu.server.time.BusinessClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Which edition is in force now, for whoever asks: the foot of a page says it even to those who are
 * not signed in.
 */
@Component
public class EditionInForce {

  private static final TenantContext FOOT =
      new TenantContext(Party.SYSTEM, Set.of(), "system:FOOT");

  private final Editions editions;
  private final BusinessClock clock;

  EditionInForce(Editions editions, BusinessClock clock) {
    this.editions = editions;
    this.clock = clock;
  }

  /** Within a transaction by its own context, else by one of the system. */
  public Optional<PublishedEdition> now() {
    return TransactionSynchronizationManager.isActualTransactionActive()
        ? editions.inForce(clock.today())
        : TenantContext.call(FOOT, () -> editions.inForce(clock.today()));
  }
}
