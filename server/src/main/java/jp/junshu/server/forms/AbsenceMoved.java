package jp.junshu.server.forms;

import org.springframework.dao.PessimisticLockingFailureException;

/**
 * An absence ended between the gate's answer and the deed: the gate is asked again, and says so.
 */
final class AbsenceMoved extends PessimisticLockingFailureException {

  private static final long serialVersionUID = 1L;

  AbsenceMoved() {
    super("the absence ended meanwhile");
  }
}
