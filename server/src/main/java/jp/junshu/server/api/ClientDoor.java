package jp.junshu.server.api;

import java.util.Optional;
import java.util.Set;
import jp.junshu.core.policy.Role;
import jp.junshu.server.database.Party;
import jp.junshu.server.database.TenantContext;
import jp.junshu.server.forms.ContractDirectory;
import jp.junshu.server.identity.Knocks;
import jp.junshu.server.identity.People;
import jp.junshu.server.identity.Resets;
import jp.junshu.server.pledges.LeaverAsked;
import jp.junshu.server.pledges.LeaverRequests;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.time.MachineClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets a client in by its key, while it stands and the person who let it in holds their place; not
 * if it was made before how that person signs in was last reset: whoever made it may not be them. A
 * right key never waits: 256 random bits are not guessed, so nobody can lock a client out by
 * sending wrong ones.
 */
@Component
public class ClientDoor {

  private static final TenantContext CONTEXT =
      new TenantContext(Party.SYSTEM, Set.of(), "system:API");
  private static final byte[] NO_HASH = new byte[32];

  private final ClientRepository clients;
  private final People people;
  private final ContractDirectory places;
  private final LeaverRequests left;
  private final Knocks knocks;
  private final Resets resets;
  private final BusinessClock clock;
  private final MachineClock machine;
  private final TransactionTemplate reading;

  ClientDoor(
      ClientRepository clients,
      People people,
      ContractDirectory places,
      LeaverRequests left,
      Knocks knocks,
      Resets resets,
      BusinessClock clock,
      MachineClock machine,
      PlatformTransactionManager transactions) {
    this.clients = clients;
    this.people = people;
    this.places = places;
    this.left = left;
    this.knocks = knocks;
    this.resets = resets;
    this.clock = clock;
    this.machine = machine;
    this.reading = new TransactionTemplate(transactions);
    this.reading.setReadOnly(true);
  }

  /** What comes of a knock. */
  public sealed interface Answer {
    /** Come in. */
    record Entered(Client client) implements Answer {}

    /** No such key, or its client ended: told alike. */
    record Refused() implements Answer {}

    /** Too many such refusals from there lately. */
    record Wait() implements Answer {}
  }

  /** Looks at what was sent as a key from that address. */
  public Answer knock(String sent, String address) {
    var key = ClientKey.read(sent);
    var client = key.flatMap(this::entered);
    if (client.isPresent()) {
      return new Answer.Entered(client.get());
    }
    var name = "client:" + key.map(read -> read.client().toString()).orElse("");
    return knocks.refused(name, address) ? new Answer.Refused() : new Answer.Wait();
  }

  /** Whether it would be let in now: it stands, and whoever made it still holds their place. */
  public boolean opens(Client client) {
    return !reset(client) && Boolean.TRUE.equals(reading.execute(_ -> stands(client)));
  }

  private Optional<Client> entered(ClientKey key) {
    return TenantContext.call(
        CONTEXT,
        () ->
            Optional.ofNullable(
                    reading.execute(_ -> opened(key).filter(this::standsOrIsNoted).orElse(null)))
                .filter(client -> !reset(client)));
  }

  private Optional<Client> opened(ClientKey key) {
    var hash = clients.hash(key.client());
    return key.opens(hash.orElse(NO_HASH)) ? clients.find(key.client()) : Optional.empty();
  }

  private boolean reset(Client client) {
    return resets.since(client.person(), client.made());
  }

  /** A key that opens but whose maker has no place may be that of somebody who left. */
  private boolean standsOrIsNoted(Client client) {
    boolean stands = stands(client);
    if (!stands) {
      left.note(client.actor(), client.contract(), LeaverAsked.Kind.API);
    }
    return stands;
  }

  private boolean stands(Client client) {
    return client.stands(machine.instant())
        && people.actsFor(client.person(), client.organization())
        && places.holdings(client.actor(), client.contract(), clock.instant()).stream()
            .anyMatch(held -> held.role() == Role.ENGAGEMENT_MANAGER);
  }
}
