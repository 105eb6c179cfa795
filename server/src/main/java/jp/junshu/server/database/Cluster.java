package jp.junshu.server.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/**
 * The files of a database on disk, and the programs that work on them.
 *
 * @param folder holds the cluster, its log and its port
 */
record Cluster(Path folder, PostgresBinaries binaries, RunAs runAs) {

  static final String SUPERUSER = "postgres";

  Path home() {
    return folder.resolve("cluster");
  }

  Path log() {
    return folder.resolve("postgres.log");
  }

  /** Makes the cluster if there is none; a crash in between leaves none. */
  void create(String superuserPassword) {
    try {
      if (Files.isDirectory(home())) {
        refuseOtherVersion();
        runAs.own(home());
        return;
      }
      var fresh = folder.resolve("cluster.new");
      Strays.kill(fresh);
      FileSystemUtils.deleteRecursively(fresh);
      Files.createDirectory(fresh, onlyUs("rwx------"));
      runAs.own(fresh);
      initialize(fresh, superuserPassword);
      Files.move(fresh, home(), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException failed) {
      throw new StartRefused("データベースを「%s」に作れません。空き容量と権限を確かめてください。".formatted(folder), failed);
    }
  }

  /** The command that becomes the server, in a session of its own: Ctrl-C is not meant for it. */
  ProcessBuilder server(Map<String, String> settings) {
    var command = new ArrayList<>(List.of(binaries.program("postgres"), "-D", home().toString()));
    settings.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
    var detached = new ArrayList<>(List.of("setsid"));
    detached.addAll(runAs.command(command));
    return Command.builder(detached)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
  }

  /** Ends connections, writes everything out, returns when the server has gone. */
  Command stop() {
    return Command.run(
        runAs.command(
            List.of(binaries.program("pg_ctl"), "stop", "-m", "fast", "-D", home().toString())));
  }

  /** True once this very process accepts connections. */
  boolean isReady(long pid) {
    var lines = postmasterFile();
    return isPostmaster(pid) && lines.size() >= 8 && lines.get(7).strip().equals("ready");
  }

  /** Whether the server that works on this cluster, or last did, has this number. */
  boolean isPostmaster(long pid) {
    var lines = postmasterFile();
    return !lines.isEmpty() && lines.getFirst().strip().equals(Long.toString(pid));
  }

  /** To be called only when no server is left: its number may by now be that of a stranger. */
  void forgetPostmaster() {
    try {
      Files.deleteIfExists(home().resolve("postmaster.pid"));
    } catch (IOException failed) {
      throw new StartRefused("「%s」を書き換えられません。権限を確かめてください。".formatted(home()), failed);
    }
  }

  private List<String> postmasterFile() {
    try {
      return Files.readAllLines(home().resolve("postmaster.pid"));
    } catch (IOException notThere) {
      return List.of();
    }
  }

  private void refuseOtherVersion() throws IOException {
    var version = Files.readString(home().resolve("PG_VERSION")).strip();
    if (!version.equals(PostgresBinaries.MAJOR)) {
      throw new StartRefused(
          "「%s」は PostgreSQL %s のデータです。この版は %s を使うので、先に移行してください。"
              .formatted(home(), version, PostgresBinaries.MAJOR));
    }
  }

  private void initialize(Path fresh, String superuserPassword) throws IOException {
    var secret = folder.resolve("initdb.secret");
    try {
      Files.deleteIfExists(secret);
      Files.createFile(secret, onlyUs("rw-------"));
      Files.writeString(secret, superuserPassword);
      runAs.own(secret);
      var command = Command.builder(runAs.command(initdb(fresh, secret)));
      var initdb = Command.run(command.directory(fresh.toFile()));
      if (!initdb.succeeded()) {
        throw new StartRefused("データベースを作れませんでした: " + initdb.output());
      }
    } finally {
      Files.deleteIfExists(secret);
    }
  }

  private static FileAttribute<?> onlyUs(String permissions) {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
  }

  private List<String> initdb(Path fresh, Path secret) {
    return List.of(
        binaries.program("initdb"),
        "--pgdata=" + fresh,
        "--username=" + SUPERUSER,
        "--pwfile=" + secret,
        "--auth=scram-sha-256",
        "--data-checksums",
        "--encoding=UTF8",
        "--locale=C",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--no-instructions");
  }
}
