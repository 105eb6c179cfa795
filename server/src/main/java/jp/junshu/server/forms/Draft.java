package jp.junshu.server.forms;

import java.time.Instant;
import java.util.Optional;
import jp.junshu.core.form.Form;
import jp.junshu.core.gate.PersonActor;

/**
 * A content about to be filed.
 *
 * @param now the business moment
 * @param onPaper if it was written on a sheet of paper first
 */
public record Draft<T extends Form>(
    ContractHead contract, PersonActor filer, T content, Instant now, Optional<OnPaper> onPaper) {

  /** A content that was typed by whoever files it. */
  public Draft(ContractHead contract, PersonActor filer, T content, Instant now) {
    this(contract, filer, content, now, Optional.empty());
  }
}
