package jp.junshu.server.attachments;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import jp.junshu.server.attachments.FileRefused.Why;

/**
 * Text in UTF-8 or CP932, every letter of it, and neither markup nor a script by its first lines.
 */
final class PlainText {

  private static final List<Charset> LETTERS =
      List.of(StandardCharsets.UTF_8, Charset.forName("windows-31j"));

  private static final List<String> MARKUP =
      List.of("<!doctype", "<html", "<svg", "<script", "<?xml", "<?php", "<body", "<iframe");

  private PlainText() {}

  static AttachmentKind kind(FileSource source, FileEnds ends) throws IOException {
    if (marked(ends)) {
      throw new FileRefused(Why.UNKNOWN);
    }
    for (var letters : LETTERS) {
      if (readsAs(letters, source)) {
        return AttachmentKind.TEXT;
      }
    }
    throw new FileRefused(Why.UNKNOWN);
  }

  private static boolean marked(FileEnds ends) {
    var first = ends.letters(0, ends.head().length).toLowerCase(Locale.ROOT);
    var begins = first.replaceFirst("^\u00EF\u00BB\u00BF", "").stripLeading();
    return Stream.of("<", "#!", "%!").anyMatch(begins::startsWith)
        || MARKUP.stream().anyMatch(first::contains);
  }

  private static boolean readsAs(Charset letters, FileSource source) throws IOException {
    var strict =
        letters
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    try (var reader = new BufferedReader(new InputStreamReader(source.open(), strict))) {
      for (int c = reader.read(); c >= 0; c = reader.read()) {
        if (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t') {
          return false;
        }
      }
      return true;
    } catch (CharacterCodingException other) {
      return false;
    }
  }
}
