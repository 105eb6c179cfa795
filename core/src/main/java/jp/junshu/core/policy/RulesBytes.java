package jp.junshu.core.policy;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import jp.junshu.core.policy.EditionReading.Fault;

/** From the bytes of a file to its lines, refusing what is not for certain UTF-8 or CP932. */
final class RulesBytes {

  private static final Charset CP932 = Charset.forName("windows-31j");
  private static final Pattern LINE_END = Pattern.compile("\r\n|[\r\n\f\u000b\u0085\u2028\u2029]");

  /** How far a strict decoder came, and whether that was the end. */
  private record Decoded(String text, boolean whole) {}

  private RulesBytes() {}

  static List<RulesLine> lines(byte[] bytes) {
    var text = text(bytes);
    var lines = LINE_END.split(text, -1);
    if (text.isBlank()) {
      throw new UnreadableLine(1, "", Fault.EMPTY);
    }
    for (int i = 0; i < lines.length; i++) {
      if (lines[i].codePoints().anyMatch(RulesBytes::foreign)) {
        throw new UnreadableLine(i + 1, lines[i], Fault.FOREIGN_CHARACTER);
      }
    }
    return IntStream.range(0, lines.length)
        .mapToObj(i -> LineReader.read(i + 1, lines[i]))
        .toList();
  }

  private static String text(byte[] bytes) {
    if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
      throw new UnreadableLine(1, "", Fault.UTF_16);
    }
    boolean marked = startsWith(bytes, 0xEF, 0xBB, 0xBF);
    var utf8 = decode(bytes, marked ? 3 : 0, StandardCharsets.UTF_8);
    if (marked) {
      return wholeOr(utf8, Fault.BROKEN_BYTES);
    }
    var cp932 = decode(bytes, 0, CP932);
    if (utf8.whole()
        && cp932.whole()
        && utf8.text().codePoints().anyMatch(RulesBytes::pairOfKana)) {
      throw unreadable(utf8, Fault.AMBIGUOUS_BYTES);
    }
    if (utf8.whole()) {
      return utf8.text();
    }
    return wholeOr(
        cp932.whole() || consumed(cp932, CP932) > consumed(utf8, StandardCharsets.UTF_8)
            ? cp932
            : utf8,
        Fault.BROKEN_BYTES);
  }

  private static String wholeOr(Decoded decoded, Fault fault) {
    if (!decoded.whole()) {
      throw unreadable(decoded, fault);
    }
    return decoded.text();
  }

  /** Points at the first ambiguous character, or at where decoding stopped. */
  private static UnreadableLine unreadable(Decoded decoded, Fault fault) {
    var read = decoded.text();
    if (fault == Fault.AMBIGUOUS_BYTES) {
      int first = 0;
      while (!pairOfKana(read.charAt(first))) {
        first++;
      }
      read = read.substring(0, first + 1);
    }
    var lines = LINE_END.split(read, -1);
    return new UnreadableLine(lines.length, lines[lines.length - 1], fault);
  }

  private static Decoded decode(byte[] bytes, int from, Charset charset) {
    var decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    var out = CharBuffer.allocate(bytes.length + 1);
    var result = decoder.decode(ByteBuffer.wrap(bytes, from, bytes.length - from), out, true);
    return new Decoded(out.flip().toString(), !result.isError());
  }

  private static int consumed(Decoded decoded, Charset charset) {
    return decoded.text().getBytes(charset).length;
  }

  /**
   * Two bytes in UTF-8, and in CP932 two half-width katakana: no Japanese rules have such letters,
   * but a CP932 file could.
   */
  private static boolean pairOfKana(int character) {
    return character >= 0x80 && character < 0x800 && "§¨°±´¶×÷".indexOf(character) < 0;
  }

  /** Control and invisible characters, and characters outside every common table (外字, U+FFFD). */
  private static boolean foreign(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL -> character != '\t';
      case Character.PRIVATE_USE, Character.SURROGATE, Character.UNASSIGNED, Character.FORMAT ->
          true;
      default -> character == 0xFFFD;
    };
  }

  private static boolean startsWith(byte[] bytes, int... start) {
    return bytes.length >= start.length
        && IntStream.range(0, start.length).allMatch(i -> (bytes[i] & 0xFF) == start[i]);
  }
}
