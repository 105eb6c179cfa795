package jp.junshu.server.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class CrashTest {

  private static final long SEED = new Random().nextLong();
  private static final int ROUNDS = 2;

  @ParameterizedTest
  @EnumSource
  void whoeverIsKilledWhatWasAnsweredIsThereAfterTheNextStart(Kill kill) throws SQLException {
    System.out.printf("CrashTest %s, seed %d%n", kill, SEED);
    var random = new Random(SEED + kill.ordinal());
    var data = TestFolders.fresh();
    var answered = new ArrayList<String>();
    for (var round = 0; round < ROUNDS; round++) {
      answered.addAll(answersUntil(kill, data, 50 + random.nextInt(500)));
    }
    assertThat(answered).hasSizeGreaterThan(100);
    assertThat(keptIn(data)).containsAll(answered);
  }

  @RepeatedTest(6)
  void killedWhileStartingItStartsCleanTheNextTime(RepetitionInfo repetition) throws SQLException {
    var moment =
        Duration.ofMillis(new Random(SEED + repetition.getCurrentRepetition()).nextInt(1800));
    System.out.printf("CrashTest killed %s after its start, seed %d%n", moment, SEED);
    var data = TestFolders.fresh();
    try (var rig = CrashRig.start(Writer.class, data)) {
      Waiting.until(() -> false, moment);
      rig.killProgram();
      if (repetition.getCurrentRepetition() % 2 == 0) {
        rig.killDatabase();
      }
    }
    try (var postgres = OwnPostgres.start(data, Map.of())) {
      assertThat(postgres.as("app").getConnection().isValid(1)).isTrue();
    }
  }

  @Test
  void aDatabaseThatDiesAloneIsStartedAgainAndTheProgramGoesOn() {
    try (var rig = CrashRig.start(Writer.class, TestFolders.fresh())) {
      assertThat(rig.line()).as(rig::errors).hasValue(Writer.CONNECTED);
      assertThat(rig.line()).isPresent();
      var before = rig.postgres();
      rig.killPostmaster();
      before.forEach(process -> process.onExit().join());
      assertThat(Waiting.until(() -> !rig.postgres().isEmpty(), Duration.ofSeconds(30))).isTrue();
      var line = rig.line();
      while (!line.equals(Optional.of(Writer.CONNECTED))) {
        assertThat(line).as(rig::errors).isPresent();
        line = rig.line();
      }
      assertThat(rig.line()).isPresent();
    }
  }

  private static List<String> answersUntil(Kill kill, Path data, int many) {
    try (var rig = CrashRig.start(Writer.class, data)) {
      assertThat(rig.line()).as(rig::errors).hasValue(Writer.CONNECTED);
      var answers = new ArrayList<String>();
      for (var n = 0; n < many; n++) {
        rig.line().ifPresent(answers::add);
      }
      kill.on(rig);
      answers.addAll(rig.remainingLines());
      answers.removeIf(Writer.CONNECTED::equals);
      return answers;
    }
  }

  private static List<String> keptIn(Path data) {
    try (var postgres = OwnPostgres.start(data, Map.of())) {
      return JdbcClient.create(postgres.server().bootstrap().dataSource())
          .sql("SELECT n::text FROM written")
          .query((row, _) -> row.getString(1))
          .list();
    }
  }
}
