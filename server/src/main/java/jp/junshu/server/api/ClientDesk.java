package jp.junshu.server.api;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.gate.ResourceRef;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.ClientId;
import jp.junshu.core.id.ContractId;
import jp.junshu.server.api.ClientFacts.ClientMade;
import jp.junshu.server.api.ClientFacts.ClientRevoked;
import jp.junshu.server.gate.Acts;
import jp.junshu.server.gate.Ask;
import jp.junshu.server.ledger.Ledger;
import jp.junshu.server.time.MachineClock;
import jp.junshu.server.ui.NotThere;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a contractor's manager lets a system in to a contract, and ends that again. */
@Service
public class ClientDesk {

  private final Acts acts;
  private final ClientRepository clients;
  private final Ledger ledger;
  private final MachineClock clock;

  ClientDesk(Acts acts, ClientRepository clients, Ledger ledger, MachineClock clock) {
    this.acts = acts;
    this.clients = clients;
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * A client about to be let in.
   *
   * @param days for how long, at most a year
   */
  public record NewClient(String name, List<Scope> scopes, int days) {
    private static final int LONGEST = 365;

    public NewClient {
      scopes = List.copyOf(scopes);
      if (scopes.isEmpty() || days < 1 || days > LONGEST) {
        throw new IllegalArgumentException(
            "%s for %d days, at most %d".formatted(scopes, days, LONGEST));
      }
    }
  }

  /** The clients of a contract, the newest first. */
  @Transactional(readOnly = true)
  public List<Client> of(ContractId contract) {
    return clients.ofContract(contract);
  }

  /** Lets it in; the key is seen now and never again. */
  public ClientKey make(PersonActor actor, ContractId contract, NewClient wanted, ActKey key) {
    var resource = ResourceRef.of(contract);
    return acts.perform(
        Ask.of(actor, ClientActions.MAKE, resource, key, page(contract)),
        clearance -> made(clearance.personFor(ClientActions.MAKE, resource), contract, wanted));
  }

  private ClientKey made(PersonActor by, ContractId contract, NewClient wanted) {
    var now = clock.instant();
    var client =
        new Client(
            ClientId.random(),
            contract,
            by.organization(),
            by.person(),
            wanted.name(),
            wanted.scopes(),
            now,
            now.plus(Duration.ofDays(wanted.days())),
            Optional.empty());
    var key = ClientKey.random(client.id());
    clients.insert(client, key.hash());
    ledger.record(by, new ClientMade(contract, client.id(), client.scopes(), client.expires()));
    return key;
  }

  /** Ends it; with the commit it is let in no more. */
  public void revoke(PersonActor actor, ContractId contract, ClientId id, ActKey key) {
    var resource = ResourceRef.of("client", id, contract);
    acts.perform(
        Ask.of(actor, ClientActions.REVOKE, resource, key, page(contract)),
        clearance -> {
          var by = clearance.personFor(ClientActions.REVOKE, resource);
          if (!clients.revoke(contract, id, clock.instant())) {
            throw new NotThere();
          }
          ledger.record(by, new ClientRevoked(contract, id));
          return id;
        });
  }

  private static String page(ContractId contract) {
    return "/contracts/" + contract + "/clients";
  }
}
