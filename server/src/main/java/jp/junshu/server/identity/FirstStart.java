package jp.junshu.server.identity;

import java.util.Optional;
import jp.junshu.core.gate.SystemActor;
import jp.junshu.core.policy.Role;
import jp.junshu.core.policy.Side;
import jp.junshu.server.identity.OneTimeAddresses.Purpose;
import jp.junshu.server.time.BusinessClock;
import org.springframework.stereotype.Service;

/**
 * Nobody can sign in yet: an address that serves once lets the first administrator register the
 * municipality, a section and themselves. Afterwards no such address is made again.
 */
@Service
public class FirstStart {

  private static final SystemActor STARTUP = new SystemActor(SystemActor.Reason.STARTUP);

  private final OneTimeAddresses addresses;
  private final CredentialRepository credentials;
  private final Organizations organizations;
  private final People people;
  private final Posts posts;
  private final Accounts accounts;
  private final Passwords passwords;
  private final SystemWork system;
  private final BusinessClock clock;

  FirstStart(
      OneTimeAddresses addresses,
      CredentialRepository credentials,
      Organizations organizations,
      People people,
      Posts posts,
      Accounts accounts,
      Passwords passwords,
      SystemWork system,
      BusinessClock clock) {
    this.addresses = addresses;
    this.credentials = credentials;
    this.organizations = organizations;
    this.people = people;
    this.posts = posts;
    this.accounts = accounts;
    this.passwords = passwords;
    this.system = system;
    this.clock = clock;
  }

  /**
   * What the first administrator says.
   *
   * @param section the section that runs this system
   * @param title what its administrator is called
   */
  public record Beginning(
      OrganizationDetails ward,
      String section,
      String title,
      PersonName administrator,
      Account account) {}

  /** A new path for the first administrator, while nobody can sign in. */
  public Optional<String> address() {
    return open() ? Optional.of(addresses.forFirstAdministrator()) : Optional.empty();
  }

  /**
   * Registers everything at once, and no other address begins anything any more; false if the
   * address is no longer good.
   */
  public boolean begin(String token, Beginning beginning, String password) {
    var hash = passwords.hash(password);
    return addresses
        .useLast(token, Purpose.FIRST_ADMINISTRATOR, _ -> registerFirst(beginning, hash))
        .orElse(false);
  }

  private boolean registerFirst(Beginning beginning, String hash) {
    boolean first = !credentials.anybodyCanSignIn();
    if (first) {
      register(beginning, hash);
    }
    return first;
  }

  private boolean open() {
    return !system.call(credentials::anybodyCanSignIn);
  }

  private void register(Beginning beginning, String hash) {
    var today = clock.today();
    var ward = organizations.register(STARTUP, Side.WARD, beginning.ward());
    var section = posts.open(STARTUP, beginning.section(), today);
    var person = people.register(STARTUP, ward, beginning.administrator(), today);
    var post = posts.make(STARTUP, section, Role.ADMINISTRATOR, beginning.title(), today);
    posts.hold(STARTUP, post, person, 0, today);
    accounts.give(STARTUP, person, beginning.account());
    accounts.set(STARTUP, person, hash);
  }
}
