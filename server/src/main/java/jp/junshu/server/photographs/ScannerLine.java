package jp.junshu.server.photographs;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection to clamd for one question; it is shut when the time for that is over. */
final class ScannerLine implements Closeable {

  private static final Logger LOG = LoggerFactory.getLogger(ScannerLine.class);
  private static final int LONGEST = 4096;

  private final SocketChannel channel;
  private final Thread guard;
  private volatile boolean expired;

  private ScannerLine(SocketChannel channel, Duration limit) {
    this.channel = channel;
    this.guard = Thread.ofVirtual().name("scanner limit").start(() -> shutAfter(limit));
  }

  static ScannerLine open(ScannerProperties settings) throws IOException {
    boolean path = settings.address().startsWith("/");
    var channel = path ? SocketChannel.open(StandardProtocolFamily.UNIX) : SocketChannel.open();
    var line = new ScannerLine(channel, settings.limit());
    try {
      channel.connect(address(settings.address(), path));
      return line;
    } catch (IOException | RuntimeException e) {
      line.close();
      throw e instanceof IOException io ? io : new IOException(e);
    }
  }

  private static SocketAddress address(String address, boolean path) {
    int colon = address.lastIndexOf(':');
    return path
        ? UnixDomainSocketAddress.of(address)
        : new InetSocketAddress(
            address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)));
  }

  private void shutAfter(Duration limit) {
    try {
      Thread.sleep(limit);
      expired = true;
      channel.close();
    } catch (InterruptedException answered) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      LOG.warn("a connection to the scanner did not close: {}", e.getMessage());
    }
  }

  void send(byte[] bytes) throws IOException {
    send(bytes, 0, bytes.length);
  }

  void send(byte[] bytes, int from, int length) throws IOException {
    var buffer = ByteBuffer.wrap(bytes, from, length);
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
  }

  /** Whether it was shut because the time was over, by us. */
  boolean expired() {
    return expired;
  }

  /**
   * What comes up to the zero byte that ends it.
   *
   * @throws EOFException if nothing comes, or nothing whole
   */
  String answer() throws IOException {
    var buffer = ByteBuffer.allocate(LONGEST);
    while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
      if (buffer.position() > 0 && buffer.get(buffer.position() - 1) == 0) {
        break;
      }
    }
    var text = new String(buffer.array(), 0, buffer.position(), StandardCharsets.UTF_8);
    if (text.isBlank() || !text.endsWith("\0")) {
      throw new EOFException("the scanner said nothing whole");
    }
    return text.replace("\0", "").strip();
  }

  @Override
  public void close() throws IOException {
    guard.interrupt();
    channel.close();
  }
}
