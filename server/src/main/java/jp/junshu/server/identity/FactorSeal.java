package jp.junshu.server.identity;

import java.security.GeneralSecurityException;
import jp.junshu.core.id.PersonId;
import org.springframework.stereotype.Component;

/**
 * Seals the secret of a second factor for its person, under a key that is derived from the one
 * outside the database. What is sealed for one person opens for no other.
 */
@Component
class FactorSeal {

  private final AesSeal seal;

  FactorSeal(AttemptKey root) {
    this.seal = new AesSeal(root.digest("seal of second factors"));
  }

  byte[] seal(PersonId person, byte[] secret) {
    return seal.seal(person.toString(), secret);
  }

  /**
   * What was sealed.
   *
   * @throws IllegalStateException if it was not, for that person and under our key
   */
  byte[] open(PersonId person, byte[] sealed) {
    try {
      return seal.open(person.toString(), sealed);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a second factor that this key does not open", e);
    }
  }
}
