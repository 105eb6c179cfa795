package jp.junshu.server.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.junshu.core.gate.Actor;
import jp.junshu.core.id.CompanyActId;
import jp.junshu.core.id.OrganizationId;
import jp.junshu.core.policy.Side;
import jp.junshu.server.ledger.Ledger;
import jp.junshu.server.ledger.LogRef;
import jp.junshu.server.time.BusinessClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The ward and the contractors. A contractor is shown the ward and itself only. Who may register is
 * asked by the caller, in whose transaction registering takes part.
 */
@Service
public class Organizations {

  private final OrganizationRepository repository;
  private final Ledger ledger;
  private final BusinessClock clock;

  Organizations(OrganizationRepository repository, Ledger ledger, BusinessClock clock) {
    this.repository = repository;
    this.ledger = ledger;
    this.clock = clock;
  }

  @Transactional
  public OrganizationId register(Actor actor, Side side, OrganizationDetails details) {
    var id = OrganizationId.random();
    var commitment = ledger.commit(LogRef.WARD, details.payload());
    repository.insert(id, side, details, commitment, clock.instant());
    ledger.record(actor, new OrganizationRegistered(id, side, commitment));
    return id;
  }

  @Transactional(readOnly = true)
  public Optional<Organization> find(OrganizationId id) {
    return repository.find(id, clock.today());
  }

  /** The organization as it is called on that day. */
  @Transactional(readOnly = true)
  public Optional<Organization> find(OrganizationId id, LocalDate day) {
    return repository.find(id, day);
  }

  /**
   * From that day it is called so. By which act is recorded by the caller, in whose transaction it
   * is done.
   */
  @Transactional
  public void rename(
      OrganizationId id, CompanyActId act, String name, String address, LocalDate from) {
    repository.rename(id, act, name, address, from);
  }

  /** What that act renamed keeps its name: the act was taken back before its day. */
  @Transactional
  public void keepName(CompanyActId act) {
    repository.keepName(act);
  }

  /** The ward first, then the contractors by name. */
  @Transactional(readOnly = true)
  public List<Organization> all() {
    return repository.all(clock.today());
  }

  /** The municipality itself, once it has been registered at the first start. */
  @Transactional(readOnly = true)
  public Optional<Organization> ward() {
    return repository.all(clock.today()).stream()
        .filter(each -> each.side() == Side.WARD)
        .findFirst();
  }
}
