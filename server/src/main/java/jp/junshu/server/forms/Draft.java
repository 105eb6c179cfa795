package jp.junshu.server.forms;

import java.time.Instant;
import java.util.Optional;
import jp.junshu.core.form.Form;
import jp.junshu.core.gate.PersonActor;

/**
 * A content about to be filed.
 *
 * @param now the business moment
 * @param afterwards if it is entered after it happened, whatever the form says of that
 */
public record Draft<T extends Form>(
    ContractHead contract,
    PersonActor filer,
    T content,
    Instant now,
    Optional<Afterwards> afterwards) {

  /** A content that was typed by whoever files it. */
  public Draft(ContractHead contract, PersonActor filer, T content, Instant now) {
    this(contract, filer, content, now, Optional.empty());
  }

  /** The same, entered after it happened. */
  Draft<T> entered(Afterwards late) {
    return new Draft<>(contract, filer, content, now, Optional.of(late));
  }
}
