package jp.junshu.server.identity;

import jp.junshu.core.gate.PersonActor;
import jp.junshu.server.database.Reach;

/** How far people read; answered by the module that knows their places. */
public interface Reaches {

  /**
   * How far this person reads now. Call it outside any transaction and context: it looks with the
   * eyes of the system.
   */
  Reach of(PersonActor actor);
}
