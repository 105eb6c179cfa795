package jp.junshu.server.gate;

import java.time.Instant;
import java.util.Optional;
import jp.junshu.core.id.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When people last did something here. */
@Service
public class LastActs {

  private final GateRepository repository;

  LastActs(GateRepository repository) {
    this.repository = repository;
  }

  /** The moment of the last act of that person; empty if there is none. */
  @Transactional(readOnly = true)
  public Optional<Instant> of(PersonId person) {
    return repository.last(person);
  }
}
