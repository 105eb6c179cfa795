package jp.junshu.server.attachments;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import jp.junshu.server.contracts.RosterFiles;

/** Small files of every kind, made on the spot. */
public final class SampleFiles {

  public static final byte[] PDF =
      bytes("%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");

  private static final String TYPES = "[Content_Types].xml";
  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

  private SampleFiles() {}

  /** Looked at, ready to be kept. */
  public static CheckedFile checked(String name, byte[] bytes) {
    try {
      return CheckedFile.of(name, FileSource.of(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] image(String format) {
    var out = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), format, out)) {
        throw new AssertionError(format);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static byte[] heic() {
    return bytes("\0\0\0\u0018ftypmif1\0\0\0\0mif1heic" + "x".repeat(40));
  }

  static byte[] workbook() {
    return RosterFiles.workbook(List.of("髙橋,一郎,タカハシ,イチロウ,作業者,,,"));
  }

  static byte[] document() {
    return zip(Map.of(TYPES, types(WORD), "word/document.xml", "<w:document/>"));
  }

  static byte[] document(String part, String text) {
    return zip(Map.of(TYPES, types(WORD), "word/document.xml", "<w:document/>", part, text));
  }

  static byte[] documentWithMacros() {
    var macro = "application/vnd.ms-word.document.macroEnabled.main+xml";
    return zip(Map.of(TYPES, types(macro), "word/document.xml", "<w:document/>"));
  }

  private static String types(String main) {
    return "<Types><Override PartName=\"/word/document.xml\" ContentType=\"%s\"/></Types>"
        .formatted(main);
  }

  static byte[] zip(Map<String, String> parts) {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(bytes(part.getValue()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static byte[] joined(byte[]... parts) {
    var out = new ByteArrayOutputStream();
    List.of(parts).forEach(out::writeBytes);
    return out.toByteArray();
  }
}
