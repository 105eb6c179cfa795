package jp.junshu.server.identity;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import jp.junshu.server.text.Graphemes;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id with 19 MiB, two passes, one lane, a salt of 16 bytes and a hash of 32. At most as many
 * at once as the machine has cores; whoever waits longer than ten seconds is turned away.
 */
@Component
class Passwords {

  /** Shorter ones are guessed, longer ones only cost. */
  static final int SHORTEST = 12;

  static final int LONGEST = 128;

  private static final int MEMORY_KIB = 19 * 1024;
  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int SALT = 16;
  private static final int HASH = 32;
  private static final long PATIENCE_SECONDS = 10;

  private final Argon2PasswordEncoder argon2 =
      new Argon2PasswordEncoder(SALT, HASH, LANES, MEMORY_KIB, PASSES);
  private final Semaphore atOnce = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

  /** Takes the place of a hash that is not there, so that nobody learns from the time. */
  private final String nobodys = argon2.encode("nobody signs in with this");

  String hash(String password) {
    return bounded(() -> argon2.encode(password));
  }

  /** Takes the same time whether there is a hash or none. */
  boolean matches(String password, @Nullable String hash) {
    boolean same = bounded(() -> argon2.matches(password, hash == null ? nobodys : hash));
    return same && hash != null;
  }

  static boolean acceptable(String password) {
    int letters = Graphemes.count(password);
    return letters >= SHORTEST && password.length() <= LONGEST && !repeats(password);
  }

  private static boolean repeats(String password) {
    return password.codePoints().distinct().count() < 5;
  }

  private <T> T bounded(Supplier<T> work) {
    try {
      if (!atOnce.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new AuthenticationServiceException("too many sign in at once");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AuthenticationServiceException("interrupted while waiting", e);
    }
    try {
      return work.get();
    } finally {
      atOnce.release();
    }
  }
}
