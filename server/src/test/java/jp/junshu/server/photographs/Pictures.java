package jp.junshu.server.photographs;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Small pictures of both kinds, and what may be hidden in one that still is a picture. */
final class Pictures {

  private static final int END = 12;

  private Pictures() {}

  /** One that no other equals. */
  static byte[] png(int colour) {
    return written("png", colour);
  }

  static byte[] jpeg(int colour) {
    return written("jpeg", colour);
  }

  private static byte[] written(String format, int colour) {
    var image = new BufferedImage(8, 10, BufferedImage.TYPE_INT_RGB);
    image.setRGB(3, 3, colour);
    var out = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(image, format, out)) {
        throw new AssertionError(format);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** A PNG with these bytes in a chunk that no viewer shows. */
  static byte[] pngWith(byte[] hidden) {
    var whole = png(7);
    var chunk =
        ByteBuffer.allocate(4 + hidden.length).put("teXt".getBytes(StandardCharsets.US_ASCII));
    var named = chunk.put(hidden).array();
    var sum = new CRC32();
    sum.update(named);
    var inside =
        ByteBuffer.allocate(8 + named.length)
            .putInt(hidden.length)
            .put(named)
            .putInt((int) sum.getValue())
            .array();
    return joined(
        Arrays.copyOf(whole, whole.length - END),
        inside,
        Arrays.copyOfRange(whole, whole.length - END, whole.length));
  }

  /** A JPEG with these bytes as its comment. */
  static byte[] jpegWith(byte[] hidden) {
    var whole = jpeg(7);
    var comment =
        ByteBuffer.allocate(4 + hidden.length)
            .putShort((short) 0xFFFE)
            .putShort((short) (hidden.length + 2))
            .put(hidden)
            .array();
    return joined(Arrays.copyOf(whole, 2), comment, Arrays.copyOfRange(whole, 2, whole.length));
  }

  /** A PNG of about that many bytes. */
  static byte[] pngOf(int size) {
    var filling = new byte[size];
    new Random(size).nextBytes(filling);
    return pngWith(filling);
  }

  static byte[] joined(byte[]... parts) {
    var out = new ByteArrayOutputStream();
    for (var part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
