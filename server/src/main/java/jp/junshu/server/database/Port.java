package jp.junshu.server.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** The port of our PostgreSQL: a free one, kept from start to start while it stays free. */
final class Port {

  private static final int ANY = 0;

  private final Path file;

  Port(Path file) {
    this.file = file;
  }

  /** The port last chosen. */
  int current() {
    try {
      return Integer.parseInt(Files.readString(file).strip());
    } catch (IOException neverChosen) {
      throw new StartRefused("「%s」を読めません。まだ一度も起動していないフォルダです。".formatted(file), neverChosen);
    }
  }

  int choose() throws IOException {
    OwnerOnly.file(file);
    if (Files.size(file) > 0 && isFree(current())) {
      return current();
    }
    try (var socket = bind(ANY)) {
      Files.writeString(file, Integer.toString(socket.getLocalPort()));
      return socket.getLocalPort();
    }
  }

  private static boolean isFree(int port) {
    try (var _ = bind(port)) {
      return true;
    } catch (IOException taken) {
      return false;
    }
  }

  private static ServerSocket bind(int port) throws IOException {
    var socket = new ServerSocket();
    try {
      socket.bind(new InetSocketAddress(InetAddress.getByName(PostgresSettings.LOOPBACK), port));
      return socket;
    } catch (IOException taken) {
      socket.close();
      throw taken;
    }
  }
}
