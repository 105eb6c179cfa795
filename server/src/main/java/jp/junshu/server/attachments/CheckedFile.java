package jp.junshu.server.attachments;

import java.io.IOException;
import java.util.Optional;
import jp.junshu.server.attachments.FileRefused.Why;
import jp.junshu.server.text.TextRule;

/** A file that was looked at: what it is called and what its content is agree. */
public final class CheckedFile {

  /** Bytes of one file. */
  public static final int MOST = 20 << 20;

  private static final TextRule NAME = TextRule.line(120);

  private final String name;
  private final AttachmentKind kind;
  private final FileSource source;

  private CheckedFile(String name, AttachmentKind kind, FileSource source) {
    this.name = name;
    this.kind = kind;
    this.source = source;
  }

  /**
   * Looks at name and content; nothing is kept yet.
   *
   * @param name as the sender's machine has it; its code points stay as they are
   * @throws FileRefused if it is not taken
   */
  public static CheckedFile of(String name, FileSource source) throws IOException {
    if (name.isBlank() || name.matches(".*[/\\\\].*") || NAME.problem(name).isPresent()) {
      throw new FileRefused(Why.NAME);
    }
    var kind = FileContent.kind(source);
    if (!kind.agrees(name)) {
      throw new FileRefused(Why.ENDING, Optional.of(kind));
    }
    return new CheckedFile(name, kind, source);
  }

  /**
   * Where one kind only is taken.
   *
   * @throws FileRefused if it is another
   */
  public CheckedFile required(AttachmentKind only) {
    if (kind != only) {
      throw new FileRefused(Why.OTHER_KIND, Optional.of(kind));
    }
    return this;
  }

  public String name() {
    return name;
  }

  public AttachmentKind kind() {
    return kind;
  }

  FileSource source() {
    return source;
  }
}
