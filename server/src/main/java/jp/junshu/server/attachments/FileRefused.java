package jp.junshu.server.attachments;

import java.util.Optional;

/** A file is not taken; nothing of it was kept. */
public final class FileRefused extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** Why. */
  public enum Why {
    /** No file came, or one without a byte. */
    EMPTY,
    /** More than one came at once. */
    SEVERAL,
    TOO_LARGE,
    /** As many lie with the filing as may. */
    TOO_MANY,
    /** As many were ever added to the filing as may. */
    TOO_MANY_EVER,
    /** Its content is none of the kinds that are taken. */
    UNKNOWN,
    /** It begins as one kind and ends as another. */
    TWO_KINDS,
    /** It carries a program of its own (macros). */
    MACROS,
    /** Its name has letters that no name has, a path, or is too long. */
    NAME,
    /** Its name ends as another kind than its content is. */
    ENDING,
    /** Only one kind is taken here, and it is not that. */
    OTHER_KIND
  }

  private final Why why;
  private final transient Optional<AttachmentKind> kind;

  public FileRefused(Why why) {
    this(why, Optional.empty());
  }

  FileRefused(Why why, Optional<AttachmentKind> kind) {
    super("a file was not taken: " + why);
    this.why = why;
    this.kind = kind;
  }

  public Why why() {
    return why;
  }

  /** What its content is, where that was told. */
  public Optional<AttachmentKind> kind() {
    return kind;
  }
}
