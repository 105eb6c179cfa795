package jp.junshu.server.attachments;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import jp.junshu.server.attachments.FileRefused.Why;

/**
 * Tells a workbook and a document from every other archive: by the list of their parts, which is
 * read where every program reads it, at the end. Nothing but the list of types is unpacked.
 */
final class OfficeFile {

  private static final String TYPES = "[Content_Types].xml";
  private static final int MOST_PARTS = 10_000;
  private static final int MOST_TYPES = 1 << 20;
  private static final String MAIN = "application/vnd.openxmlformats-officedocument.";
  private static final int LONGEST_NAME = 255;
  private static final List<String> ANY_PART =
      List.of("_rels/", "docprops/", "docmetadata/", "customxml/", "[trash]/");
  private static final List<String> PROGRAM_PARTS =
      List.of("vbaproject", "/activex/", "/macrosheets/");
  private static final List<String> PROGRAMS = List.of(".exe", ".js", ".vbs");

  private OfficeFile() {}

  static AttachmentKind kind(FileSource source, FileEnds ends) throws IOException {
    if (!ends.archiveFromTheBeginning()) {
      throw new FileRefused(Why.TWO_KINDS);
    }
    var file = Files.createTempFile("junshu-", ".part");
    try {
      try (var in = source.open()) {
        Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
      }
      try (var archive = new ZipFile(file.toFile())) {
        return kind(archive);
      }
    } catch (ZipException | IllegalArgumentException none) {
      throw new FileRefused(Why.UNKNOWN);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private static AttachmentKind kind(ZipFile archive) throws IOException {
    if (archive.size() > MOST_PARTS) {
      throw new FileRefused(Why.UNKNOWN);
    }
    var parts = archive.stream().map(ZipEntry::getName).toList();
    if (parts.stream().anyMatch(part -> part.length() > LONGEST_NAME)) {
      throw new FileRefused(Why.UNKNOWN);
    }
    var types = types(archive);
    if (types.contains("macroEnabled") || parts.stream().anyMatch(OfficeFile::program)) {
      throw new FileRefused(Why.MACROS);
    }
    var book = types.contains(MAIN + "spreadsheetml.sheet.main+xml");
    var text = types.contains(MAIN + "wordprocessingml.document.main+xml");
    if (book == text) {
      throw new FileRefused(book ? Why.TWO_KINDS : Why.UNKNOWN);
    }
    requireOnly(parts, book ? "xl/" : "word/");
    return book ? AttachmentKind.XLSX : AttachmentKind.DOCX;
  }

  private static boolean program(String part) {
    var name = part.toLowerCase(Locale.ROOT);
    return PROGRAM_PARTS.stream().anyMatch(name::contains)
        || PROGRAMS.stream().anyMatch(name::endsWith);
  }

  private static boolean anyPart(String part) {
    var name = part.toLowerCase(Locale.ROOT);
    return ANY_PART.stream().anyMatch(name::startsWith);
  }

  private static void requireOnly(List<String> parts, String home) {
    boolean others =
        parts.stream()
            .anyMatch(part -> !part.equals(TYPES) && !part.startsWith(home) && !anyPart(part));
    boolean twice = parts.stream().distinct().count() != parts.size();
    if (others || twice || parts.stream().noneMatch(part -> part.startsWith(home))) {
      throw new FileRefused(Why.TWO_KINDS);
    }
  }

  private static String types(ZipFile archive) throws IOException {
    var part = Optional.ofNullable(archive.getEntry(TYPES));
    if (part.isEmpty()) {
      throw new FileRefused(Why.UNKNOWN);
    }
    try (var in = archive.getInputStream(part.get())) {
      return new String(in.readNBytes(MOST_TYPES), StandardCharsets.UTF_8);
    }
  }
}
