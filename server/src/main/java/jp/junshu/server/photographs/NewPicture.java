package jp.junshu.server.photographs;

import java.io.IOException;
import jp.junshu.server.attachments.CheckedFile;
import jp.junshu.server.attachments.FileRefused;
import jp.junshu.server.attachments.FileRefused.Why;
import jp.junshu.server.attachments.FileSource;

/** A picture that was handed in, told by its content; its name is not kept. */
public final class NewPicture {

  /** Bytes of one picture. */
  public static final int MOST = 2 << 20;

  private final Kind kind;
  private final byte[] bytes;

  private NewPicture(Kind kind, byte[] bytes) {
    this.kind = kind;
    this.bytes = bytes;
  }

  /** What a picture is. */
  public enum Kind {
    JPEG("image/jpeg"),
    PNG("image/png");

    private final String type;

    Kind(String type) {
      this.type = type;
    }

    /** The media type under which it is sent. */
    public String type() {
      return type;
    }
  }

  /**
   * Looks at it; nothing is opened and nothing kept yet.
   *
   * @param name as the sender's machine has it
   * @throws FileRefused if it is no JPEG and no PNG from its first byte to its last, or too large
   */
  public static NewPicture of(String name, byte[] bytes) throws IOException {
    if (bytes.length > MOST) {
      throw new FileRefused(Why.TOO_LARGE);
    }
    var kind =
        switch (CheckedFile.of(name, FileSource.of(bytes)).kind()) {
          case JPEG -> Kind.JPEG;
          case PNG -> Kind.PNG;
          case PDF, TIFF, HEIC, XLSX, DOCX, TEXT -> throw new FileRefused(Why.OTHER_KIND);
        };
    if (kind == Kind.JPEG && !endsAsJpeg(bytes)) {
      throw new FileRefused(Why.TWO_KINDS);
    }
    return new NewPicture(kind, bytes.clone());
  }

  private static boolean endsAsJpeg(byte[] bytes) {
    return bytes.length > 4
        && bytes[bytes.length - 2] == (byte) 0xFF
        && bytes[bytes.length - 1] == (byte) 0xD9;
  }

  public Kind kind() {
    return kind;
  }

  public int size() {
    return bytes.length;
  }

  byte[] bytes() {
    return bytes.clone();
  }
}
