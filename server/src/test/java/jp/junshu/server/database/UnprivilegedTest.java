package jp.junshu.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * As whom PostgreSQL runs, tried out for each in a JVM of its own. Needs a build that runs as root.
 */
class UnprivilegedTest {

  private static final List<String> NOBODY =
      List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--");

  private static final String NO_POWER = "0000000000000000";
  private static final String MAY_PASS_THROUGH_FOLDERS = "0000000000000004";

  @BeforeEach
  void onlyRootCanBecomeSomebodyElse() throws IOException {
    assumeThat(Files.getAttribute(Path.of("/proc/self"), "unix:uid")).isEqualTo(0);
  }

  @Test
  void anOrdinaryUserRunsItDirectly() throws IOException {
    assumeThat(Path.of("").toAbsolutePath()).matches(UnprivilegedTest::isOpenToAll);
    var data = TestFolders.fresh();
    Files.setPosixFilePermissions(data.getParent(), PosixFilePermissions.fromString("rwxrwxrwx"));
    try (var rig = start(NOBODY, Map.of(), data)) {
      assertThat(rig.line()).as(rig::errors).hasValue(Writer.CONNECTED);
      assertThat(rig.postgres()).allMatch(process -> user(process).equals("nobody"));
    }
  }

  @Test
  void rootRunsItWithoutItsPowers() throws IOException {
    var data = TestFolders.fresh();
    try (var rig = start(List.of(), Map.of(), data)) {
      assertThat(rig.line()).as(rig::errors).hasValue(Writer.CONNECTED);
      assertThat(rig.postgres())
          .extracting(UnprivilegedTest::capabilities)
          .isSubsetOf(NO_POWER, MAY_PASS_THROUGH_FOLDERS);
    }
  }

  @Test
  void rootWhoMayNotMakeNamespacesRunsItAsNobodyAndBackAgain() throws IOException {
    var data = TestFolders.fresh();
    var withoutUnshare = Map.of("PATH", only("setsid", "setpriv"));
    try (var rig = start(List.of(), withoutUnshare, data)) {
      assertThat(rig.line()).as(rig::errors).hasValue(Writer.CONNECTED);
      assertThat(rig.postgres()).allMatch(process -> user(process).equals("nobody"));
    }
    try (var rig = start(List.of(), Map.of(), data)) {
      assertThat(rig.line()).as(rig::errors).hasValue(Writer.CONNECTED);
    }
    try (var rig = start(List.of(), withoutUnshare, data)) {
      assertThat(rig.line()).as(rig::errors).hasValue(Writer.CONNECTED);
    }
  }

  @Test
  void belowAFolderThatNobodyMayEnterItRunsAsNobodyAllTheSame() throws IOException {
    var data = TestFolders.fresh();
    Files.setPosixFilePermissions(data.getParent(), PosixFilePermissions.fromString("rwx------"));
    var programs = data.resolveSibling("programs").toString();
    try (var rig = start(List.of(), Map.of("PATH", only("setsid", "setpriv")), data, programs)) {
      assertThat(rig.line()).as(rig::errors).hasValue(Writer.CONNECTED);
      assertThat(rig.postgres()).allMatch(process -> user(process).equals("nobody"));
    }
  }

  @Test
  void rootWhoMayDoNeitherIsToldWhatToDo() throws IOException {
    try (var rig = start(List.of(), Map.of("PATH", only("setsid")), TestFolders.fresh())) {
      assertThat(rig.exit()).isEqualTo(1);
      assertThat(rig.errors()).contains("root のままでは動かせません。一般の利用者で起動するか");
    }
  }

  @Test
  void aPathWithASpaceAndJapaneseLettersIsAsGoodAsAnyOther() throws IOException {
    var data = Path.of(TestFolders.fresh() + " 見本 データ");
    try (var rig = start(List.of(), Map.of("LC_ALL", "C.UTF-8"), data)) {
      assertThat(rig.line()).as(rig::errors).hasValue(Writer.CONNECTED);
      assertThat(rig.postgres()).isNotEmpty();
    }
  }

  /** Whether others may pass through a folder and everything above it. */
  private static boolean isOpenToAll(Path folder) {
    try {
      return Files.getPosixFilePermissions(folder).contains(PosixFilePermission.OTHERS_EXECUTE)
          && (folder.getParent() == null || isOpenToAll(folder.getParent()));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static CrashRig start(
      List<String> prefix, Map<String, String> environment, Path data, String... arguments)
      throws IOException {
    return CrashRig.start(prefix, reachableClassPath(), environment, Writer.class, data, arguments);
  }

  /** The local repository lies in a home folder that only its owner enters: link what is in it. */
  private static String reachableClassPath() throws IOException {
    var links = TestFolders.named("class-path");
    try (var entries = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))) {
      return entries
          .map(Path::of)
          .filter(Files::exists)
          .map(entry -> Files.isDirectory(entry) ? entry : linked(links, entry))
          .map(Path::toString)
          .collect(Collectors.joining(File.pathSeparator));
    }
  }

  private static Path linked(Path links, Path jar) {
    var link = links.resolve(jar.getFileName());
    try {
      return Files.exists(link) ? link : Files.copy(jar, link);
    } catch (FileAlreadyExistsException madeMeanwhile) {
      return link;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** A search path on which nothing but the named programs is found. */
  private static String only(String... programs) throws IOException {
    var folder = Files.createTempDirectory(TestFolders.named("path"), "");
    for (var program : programs) {
      Files.createSymbolicLink(folder.resolve(program), Path.of("/usr/bin", program));
    }
    return folder.toString();
  }

  private static String user(ProcessHandle process) {
    return process.info().user().orElse("unknown");
  }

  private static String capabilities(ProcessHandle process) {
    try (var lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
      return lines
          .filter(line -> line.startsWith("CapEff:"))
          .map(line -> line.split("\\s+")[1])
          .findFirst()
          .orElse("");
    } catch (IOException ended) {
      return NO_POWER;
    }
  }
}
