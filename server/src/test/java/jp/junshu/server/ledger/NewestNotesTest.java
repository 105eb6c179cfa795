package jp.junshu.server.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import jp.junshu.core.merkle.Checkpoint;
import jp.junshu.core.merkle.SignedNote;
import jp.junshu.core.merkle.VKey;
import jp.junshu.server.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** What is signed, and what not for one who owns the database but not the key's folder. */
@ServerTest
@TestPropertySource(properties = "junshu.ledger.name=kept")
class NewestNotesTest {

  private static final UnaryOperator<List<byte[]>> UNCHANGED = leaves -> leaves;

  @Autowired private ApplicationContext server;
  @Autowired private NewestNotes notes;

  private SignedLogs logs;

  @BeforeEach
  void ofTheRunningServer() {
    logs = new SignedLogs(server);
  }

  private Path file(LogRef log) {
    return notes.file(logs.origin(log));
  }

  private static List<byte[]> withAnotherSecond(List<byte[]> leaves) {
    var other = new ArrayList<>(leaves);
    other.set(1, "{\"forged\":true}".getBytes(UTF_8));
    return other;
  }

  @Test
  void aShortenedLogWithoutItsCheckpointsIsNotSignedNorOnceItHasGrownAgain() throws SQLException {
    var log = logs.of(3);
    logs.rewrite(log, leaves -> leaves.subList(0, 2), 0);
    assertThat(logs.refusal(log))
        .contains(
            logs.origin(log), file(log).toString(), "names 3 entries as signed, the log has 2");
    IntStream.range(0, 2).forEach(_ -> logs.record(log));
    logs.awaitNumbered(log, 4);
    assertThat(logs.refusal(log)).contains("no longer begins with the 3 entries");
    assertThat(logs.newest(log)).isEmpty();
  }

  @Test
  void aRewrittenLogOfTheSameSizeWithoutItsCheckpointsIsNotSigned() throws SQLException {
    var log = logs.of(3);
    logs.rewrite(log, NewestNotesTest::withAnotherSecond, 0);
    assertThat(logs.refusal(log)).contains("no longer begins with the 3 entries");
    assertThat(logs.newest(log)).isEmpty();
  }

  @Test
  void aRewrittenLogThatHasGrownOnIsNotSignedThoughItsCheckpointsFit() throws SQLException {
    var log = logs.of(3);
    logs.rewrite(log, NewestNotesTest::withAnotherSecond, 2);
    logs.record(log);
    logs.awaitNumbered(log, 4);
    assertThat(logs.refusal(log)).contains("no longer begins with the 3 entries");
    assertThat(logs.signedSize(log)).isEqualTo(1);
  }

  @Test
  void anOlderDatabaseIsNotGoneOnWithUntilSomebodyExchangesTheNote()
      throws SQLException, IOException {
    var log = logs.of(3);
    logs.rewrite(log, leaves -> leaves.subList(0, 2), 3);
    assertThat(logs.refusal(log)).contains("names 3 entries as signed, the log has 2");
    logs.record(log);
    logs.awaitNumbered(log, 3);
    assertThat(logs.refusal(log)).contains("no longer begins with the 3 entries");
    Files.write(file(log), logs.newest(log).orElseThrow().bytes());
    logs.awaitSigned(log, 3);
  }

  @Test
  void anOlderDatabaseThatDoesNotGrowIsFoundByLookingAlone() throws SQLException {
    var log = logs.of(3);
    var gone = logs.of(1);
    logs.compare(log);
    logs.rewrite(log, leaves -> leaves.subList(0, 2), 3);
    logs.rewrite(gone, _ -> List.of(), 0);
    assertThatThrownBy(() -> logs.compare(log))
        .hasMessageContaining("names 3 entries as signed, the log has 2");
    assertThatThrownBy(() -> logs.compare(gone))
        .hasMessageContaining("names 1 entries as signed, the log has 0");
  }

  @Test
  void aNoteOfALogThatTheDatabaseDoesNotKnowIsFound() throws IOException {
    var publisher = server.getBean(Publisher.class);
    logs.everywhere(publisher::requireEveryNotesLog);
    var stray = notes.file("of no log");
    Files.copy(file(logs.of(1)), stray);
    assertThatThrownBy(() -> logs.everywhere(publisher::requireEveryNotesLog))
        .hasMessageContaining(stray.toString());
    Files.delete(stray);
  }

