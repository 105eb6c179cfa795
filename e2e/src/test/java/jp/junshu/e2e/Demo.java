package jp.junshu.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** {@code ./junshu demo} as a process of its own, and what it printed until it stood. */
final class Demo implements AutoCloseable {

  private static final Pattern HOME = Pattern.compile("画面: (http://\\S+?)/?$");
  private static final Pattern SEAT = Pattern.compile("利用者番号 (\\S+)  パスワード (\\S+)");
  private static final String STANDS = "終えるには Ctrl+C";

  private final Process process;
  private final Path folder;
  private final List<String> printed = new ArrayList<>();
  private final Map<String, String> passwords = new HashMap<>();
  private String home = "";

  Demo(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder).toAbsolutePath();
    process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "--enable-native-access=ALL-UNNAMED",
                "-Djunshu.home=" + this.folder,
                "-cp",
                System.getProperty("java.class.path"),
                "jp.junshu.server.Junshu",
                "demo",
                "--port",
                String.valueOf(freePort()))
            .redirectErrorStream(true)
            .start();
    read();
  }

  private void read() throws IOException {
    var lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      printed.add(line);
      var seat = SEAT.matcher(line);
      if (seat.find()) {
        passwords.put(seat.group(1), seat.group(2));
      }
      var address = HOME.matcher(line);
      if (address.find()) {
        home = address.group(1);
      }
      if (line.startsWith(STANDS)) {
        return;
      }
    }
    throw new AssertionError("it ended:\n" + String.join("\n", printed));
  }

  String home() {
    return home;
  }

  List<String> printed() {
    return printed;
  }

  String password(String account) {
    return Objects.requireNonNull(passwords.get(account), account);
  }

  Path folder() {
    return folder;
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
