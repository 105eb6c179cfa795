package jp.junshu.server.attachments;

import java.io.IOException;
import java.util.List;
import jp.junshu.server.attachments.FileRefused.Why;

/** Tells what a file is by its bytes alone: neither its name nor its sender is asked. */
final class FileContent {

  private static final List<String> HEIC = List.of("heic", "heix", "heim", "heis", "hevc", "hevx");

  private FileContent() {}

  /**
   * What it is.
   *
   * @throws FileRefused if it is nothing that is taken
   */
  static AttachmentKind kind(FileSource source) throws IOException {
    var ends = FileEnds.of(source);
    if (ends.begins('P', 'K', 3, 4)) {
      return OfficeFile.kind(source, ends);
    }
    if (ends.archiveEnd() >= 0) {
      throw new FileRefused(Why.TWO_KINDS);
    }
    if (ends.begins('%', 'P', 'D', 'F', '-')) {
      return whole(AttachmentKind.PDF, ends.lastLetters(1024).contains("%%EOF"));
    }
    if (ends.begins(0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
      return whole(AttachmentKind.PNG, ends.lastLetters(8).startsWith("IEND"));
    }
    if (ends.begins(0xFF, 0xD8, 0xFF)) {
      return AttachmentKind.JPEG;
    }
    if (ends.begins('I', 'I', 42, 0) || ends.begins('M', 'M', 0, 42)) {
      return AttachmentKind.TIFF;
    }
    if (heic(ends)) {
      return AttachmentKind.HEIC;
    }
    return PlainText.kind(source, ends);
  }

  /** What goes on after its own end carries something else, and what has no end was cut off. */
  private static AttachmentKind whole(AttachmentKind kind, boolean endsAsItMust) {
    if (!endsAsItMust) {
      throw new FileRefused(Why.TWO_KINDS);
    }
    return kind;
  }

  /** The brand that the file names first, or among those that it also keeps to. */
  private static boolean heic(FileEnds ends) {
    if (!ends.letters(4, 8).equals("ftyp")) {
      return false;
    }
    var brand = ends.letters(8, 12);
    var others = ends.letters(16, 64);
    return HEIC.contains(brand)
        || List.of("mif1", "msf1").contains(brand) && HEIC.stream().anyMatch(others::contains);
  }
}
