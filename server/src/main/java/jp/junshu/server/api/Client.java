package jp.junshu.server.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ClientId;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.OrganizationId;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.policy.Side;
import jp.junshu.server.identity.ThroughClient;

/**
 * A contractor's system on one contract. It acts as the person who let it in, so that what they may
 * not do, or not any more, it may not do either.
 *
 * @param name what its people call it
 * @param expires by the clock of the machine, as for everything that lets in
 * @param revoked when it was ended before that
 */
public record Client(
    ClientId id,
    ContractId contract,
    OrganizationId organization,
    PersonId person,
    String name,
    List<Scope> scopes,
    Instant made,
    Instant expires,
    Optional<Instant> revoked)
    implements ThroughClient {

  public Client {
    scopes = List.copyOf(scopes);
  }

  /** Whether it is neither ended nor over. */
  public boolean stands(Instant now) {
    return revoked.isEmpty() && now.isBefore(expires);
  }

  /** In whose name it acts. */
  public PersonActor actor() {
    return new PersonActor(person, organization, Side.CONTRACTOR);
  }
}
