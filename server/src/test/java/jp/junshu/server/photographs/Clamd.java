package jp.junshu.server.photographs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import jp.junshu.core.merkle.Hash;
import org.junit.jupiter.api.Assumptions;

/** A real clamd on a socket of its own, with signatures made by hand; nothing is fetched. */
final class Clamd {

  static final byte[] EICAR =
      ("X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR" + "-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*")
          .getBytes(StandardCharsets.US_ASCII);

  /** Longer than it takes over the line. */
  static final int OVER_STREAM = 1_300_000;

  /** Longer than it looks through, and shorter than that. */
  static final int OVER_FILE = 700_000;

  private static final Duration BEGINS = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofMillis(50);
  private static final boolean THERE =
      Stream.of("/usr/sbin/clamd", "/usr/bin/clamd", "/usr/local/sbin/clamd")
          .anyMatch(path -> Files.isExecutable(Path.of(path)));

  private final Path folder;
  private final Process process;

  private Clamd(Path folder, Process process) {
    this.folder = folder;
    this.process = process;
  }

  /** Without clamd the test is skipped here, and fails where everything must be there. */
  static void required() {
    if (!THERE) {
      assertThat(System.getenv("CI")).as("clamd (package clamav-daemon) is not installed").isNull();
      System.out.println("NOT RUN: clamd (package clamav-daemon) is not installed");
    }
    Assumptions.assumeTrue(THERE, "clamd (package clamav-daemon) is not installed");
  }

  /** Whether it is installed. */
  static boolean there() {
    return THERE;
  }

  /** One that knows EICAR wherever it stands. */
  static Clamd start() {
    return start("Eicar-Hand:0:*:" + HexFormat.of().formatHex(EICAR));
  }

  /** One that knows that one file too. */
  static Clamd knowing(byte[] file) {
    return start(
        "Eicar-Hand:0:*:" + HexFormat.of().formatHex(EICAR),
        "%s:%d:Hand-Sha256".formatted(Hash.sha256(file).hex(), file.length));
  }

  /** One with nothing but these signatures, those of bytes first. */
  static Clamd start(String bytes, String... hashes) {
    try {
      var folder = Files.createTempDirectory("clamd");
      var signatures = Files.createDirectory(folder.resolve("signatures"));
      Files.writeString(signatures.resolve("hand.ndb"), bytes + "\n");
      if (hashes.length > 0) {
        Files.writeString(signatures.resolve("hand.hsb"), String.join("\n", hashes) + "\n");
      }
      var settings = folder.resolve("clamd.conf");
      Files.writeString(settings, settings(folder, signatures));
      var process =
          new ProcessBuilder("clamd", "--foreground", "-c", settings.toString())
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("out").toFile())
              .start();
      var clamd = new Clamd(folder, process);
      Runtime.getRuntime().addShutdownHook(new Thread(clamd::stop));
      clamd.awaitSocket();
      return clamd;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String settings(Path folder, Path signatures) {
    return """
    LocalSocket %s
    DatabaseDirectory %s
    Foreground yes
    StreamMaxLength 1M
    MaxFileSize 500K
    MaxScanSize 500K
    AlertExceedsMax yes
    AlertEncrypted yes
    """
        .formatted(folder.resolve("socket"), signatures);
  }

  private void awaitSocket() throws IOException {
    var until = Instant.now().plus(BEGINS);
    while (!answers()) {
      if (!process.isAlive() || Instant.now().isAfter(until)) {
        throw new AssertionError(Files.readString(folder.resolve("out")));
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  private boolean answers() {
    return Files.exists(folder.resolve("socket"))
        && scanner().look(new byte[] {1}).outcome() == Verdict.Outcome.CLEAN;
  }

  String address() {
    return folder.resolve("socket").toString();
  }

  Scanner scanner() {
    return new Scanner(new ScannerProperties(address(), Duration.ofSeconds(20)));
  }

  void stop() {
    process.destroy();
    try {
      process.waitFor(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
