package jp.junshu.server.identity;

import java.util.List;
import java.util.Optional;
import jp.junshu.core.gate.Actor;
import jp.junshu.core.id.OrganizationId;
import jp.junshu.core.id.PersonId;
import jp.junshu.server.identity.CredentialRepository.Credential;
import jp.junshu.server.identity.OneTimeAddresses.OneTime;
import jp.junshu.server.identity.OneTimeAddresses.Purpose;
import jp.junshu.server.ledger.Ledger;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.time.MachineClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Accounts and their passwords. Nobody sets another's password: an address that serves once does.
 */
@Service
public class Accounts {

  private final CredentialRepository credentials;
  private final MembershipRepository memberships;
  private final OneTimeAddresses addresses;
  private final Passwords passwords;
  private final Sessions sessions;
  private final Ways ways;
  private final SystemWork system;
  private final Ledger ledger;
  private final MachineClock clock;
  private final BusinessClock today;

  Accounts(
      CredentialRepository credentials,
      MembershipRepository memberships,
      OneTimeAddresses addresses,
      Passwords passwords,
      Sessions sessions,
      Ways ways,
      SystemWork system,
      Ledger ledger,
      MachineClock clock,
      BusinessClock today) {
    this.credentials = credentials;
    this.memberships = memberships;
    this.addresses = addresses;
    this.passwords = passwords;
    this.sessions = sessions;
    this.ways = ways;
    this.system = system;
    this.ledger = ledger;
    this.clock = clock;
    this.today = today;
  }

  /** The account a person has. Asked outside a transaction. */
  public Optional<String> of(PersonId person) {
    return system.call(() -> credentials.of(person).map(Credential::account));
  }

  /** Whether the person has set a password. Asked outside a transaction. */
  public boolean hasPassword(PersonId person) {
    return system.call(() -> credentials.of(person).map(Credential::hash).isPresent());
  }

  /**
   * Whether the person has ever begun to sign in; a reset does not undo that. Asked outside a
   * transaction.
   */
  public boolean begun(PersonId person) {
    return system.call(() -> credentials.begun(person));
  }

  /**
   * Whether the administrator has reset how the person signs in, and they have not begun anew.
   * Asked outside a transaction.
   */
  public boolean reset(PersonId person) {
    return system.call(() -> credentials.reset(person));
  }

  /** Whether somebody has that account. Asked outside a transaction. */
  public boolean taken(Account account) {
    return system.call(() -> credentials.find(account.value()).isPresent());
  }

  /**
   * Whether the person acts for that organization and for no other, now or later: then handing out
   * an address opens nobody else's door. Asked outside a transaction.
   */
  public boolean actsOnlyFor(PersonId person, OrganizationId organization) {
    return system.call(
        () ->
            memberships.of(person).stream()
                .filter(each -> each.until().map(end -> !end.isBefore(today.today())).orElse(true))
                .map(Membership::organization)
                .distinct()
                .toList()
                .equals(List.of(organization)));
  }

  /** Gives a person an account; in the caller's transaction. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void give(Actor actor, PersonId person, Account account) {
    credentials.give(person, account);
    ledger.record(actor, new AccountGiven(person));
  }

  /** Whether a password may be set: 12 letters and more, at least five of them different. */
  public static boolean acceptable(String password) {
    return Passwords.acceptable(password);
  }

  /**
   * Sets the password of the person that the address is for, and ends that person's sessions; false
   * if the address is no longer good.
   */
  public boolean setPassword(String token, String password) {
    var hash = passwords.hash(password);
    var person =
        addresses.use(
            token,
            Purpose.SET_PASSWORD,
            address -> {
              var whose = whose(address);
              set(ways.actor(whose), whose, hash);
              return whose;
            });
    person.ifPresent(sessions::end);
    return person.isPresent();
  }

  /** Ends every session of a person, on whatever device. Called outside a transaction. */
  public void endSignIns(PersonId person) {
    sessions.end(person);
  }

  /** In the caller's transaction, which is the system's. Older addresses are no longer good. */
  void set(Actor actor, PersonId person, String hash) {
    credentials.set(person, hash, clock.instant());
    addresses.spend(person);
    ledger.record(actor, new PasswordSet(person));
  }

  private static PersonId whose(OneTime address) {
    return address.person().orElseThrow();
  }
}
