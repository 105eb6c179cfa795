package jp.junshu.server.forms;

import java.time.Instant;
import jp.junshu.core.gate.PersonActor;

/** Gives notices their numbers at their issue (施行); answered by the module that keeps numbers. */
public interface DocumentNumbers {

  /**
   * The number from now on. Called inside the deciding transaction: rolled back with it, so that no
   * number is lost.
   */
  DocumentNumber give(FilingView notice, PersonActor by, Instant at);
}
