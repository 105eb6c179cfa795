package jp.junshu.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the second start on a data folder finds there. */
class RestartTest {

  private final Path folder = TestFolders.fresh();

  @Test
  void whatIsKeptIsThereAfterARestartOnTheSamePort() {
    int port;
    try (var first = OwnPostgres.start(folder, Map.of())) {
      port = first.server().own().orElseThrow().port();
      client(first).sql("CREATE TABLE kept AS SELECT '見本区' AS ward").update();
    }
    try (var second = OwnPostgres.start(folder, Map.of())) {
      assertThat(second.server().own().orElseThrow().port()).isEqualTo(port);
      assertThat(client(second).sql("SELECT ward FROM kept").query(String.class).single())
          .isEqualTo("見本区");
    }
  }

  @Test
  void aPortTakenBySomebodyElseIsGivenUpForAnother() throws IOException {
    int port;
    try (var first = OwnPostgres.start(folder, Map.of())) {
      port = first.server().own().orElseThrow().port();
    }
    try (var _ = new ServerSocket(port, 1, InetAddress.ofLiteral(PostgresSettings.LOOPBACK));
        var second = OwnPostgres.start(folder, Map.of())) {
      assertThat(second.server().own().orElseThrow().port()).isNotEqualTo(port);
    }
  }

  @Test
  void aNumberLeftInTheServersFileThatNowIsAStrangersDoesNoHarm() throws IOException {
    OwnPostgres.start(folder, Map.of()).close();
    var stranger = new ProcessBuilder("cat").start();
    Files.write(
        folder.resolve("pg/cluster/postmaster.pid"),
        List.of(
            Long.toString(stranger.pid()),
            "somewhere",
            "1",
            "5432",
            "",
            "127.0.0.1",
            "0",
            "ready"));
    OwnPostgres.start(folder, Map.of()).close();
    assertThat(stranger.isAlive()).isTrue();
    stranger.destroy();
  }

  @Test
  void dataOfAnotherVersionIsLeftAlone() throws IOException {
    OwnPostgres.start(folder, Map.of()).close();
    Files.writeString(folder.resolve("pg/cluster/PG_VERSION"), "17\n");
    assertThatExceptionOfType(StartRefused.class)
        .isThrownBy(() -> OwnPostgres.start(folder, Map.of()))
        .withMessageContaining("PostgreSQL 17 のデータです");
  }

  private static JdbcClient client(OwnPostgres database) {
    return JdbcClient.create(database.server().bootstrap().dataSource());
  }
}
