package jp.junshu.server.photographs;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import jp.junshu.server.photographs.Verdict.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Asks clamd (INSTREAM) whether bytes carry something. Whatever it does not clearly call clean is
 * not: a limit that was reached is no look at all, and a scanner that does not know the EICAR test
 * string is none. Keeps no bytes; safe for use by many threads.
 */
@Component
public class Scanner {

  private static final Logger LOG = LoggerFactory.getLogger(Scanner.class);
  private static final String OVER = "size limit exceeded";
  private static final int PIECE = 64 << 10;
  private static final Pattern FOUND = Pattern.compile("stream: (.+) FOUND");
  private static final Pattern UNLOOKED = Pattern.compile("Heuristics\\.(Limits|Encrypted)\\..*");

  /** The test string in two halves, so that no scanner finds it in this program. */
  private static final String TEST =
      "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR" + "-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

  private final ScannerProperties settings;
  private volatile boolean worked = true;

  Scanner(ScannerProperties settings) {
    this.settings = settings;
  }

  /** Whether the ward has connected one, and it was at work when it was last needed. */
  public boolean atWork() {
    return connected() && worked;
  }

  /** Whether the ward has connected one; not whether it answers. */
  boolean connected() {
    return !settings.address().isEmpty();
  }

  /** Whether it answers now and finds what every scanner finds. */
  boolean works() {
    if (!connected()) {
      return false;
    }
    var verdict = look(TEST.getBytes(StandardCharsets.US_ASCII));
    worked = verdict.outcome() == Outcome.INFECTED;
    if (!worked) {
      LOG.warn("the scanner does not find the test string: {}", verdict);
    }
    return worked;
  }

  /** What it says of these bytes. */
  Verdict look(byte[] bytes) {
    try {
      var engine = ask("zVERSION\0");
      return read(stream(bytes), engine);
    } catch (IOException e) {
      return Verdict.none(String.valueOf(e.getMessage()));
    }
  }

  private static Verdict read(String answer, String engine) {
    if (answer.equals("stream: OK")) {
      return new Verdict(Outcome.CLEAN, "", engine);
    }
    var found = FOUND.matcher(answer);
    if (found.matches()) {
      var name = found.group(1);
      return new Verdict(
          UNLOOKED.matcher(name).matches() ? Outcome.UNSCANNABLE : Outcome.INFECTED, name, engine);
    }
    return answer.contains(OVER)
        ? new Verdict(Outcome.UNSCANNABLE, answer, engine)
        : Verdict.none(answer);
  }

  /** It shuts the connection on what is longer than it takes; that it lives on tells the two. */
  private String stream(byte[] bytes) throws IOException {
    try (var line = ScannerLine.open(settings)) {
      try {
        line.send("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        for (int at = 0; at < bytes.length; at += PIECE) {
          int length = Math.min(PIECE, bytes.length - at);
          line.send(ByteBuffer.allocate(4).putInt(length).array());
          line.send(bytes, at, length);
        }
        line.send(new byte[4]);
      } catch (IOException shut) {
        return answerOfShut(line, shut);
      }
      return line.answer();
    }
  }

  /** To less than all that was sent nothing but that counts: neither clean nor found. */
  private String answerOfShut(ScannerLine line, IOException shut) throws IOException {
    if (line.expired()) {
      throw shut;
    }
    try {
      var answer = line.answer();
      if (!answer.contains(OVER)) {
        throw new IOException("an answer before all was sent: " + answer);
      }
      return answer;
    } catch (EOFException | ClosedChannelException | SocketException nothingSaid) {
      if (ask("zPING\0").equals("PONG")) {
        return OVER + ": " + shut.getMessage();
      }
      throw new EOFException("the scanner shut the connection");
    }
  }

  private String ask(String command) throws IOException {
    try (var line = ScannerLine.open(settings)) {
      line.send(command.getBytes(StandardCharsets.US_ASCII));
      return line.answer();
    }
  }
}
