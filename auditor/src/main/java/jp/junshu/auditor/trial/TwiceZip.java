package jp.junshu.auditor.trial;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.zip.CRC32;

/** Writes a plain ZIP, also one that names a member twice, which well-behaved writers refuse. */
final class TwiceZip {

  private static final int LOCAL = 0x04034b50;
  private static final int CENTRAL = 0x02014b50;
  private static final int END = 0x06054b50;
  private static final short VERSION = 20;
  private static final short UTF8_NAMES = 1 << 11;
  private static final short NEW_YEAR_1980 = 0x21;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
  private int members;

  private TwiceZip() {}

  /** The ZIP of these members, one of them once more at the end. */
  static byte[] of(Map<String, byte[]> files, String twice) {
    var zip = new TwiceZip();
    files.forEach(zip::add);
    zip.add(twice, files.getOrDefault(twice, new byte[0]));
    return zip.bytes();
  }

  private void add(String name, byte[] content) {
    int offset = out.size();
    var described = described(name, content);
    out.writeBytes(little(4).putInt(LOCAL).array());
    out.writeBytes(described);
    out.writeBytes(name.getBytes(UTF_8));
    out.writeBytes(content);
    directory.writeBytes(little(6).putInt(CENTRAL).putShort(VERSION).array());
    directory.writeBytes(described);
    directory.writeBytes(little(14).position(10).putInt(offset).array());
    directory.writeBytes(name.getBytes(UTF_8));
    members++;
  }

  /** What the local header and the directory say alike: stored, its sum, its lengths. */
  private static byte[] described(String name, byte[] content) {
    var sum = new CRC32();
    sum.update(content);
    return little(26)
        .putShort(VERSION)
        .putShort(UTF8_NAMES)
        .putShort((short) 0)
        .putShort((short) 0)
        .putShort(NEW_YEAR_1980)
        .putInt((int) sum.getValue())
        .putInt(content.length)
        .putInt(content.length)
        .putShort((short) name.getBytes(UTF_8).length)
        .putShort((short) 0)
        .array();
  }

  private byte[] bytes() {
    int from = out.size();
    out.writeBytes(directory.toByteArray());
    out.writeBytes(
        little(22)
            .putInt(END)
            .putInt(0)
            .putShort((short) members)
            .putShort((short) members)
            .putInt(directory.size())
            .putInt(from)
            .putShort((short) 0)
            .array());
    return out.toByteArray();
  }

  private static ByteBuffer little(int length) {
    return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
  }
}
