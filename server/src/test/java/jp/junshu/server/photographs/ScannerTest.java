package jp.junshu.server.photographs;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import jp.junshu.server.photographs.Verdict.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a real clamd says of pictures, and what is made of whatever else answers or does not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScannerTest {

  private static final byte[] KNOWN = Pictures.jpeg(0x123456);
  private Optional<Clamd> started = Optional.empty();

  @BeforeAll
  void begins() {
    Clamd.required();
    started = Optional.of(Clamd.knowing(KNOWN));
  }

  @AfterAll
  void ends() {
    started.ifPresent(Clamd::stop);
  }

  private Scanner scanner() {
    return started.orElseThrow().scanner();
  }

  private Outcome outcome(byte[] bytes) {
    return scanner().look(bytes).outcome();
  }

  @Test
  @Tag("clause:5/prevent")
  void aPictureWithNothingInItIsCleanAndTheEngineIsKnown() {
    var verdict = scanner().look(Pictures.png(1));
    assertThat(verdict.outcome()).isEqualTo(Outcome.CLEAN);
    assertThat(verdict.engine()).startsWith("ClamAV");
    assertThat(outcome(Pictures.jpeg(1))).isEqualTo(Outcome.CLEAN);
    assertThat(scanner().works()).isTrue();
  }

  @Test
  @Tag("clause:5/prevent")
  void whatIsHiddenInAPictureIsFoundInEitherKindAndAFileByItsHash() {
    assertThat(outcome(Pictures.pngWith(Clamd.EICAR))).isEqualTo(Outcome.INFECTED);
    assertThat(outcome(Pictures.jpegWith(Clamd.EICAR))).isEqualTo(Outcome.INFECTED);
    assertThat(outcome(KNOWN)).isEqualTo(Outcome.INFECTED);
  }

  @Test
  @Tag("clause:5/prevent")
  void whatIsOverALimitWasNotLookedThroughAndIsNotClean() {
    var file = scanner().look(Pictures.pngOf(Clamd.OVER_FILE));
    assertThat(file.outcome()).isEqualTo(Outcome.UNSCANNABLE);
    assertThat(file.why()).startsWith("Heuristics.Limits");
    var stream = scanner().look(Pictures.pngOf(Clamd.OVER_STREAM));
    assertThat(stream.outcome()).isEqualTo(Outcome.UNSCANNABLE);
    assertThat(stream.why()).contains("size limit exceeded");
  }

  @Test
  @Tag("clause:5/prevent")
  void aScannerThatDoesNotFindTheTestStringIsNone() {
    var blind = Clamd.start("Something-Else:0:*:" + "00ff".repeat(20));
    try {
      assertThat(blind.scanner().look(Pictures.png(1)).outcome()).isEqualTo(Outcome.CLEAN);
      assertThat(blind.scanner().works()).isFalse();
    } finally {
      blind.stop();
    }
  }

  @Test
  @Tag("clause:5/prevent")
  void whereNothingAnswersOrSomethingElseDoesThereIsNoVerdict() throws IOException {
    assertThat(at("").works()).isFalse();
    assertThat(at("").look(new byte[1]).outcome()).isEqualTo(Outcome.NONE);
    assertThat(at("/nowhere/socket").look(new byte[1]).outcome()).isEqualTo(Outcome.NONE);
    for (var answer : new String[] {"", "HTTP/1.1 200 OK\r\n\r\n\0", "stream: OK?\0", "ERROR\0"}) {
      try (var server = new ServerSocket(0)) {
        Thread.ofVirtual().start(() -> answering(server, answer));
        assertThat(at("127.0.0.1:" + server.getLocalPort()).look(new byte[1]).outcome())
            .as(answer)
            .isEqualTo(Outcome.NONE);
      }
    }
  }

  @Test
  @Tag("clause:5/prevent")
  void oneThatNeverAnswersIsWaitedForOnlySoLong() throws IOException {
    try (var server = new ServerSocket(0)) {
      var address = "127.0.0.1:" + server.getLocalPort();
      var scanner = new Scanner(new ScannerProperties(address, Duration.ofMillis(300)));
      assertThat(scanner.look(new byte[1]).outcome()).isEqualTo(Outcome.NONE);
    }
  }

  /** The time was over while bytes were sent: no word of theirs that they were too many. */
  @Test
  @Tag("clause:5/prevent")
  void oneThatTakesNoMoreBytesGivesNoVerdictThoughItLives() throws IOException {
    try (var server = new ServerSocket(0)) {
      Thread.ofVirtual().start(() -> takingNothing(server));
      var address = "127.0.0.1:" + server.getLocalPort();
      var scanner = new Scanner(new ScannerProperties(address, Duration.ofMillis(500)));
      assertThat(scanner.look(new byte[64 << 20]).outcome()).isEqualTo(Outcome.NONE);
    }
  }

  private static void takingNothing(ServerSocket server) {
    var open = new ArrayList<Socket>();
    try {
      while (true) {
        var socket = server.accept();
        open.add(socket);
        var asked = new String(socket.getInputStream().readNBytes(6), US_ASCII);
        if (!asked.startsWith("zINSTR")) {
          socket.getOutputStream().write("PONG\0".getBytes(US_ASCII));
        }
      }
    } catch (IOException closed) {
      assertThat(server.isClosed()).isTrue();
    }
  }

  private static Scanner at(String address) {
    return new Scanner(new ScannerProperties(address, Duration.ofSeconds(5)));
  }

  private static void answering(ServerSocket server, String answer) {
    try {
      while (true) {
        try (Socket socket = server.accept()) {
          socket.getOutputStream().write(answer.getBytes(US_ASCII));
          socket.getOutputStream().flush();
          socket.shutdownOutput();
          socket.getInputStream().readNBytes(20);
        }
      }
    } catch (IOException closed) {
      assertThat(server.isClosed()).isTrue();
    }
  }
}
