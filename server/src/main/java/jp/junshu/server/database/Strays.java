package jp.junshu.server.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Processes of PostgreSQL that outlived the program which started them. They are known by the
 * folder they work in, never by a number in a file that may by now belong to somebody else.
 */
final class Strays {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Cluster cluster;

  Strays(Cluster cluster) {
    this.cluster = cluster;
  }

  /** Returns when none is left: asked to stop in order, or else killed. */
  void stop() {
    if (living().stream().anyMatch(process -> cluster.isPostmaster(process.pid()))) {
      cluster.stop();
    }
    if (!Waiting.until(() -> living().isEmpty(), PATIENCE)) {
      kill(cluster.home());
    }
    cluster.forgetPostmaster();
  }

  /** Returns when nothing works in the folder any more, whatever it was doing. */
  static void kill(Path home) {
    var gone =
        Waiting.until(
            () -> {
              var living = workingIn(home);
              living.forEach(ProcessHandle::destroyForcibly);
              return living.isEmpty();
            },
            PATIENCE);
    if (!gone) {
      throw new StartRefused("「%s」で動いている前回のプロセスが終わりません。".formatted(home));
    }
  }

  private List<ProcessHandle> living() {
    return workingIn(cluster.home());
  }

  static List<ProcessHandle> workingIn(Path home) {
    return ProcessHandle.allProcesses().filter(process -> worksIn(home, process)).toList();
  }

  private static boolean worksIn(Path home, ProcessHandle process) {
    try {
      var folder = Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), "cwd"));
      return folder.equals(home.toRealPath());
    } catch (IOException endedOrNotOurs) {
      return false;
    }
  }
}
