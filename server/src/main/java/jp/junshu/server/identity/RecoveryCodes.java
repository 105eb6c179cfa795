package jp.junshu.server.identity;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import jp.junshu.core.id.PersonId;
import jp.junshu.server.text.Width;
import org.springframework.stereotype.Component;

/**
 * Codes on paper, each good once in place of a code by time: fifty random bits, of which a digest
 * is kept under a key outside the database.
 */
@Component
class RecoveryCodes {

  private static final int HOW_MANY = 10;
  private static final int LETTERS = 10;
  private static final int BYTES = 7;

  private final AttemptKey key;
  private final SecureRandom random = new SecureRandom();

  RecoveryCodes(AttemptKey key) {
    this.key = key;
  }

  /** New ones, as they are printed. */
  List<String> make() {
    return Stream.generate(this::one).limit(HOW_MANY).toList();
  }

  /** What is kept of a code, however it is written. */
  byte[] digest(PersonId person, String code) {
    return key.digest("recovery code", person.toString(), read(code));
  }

  private String one() {
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    var text = Base32.write(bytes).substring(0, LETTERS);
    return text.substring(0, LETTERS / 2) + "-" + text.substring(LETTERS / 2);
  }

  /** Nought and one are no letters of a code: who writes them has read O and I. */
  static String read(String code) {
    return Width.serial(code)
        .text()
        .toUpperCase(Locale.ROOT)
        .replaceAll("[\\s-]", "")
        .replace('0', 'O')
        .replace('1', 'I');
  }
}