  @Test
  void aMissingNoteOfASignedLogIsRefusedAndTheRefusalSaysWhere() throws IOException {
    var log = logs.of(2);
    var genuine = Files.readAllBytes(file(log));
    Files.delete(file(log));
    logs.record(log);
    assertThat(logs.refusal(log)).contains(logs.origin(log), file(log).toString(), "is not there");
    assertThat(logs.signedSize(log)).isEqualTo(2);
    Files.write(file(log), genuine);
    logs.awaitSigned(log, 3);
  }

  @Test
  void aNoteThatAnotherKeySignedOrThatIsNoneIsRefused()
      throws IOException, GeneralSecurityException {
    var log = logs.of(2);
    var text = logs.newest(log).orElseThrow().text();
    var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    var other = VKey.of(logs.origin(log), pair.getPublic());
    Files.write(file(log), SignedNote.sign(text, other, pair.getPrivate()).bytes());
    logs.record(log);
    assertThat(logs.refusal(log)).contains(file(log).toString(), "is no note");
    Files.write(file(log), new byte[0]);
    assertThat(logs.refusal(log)).contains(file(log).toString(), "is no note");
    var anothers = logs.newest(logs.of(1)).orElseThrow();
    Files.write(file(log), anothers.bytes());
    assertThat(logs.refusal(log)).contains(file(log).toString(), "is no note");
    assertThat(logs.signedSize(log)).isEqualTo(2);
  }

  @Test
  void aNoteThatCannotBeReadIsRefused() throws IOException {
    var log = logs.of(1);
    Files.delete(file(log));
    Files.createDirectory(file(log));
    logs.record(log);
    assertThat(logs.refusal(log)).contains(file(log).toString(), "cannot be read");
  }

  @Test
  void aNoteAheadOfTheDatabaseAfterAKillInBetweenIsNoObstacle() throws SQLException, IOException {
    var log = logs.of(2);
    var note = Files.readString(file(log));
    logs.rewrite(log, UNCHANGED, 2);
    logs.awaitSigned(log, 2);
    assertThat(logs.newest(log).orElseThrow()).hasToString(note);
    logs.record(log);
    logs.awaitSigned(log, 3);
  }

  @Test
  void whatCannotBeKeptBesideTheKeyIsNotSignedUntilItCan() throws IOException {
    var log = logs.of(1);
    var inTheWay = file(log).resolveSibling(file(log).getFileName() + ".new").resolve("full");
    Files.createDirectories(inTheWay);
    logs.record(log);
    assertThat(logs.refusal(log)).contains("cannot be written", file(log).toString());
    assertThat(logs.signedSize(log)).isEqualTo(1);
    Files.delete(inTheWay);
    logs.awaitSigned(log, 2);
  }

  @Test
  void oneLogThatIsRefusedDoesNotHoldUpAnother() throws IOException {
    var broken = logs.of(1);
    var sound = logs.of(1);
    Files.delete(file(broken));
    logs.record(broken);
    logs.refusal(broken);
    logs.record(sound);
    logs.awaitSigned(sound, 2);
    assertThat(logs.signedSize(broken)).isEqualTo(1);
  }

  @Test
  void theNoteIsTheNewestSignedOneAndReadByNobodyElse() throws IOException {
    var log = logs.of(2);
    assertThat(file(log)).hasContent(logs.newest(log).orElseThrow().toString());
    assertThat(Files.getPosixFilePermissions(file(log)))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(Files.getPosixFilePermissions(file(log).getParent()))
        .isEqualTo(PosixFilePermissions.fromString("rwx------"));
  }

  @Test
  void severalThatSignAtOnceNeverTakeTheNoteBack() throws Exception {
    var log = logs.of(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var signing =
          IntStream.range(0, 3)
              .mapToObj(_ -> threads.submit(() -> times(40, () -> logs.publish(log))))
              .toList();
      var recording = threads.submit(() -> times(40, () -> logs.record(log)));
      long seen = 1;
      while (!recording.isDone()) {
        long now = Checkpoint.parse(SignedNote.parse(Files.readAllBytes(file(log))).text()).size();
        assertThat(now).isGreaterThanOrEqualTo(seen);
        seen = now;
      }
      recording.get();
      for (var each : signing) {
        each.get();
      }
    }
    logs.awaitSigned(log, 41);
    assertThat(file(log)).hasContent(logs.newest(log).orElseThrow().toString());
  }

  private static void times(int times, Runnable deed) {
    IntStream.range(0, times).forEach(_ -> deed.run());
  }
}
