package jp.junshu.server.identity;

import java.time.Instant;
import jp.junshu.core.id.PersonId;
import org.springframework.stereotype.Service;

/** When the administrator ended every way in which a person signed in until then. */
@Service
public class Resets {

  private final SecondFactorRepository repository;
  private final SystemWork system;

  Resets(SecondFactorRepository repository, SystemWork system) {
    this.repository = repository;
    this.system = system;
  }

  /** Whether that was at this moment or after it. Asked outside a transaction. */
  public boolean since(PersonId person, Instant moment) {
    return system.call(() -> repository.resetSince(person, moment));
  }
}
