package jp.junshu.server.database;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.Id;
import jp.junshu.core.id.OrganizationId;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * For whom the database is read and written. Every transaction begins by telling the database;
 * without a context no row of any contract is seen, whatever the query.
 *
 * @param organizations the contractors whose rows a contractor sees; not looked at for the others
 * @param actor who acts, as a code
 * @param reach how much is seen of the contracts of these organizations
 */
public record TenantContext(
    Party party, Set<OrganizationId> organizations, String actor, Reach reach) {

  private static final ScopedValue<TenantContext> CURRENT = ScopedValue.newInstance();

  public TenantContext {
    organizations = Set.copyOf(organizations);
  }

  /** One that sees everything of its organizations. */
  public TenantContext(Party party, Set<OrganizationId> organizations, String actor) {
    this(party, organizations, actor, Reach.WHOLE);
  }

  /** Whether less is seen than everything of its organizations. */
  public boolean bound() {
    return !reach.parts().isEmpty();
  }

  /** The same for whatever is decided: on everything of its organizations. */
  public TenantContext whole() {
    return new TenantContext(party, organizations, actor, reach.unbound());
  }

  /** Whether a part of this contract is seen only by whoever this thread works for. */
  public static boolean bounds(ContractId contract) {
    return current().map(TenantContext::reach).filter(reach -> reach.bounds(contract)).isPresent();
  }

  /** The context in which this thread now works. */
  public static Optional<TenantContext> current() {
    return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
  }

  /**
   * Does the work in the context, and only that: it ends with the work and no other thread has it.
   *
   * @throws IllegalStateException within a transaction, which has its context already
   */
  public static <T, X extends Throwable> T call(
      TenantContext context, ScopedValue.CallableOp<T, X> work) throws X {
    requireNoTransaction();
    return ScopedValue.where(CURRENT, context).call(work);
  }

  /** As {@link #call}, for work without a result. */
  public static void run(TenantContext context, Runnable work) {
    requireNoTransaction();
    ScopedValue.where(CURRENT, context).run(work);
  }

  String organizationList() {
    return list(organizations);
  }

  static String list(Collection<? extends Id> ids) {
    return ids.stream().map(Id::toString).collect(Collectors.joining(","));
  }

  private static void requireNoTransaction() {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("the context of a transaction is set before it begins");
    }
  }
}
