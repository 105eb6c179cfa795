package jp.junshu.server.identity;

import java.security.SecureRandom;
import org.springframework.stereotype.Service;

/**
 * Codes of eighty random bits for what lies in a safe, of which a digest is kept under a key
 * outside the database. So long that how often somebody guesses does not matter. Thread-safe.
 */
@Service
public class LongCodes {

  private static final int BYTES = 10;
  private static final int GROUP = 4;

  private final AttemptKey key;
  private final SecureRandom random = new SecureRandom();

  LongCodes(AttemptKey key) {
    this.key = key;
  }

  /** A new one as it is printed: sixteen letters and digits in groups of four. */
  public String make() {
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return Base32.write(bytes).replaceAll("(.{%d})(?!$)".formatted(GROUP), "$1-");
  }

  /**
   * What is kept of a code, however it is written.
   *
   * @param purpose what it is for; a code for another purpose has another digest
   */
  public byte[] digest(String purpose, String code) {
    return key.digest("long code", purpose, RecoveryCodes.read(code));
  }
}
