package jp.junshu.server.identity;

import org.jspecify.annotations.Nullable;

/** The directory lets nobody in this time, and why; the page says what to do next. */
public final class DirectoryRefused extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** Each has words of its own. */
  public enum Why {
    /** The provider does not answer, or not as one; what is here goes on working. */
    UNREACHABLE,
    /** This installation does not know under which address it is called. */
    NOT_HERE,
    /** Begun elsewhere, too long ago, or finished already. */
    OVER,
    /** The provider itself let nobody in, or somebody pressed cancel there. */
    DECLINED,
    /** What came back is not what was asked for. */
    REFUSED,
    /** Nobody here is bound to whom it names. */
    UNKNOWN,
    /** The person acts for the ward no more, or not yet. */
    ENDED,
    /** It was asked to look anew and did not. */
    NOT_FRESH,
    /** It names somebody else than who is signed in. */
    ANOTHER,
    /** Too many were refused from that address. */
    WAIT
  }

  private final Why why;
  private final String subject;

  DirectoryRefused(Why why) {
    this(why, "", null);
  }

  DirectoryRefused(Why why, String subject, @Nullable Throwable cause) {
    super(why.name(), cause);
    this.why = why;
    this.subject = subject;
  }

  public Why why() {
    return why;
  }

  /** By what the provider knows whoever stands there; empty unless nobody here is bound to it. */
  public String subject() {
    return subject;
  }
}
