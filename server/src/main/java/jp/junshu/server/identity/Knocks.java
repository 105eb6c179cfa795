package jp.junshu.server.identity;

import java.time.Duration;
import java.util.Optional;
import jp.junshu.server.identity.SignInRepository.Origin;
import jp.junshu.server.identity.SignInRepository.Outcome;
import jp.junshu.server.time.MachineClock;
import org.springframework.stereotype.Service;

/**
 * Counts who is refused at a door beside the sign-in page, in the same rows and with the same
 * limits: five for one name from one address, a hundred from one address, within a quarter of an
 * hour. What came in is not counted.
 */
@Service
public class Knocks {

  private static final Duration WINDOW = Duration.ofMinutes(15);
  private static final int FOR_ONE_NAME = 5;
  private static final int FROM_ONE_ADDRESS = 100;

  private final Turns turns = new Turns();
  private final SystemWork system;
  private final SignInRepository attempts;
  private final AttemptKey key;
  private final MachineClock machine;

  Knocks(SystemWork system, SignInRepository attempts, AttemptKey key, MachineClock machine) {
    this.system = system;
    this.attempts = attempts;
    this.key = key;
    this.machine = machine;
  }

  /** Keeps a refusal; false if there were too many before, and then this one is not kept. */
  public boolean refused(String name, String address) {
    var origin = new Origin(key.digest(name, address), key.digest(address), address);
    return turns.take(origin.pair(), () -> system.call(() -> kept(origin)));
  }

  /** Whether so many were refused that nobody is listened to any more for a while. */
  public boolean stopped(String name, String address) {
    var since = machine.instant().minus(WINDOW);
    return system.call(
        () ->
            attempts.refusedPair(key.digest(name, address), since) >= FOR_ONE_NAME
                || attempts.refusedFrom(key.digest(address), since) >= FROM_ONE_ADDRESS);
  }

  private boolean kept(Origin origin) {
    var since = machine.instant().minus(WINDOW);
    if (attempts.refusedPair(origin.pair(), since) >= FOR_ONE_NAME
        || attempts.refusedFrom(origin.addressDigest(), since) >= FROM_ONE_ADDRESS) {
      return false;
    }
    attempts.insert(machine.instant(), Outcome.REFUSED, Optional.empty(), origin);
    return true;
  }
}
