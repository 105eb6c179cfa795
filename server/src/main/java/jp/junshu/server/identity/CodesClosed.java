package jp.junshu.server.identity;

import org.springframework.security.authentication.LockedException;

/** No code by time of this person is looked at until something opens the door again. */
public final class CodesClosed extends LockedException {

  private static final long serialVersionUID = 1;

  CodesClosed() {
    super("too many wrong codes since the last right one");
  }
}
