package jp.junshu.server.paper;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/** A two-dimensional code of a text: as a path for pages, as a picture for the press. */
public final class QrCode {

  private static final int QUIET = 2;
  private static final int DOTS = 8;
  private static final int BLACK = 0x000000;
  private static final int WHITE = 0xFFFFFF;

  private final ByteMatrix squares;

  private QrCode(ByteMatrix squares) {
    this.squares = squares;
  }

  public static QrCode of(String text) {
    try {
      var hints = Map.of(EncodeHintType.CHARACTER_SET, "UTF-8");
      return new QrCode(Encoder.encode(text, ErrorCorrectionLevel.M, hints).getMatrix());
    } catch (WriterException e) {
      throw new IllegalArgumentException("too long for a code: " + text.length(), e);
    }
  }

  /** Squares on a side, the quiet edge included. */
  public int side() {
    return squares.getWidth() + 2 * QUIET;
  }

  /** {@code viewBox} of the drawing. */
  public String box() {
    return "0 0 %d %d".formatted(side(), side());
  }

  /** The dark squares as {@code d} of one path, in squares. */
  public String path() {
    var path = new StringBuilder();
    for (int y = 0; y < side(); y++) {
      for (int x = 0; x < side(); x++) {
        if (dark(x, y)) {
          path.append("M%d %dh1v1h-1z".formatted(x, y));
        }
      }
    }
    return path.toString();
  }

  /** The picture itself, for {@code src}. */
  public String data() {
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture(), "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes.toByteArray());
  }

  private BufferedImage picture() {
    int size = side() * DOTS;
    var picture = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_GRAY);
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        picture.setRGB(x, y, dark(x / DOTS, y / DOTS) ? BLACK : WHITE);
      }
    }
    return picture;
  }

  private boolean dark(int x, int y) {
    int column = x - QUIET;
    int row = y - QUIET;
    return column >= 0
        && row >= 0
        && column < squares.getWidth()
        && row < squares.getHeight()
        && squares.get(column, row) == 1;
  }
}
