package jp.junshu.server.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jp.junshu.server.database.StartRefused;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * What paper is printed with: BIZ UDPGothic, and one more font where {@code junshu.paper.font}
 * names one. Knows which characters they have.
 */
@Component
public class PaperFonts {

  static final String FIRST = "BIZ UDPGothic";
  static final String SECOND = "Junshu Second";

  private static final String FOLDER = "/paper/biz-udpgothic/";
  private static final int REGULAR = 400;
  private static final int BOLD = 700;

  private final List<Source> sources;
  private final Supplier<BitSet> covered = SingletonSupplier.of(this::cover);

  /**
   * @param second path of a TrueType file, or empty
   * @throws StartRefused if that file cannot be read or is no such font
   */
  public PaperFonts(@Value("${junshu.paper.font:}") String second) {
    this.sources =
        Stream.concat(
                Stream.of(
                    new Source(FIRST, REGULAR, () -> own("BIZUDPGothic_400Regular.ttf")),
                    new Source(FIRST, BOLD, () -> own("BIZUDPGothic_700Bold.ttf"))),
                second.isBlank() ? Stream.empty() : more(Path.of(second)))
            .toList();
  }

  private record Source(String family, int weight, Supplier<byte[]> bytes) {

    Face open() {
      try {
        var font = new TTFParser().parse(new RandomAccessReadBuffer(bytes.get()));
        // A ligature is one glyph that the text layer has no letters for: "fi" would be lost.
        font.setEnableGsub(false);
        return new Face(family, weight, font);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** A parsed font. It has one place from which it reads, so that one at a time may use it. */
  record Face(String family, int weight, TrueTypeFont font) {

    IntPredicate letters() {
      try {
        var map = font.getUnicodeCmapLookup();
        return codePoint -> map.getGlyphId(codePoint) != 0;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The fonts, parsed anew: for one who prints one sheet after the other. */
  List<Face> open() {
    return sources.stream().map(Source::open).toList();
  }

  /** Whether the character can be printed in every weight. */
  public boolean has(int codePoint) {
    return covered.get().get(codePoint);
  }

  /** The first font in both weights, or the second one, which has only one. */
  private BitSet cover() {
    var faces = open();
    var first = letters(faces, FIRST).reduce(_ -> true, IntPredicate::and);
    var either = letters(faces, SECOND).reduce(first, IntPredicate::or);
    var all = new BitSet();
    for (int c = ' '; c <= Character.MAX_CODE_POINT; c++) {
      all.set(c, either.test(c));
    }
    return all;
  }

  private static Stream<IntPredicate> letters(List<Face> faces, String family) {
    return faces.stream().filter(face -> face.family().equals(family)).map(Face::letters);
  }

  private static Stream<Source> more(Path file) {
    try {
      var bytes = Files.readAllBytes(file);
      new Source(SECOND, REGULAR, () -> bytes).open().letters();
      return Stream.of(REGULAR, BOLD).map(weight -> new Source(SECOND, weight, () -> bytes));
    } catch (IOException | UncheckedIOException e) {
      throw new StartRefused(
          "設定 junshu.paper.font のフォント %s を読み取れません。TrueType(.ttf)のファイルの場所を書くか、この設定を消してください。"
              .formatted(file),
          e);
    }
  }

  private static byte[] own(String name) {
    try (var in =
        Objects.requireNonNull(PaperFonts.class.getResourceAsStream(FOLDER + name), name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
