package jp.junshu.server.forms;

import java.util.stream.Stream;
import jp.junshu.core.gate.PersonActor;

/** What a person can do next about a filing, beside its own route; answered by whoever owns it. */
public interface FilingWays {

  /** Asked within a transaction. */
  Stream<Way> of(FilingView view, PersonActor actor);

  /**
   * A link.
   *
   * @param words key of its text
   * @param about fills its text; may be empty
   */
  record Way(String words, String about, String href) {}
}
