package jp.junshu.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class EmbeddedPostgresTest {

  private static final Path FOLDER = TestFolders.fresh();
  private static OwnPostgres postgres;

  @BeforeAll
  static void start() {
    postgres = OwnPostgres.start(FOLDER, Map.of());
  }

  @AfterAll
  static void stop() {
    postgres.close();
  }

  @ParameterizedTest
  @CsvSource({
    "fsync, on",
    "synchronous_commit, on",
    "full_page_writes, on",
    "data_checksums, on",
    "listen_addresses, 127.0.0.1",
    "unix_socket_directories, ''",
    "password_encryption, scram-sha-256",
    "server_encoding, UTF8"
  })
  void isSetToKeepWhatIsCommittedAndToBeReachedFromHereOnly(String setting, String value) {
    assertThat(ask("SHOW " + setting)).isEqualTo(value);
  }

  @Test
  void comparesTextByCodePointWhateverTheMachineSays() {
    assertThat(
            ask(
                "SELECT datlocprovider::text || ' ' || datlocale FROM pg_database WHERE datname ="
                    + " 'junshu'"))
        .isEqualTo("b C.UTF-8");
  }

  @Test
  void aWrongPasswordIsRefused() {
    var address = bootstrap();
    assertThat(signIn(address)).isEqualTo("in");
    assertThat(signIn(address.as(address.user(), "wrong"))).isEqualTo("28P01");
    assertThat(signIn(address.as(address.user(), ""))).isNotEqualTo("in");
    assertThat(ask("SELECT count(*) FROM pg_hba_file_rules WHERE auth_method <> 'scram-sha-256'"))
        .isEqualTo("0");
  }

  @Test
  void theOwnerOfEverythingCannotSignIn() {
    assertThat(signIn(bootstrap().as("junshu_owner", "anything"))).isEqualTo("28P01");
  }

  @Test
  void itIsReachedThroughTheLoopbackOnly() throws IOException {
    var others =
        NetworkInterface.networkInterfaces()
            .flatMap(NetworkInterface::inetAddresses)
            .filter(address -> !address.equals(loopback()))
            .toList();
    assertThat(answers(loopback())).isTrue();
    assertThat(others).noneMatch(this::answers);
  }

  @Test
  void passwordsAreReadByNobodyElse() throws IOException {
    var secrets = FOLDER.resolve("secrets");
    assertThat(permissions(secrets)).isEqualTo("rwx------");
    try (var files = Files.list(secrets)) {
      assertThat(files)
          .hasSize(6)
          .allMatch(file -> permissions(file).equals("rw-------"))
          .extracting(file -> file.getFileName().toString())
          .contains("postgres.password", "junshu_app.password", "junshu_backup.password");
    }
    assertThat(permissions(FOLDER.resolve("pg/cluster"))).isEqualTo("rwx------");
  }

  @Test
  void itsLogAndItsPortAreReadByNobodyElse() {
    assertThat(permissions(FOLDER.resolve("pg/postgres.log"))).isEqualTo("rw-------");
    assertThat(permissions(FOLDER.resolve("pg/port"))).isEqualTo("rw-------");
  }

  @Test
  void aSecondStartOnTheSameFolderIsRefusedInOneSentence() {
    assertThatExceptionOfType(StartRefused.class)
        .isThrownBy(() -> OwnPostgres.start(FOLDER, Map.of()))
        .withMessageContaining("別の遵守(Junshu)が使っています");
  }

  private boolean answers(InetAddress address) {
    try (var socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(address, postgres.server().own().orElseThrow().port()), 500);
      return true;
    } catch (IOException refused) {
      return false;
    }
  }

  private static InetAddress loopback() {
    return InetAddress.ofLiteral("127.0.0.1");
  }

  private static String signIn(Address address) {
    try (var _ = address.connect()) {
      return "in";
    } catch (SQLException refused) {
      return String.valueOf(refused.getSQLState());
    }
  }

  private static String permissions(Path path) {
    try {
      return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    } catch (IOException failed) {
      return failed.toString();
    }
  }

  private static String ask(String sql) {
    return client(postgres).sql(sql).query((row, _) -> row.getString(1)).single();
  }

  private static Address bootstrap() {
    return postgres.server().bootstrap();
  }

  private static JdbcClient client(OwnPostgres database) {
    return JdbcClient.create(database.server().bootstrap().dataSource());
  }
}
