package jp.junshu.server.forms;

import java.time.LocalDateTime;
import java.util.Optional;
import jp.junshu.core.form.Form;

/**
 * The handler of a form that is of use only if it is decided by a moment which its content names.
 * The content of such a form is read for every list of what waits: let it be small.
 */
public interface PressingHandler<T extends Form> extends FormHandler<T> {

  /**
   * By when it must be decided to be of any use, a departure for example; empty where nothing
   * presses. JST.
   */
  Optional<LocalDateTime> needed(T content);
}
