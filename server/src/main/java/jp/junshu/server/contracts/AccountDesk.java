package jp.junshu.server.contracts;

import java.util.Optional;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.gate.ResourceRef;
import jp.junshu.core.id.ActKey;
import jp.junshu.server.gate.Acts;
import jp.junshu.server.gate.Ask;
import jp.junshu.server.identity.Account;
import jp.junshu.server.identity.Accounts;
import jp.junshu.server.identity.OneTimeAddresses;
import org.springframework.stereotype.Service;

/**
 * Hands a person of the contractor the address by which they set their own password: the
 * contractor's manager to its own people, the ward's clerk to the manager who is to begin.
 */
@Service
public class AccountDesk {

  private final Acts acts;
  private final Accounts accounts;
  private final OneTimeAddresses addresses;

  AccountDesk(Acts acts, Accounts accounts, OneTimeAddresses addresses) {
    this.acts = acts;
    this.accounts = accounts;
    this.addresses = addresses;
  }

  /** The account the person has. */
  public Optional<String> of(Assignment place) {
    return accounts.of(place.person());
  }

  /**
   * The path by which the person sets a password, seen now and never again.
   *
   * @param account given to whoever has none; empty for whoever has one
   */
  public String address(
      PersonActor actor, Assignment place, Optional<Account> account, ActKey key) {
    var resource = ResourceRef.of("assignment", place.id(), place.contract());
    var asked =
        new Own(
            place,
            accounts.actsOnlyFor(place.person(), place.organization()),
            accounts.begun(place.person()),
            accounts.reset(place.person()));
    var where = "/contracts/%s/people/%s/account".formatted(place.contract(), place.id());
    return acts.perform(
        Ask.of(actor, ContractActions.ACCOUNT, resource, key, where).about(asked),
        clearance -> {
          var by = clearance.personFor(ContractActions.ACCOUNT, resource);
          account.ifPresent(given -> accounts.give(by, place.person(), given));
          return addresses.toSetPassword(by, place.person());
        });
  }

  /**
   * What the gate is asked about.
   *
   * @param alone whether the person acts for no other organization
   * @param begun whether the person has ever set a password
   * @param reset whether the administrator has reset how they sign in, and they wait to begin anew
   */
  record Own(Assignment place, boolean alone, boolean begun, boolean reset) {}
}
