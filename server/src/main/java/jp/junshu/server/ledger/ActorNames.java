package jp.junshu.server.ledger;

import jp.junshu.core.gate.Actor;

/**
 * How somebody is called in a log: by assignment or post in a contract's log, never by name.
 * Answered by higher modules.
 */
public interface ActorNames {

  /**
   * For example {@code assignment:<id>}, {@code post:<id>}, {@code person:<id>}, {@code
   * system:CALENDAR}.
   */
  String inLog(Actor actor, LogRef log);
}
