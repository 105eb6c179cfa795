package jp.junshu.server.rules;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import jp.junshu.core.gate.SystemActor;
import jp.junshu.core.id.EditionId;
import jp.junshu.core.policy.Edition;
import jp.junshu.core.policy.EditionReading.Refused;
import jp.junshu.server.database.Party;
import jp.junshu.server.database.TenantContext;
import jp.junshu.server.ui.Messages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Taking in a text at the machine itself: a draft as on screen, published by a person on screen.
 */
@Component
public class MachineImport {

  private static final SystemActor OPERATOR = new SystemActor(SystemActor.Reason.OPERATOR);

  private final Editions editions;
  private final TransactionTemplate transaction;

  MachineImport(Editions editions, PlatformTransactionManager transactions) {
    this.editions = editions;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Keeps it as a draft; the same bytes a second time are the same edition. */
  public EditionId take(byte[] bytes, Edition edition) {
    return TenantContext.call(
        new TenantContext(Party.SYSTEM, Set.of(), "system:OPERATOR"),
        () ->
            Objects.requireNonNull(
                transaction.execute(_ -> editions.take(OPERATOR, bytes, edition))));
  }

  /** Why a text was refused, in Japanese, one sentence a line; needs no server. */
  public static List<String> refusal(Refused refused) {
    return FaultWords.lines(refused, Messages.load().in(Locale.JAPAN));
  }
}
