package jp.junshu.server.attachments;

import java.util.List;
import java.util.Locale;

/** What a file is, told by its content. Nothing else is taken. */
public enum AttachmentKind {
  PDF("pdf"),
  PNG("png"),
  JPEG("jpg", "jpeg"),
  TIFF("tif", "tiff"),
  HEIC("heic", "heif"),
  XLSX("xlsx"),
  DOCX("docx"),
  /** Plain text, comma-separated values too: nothing in the bytes tells the two apart. */
  TEXT("txt", "csv", "tsv", "log");

  private final List<String> endings;

  AttachmentKind(String... endings) {
    this.endings = List.of(endings);
  }

  /** The endings that a file of this kind may have, without the dot; the usual one first. */
  public List<String> endings() {
    return endings;
  }

  /** Whether a name says the same as the content. */
  boolean agrees(String name) {
    return endings.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT))
        && name.indexOf('.') > 0;
  }
}
