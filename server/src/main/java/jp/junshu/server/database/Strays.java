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
    if (!goneWithin(PATIENCE)) {
      living().forEach(ProcessHandle::destroyForcibly);
      if (!goneWithin(PATIENCE)) {
        throw new StartRefused("前回のデータベースのプロセスが終わりません: " + living());
      }
    }
    cluster.forgetPostmaster();
  }

  private boolean goneWithin(Duration patience) {
    return Waiting.until(() -> living().isEmpty(), patience);
  }

  private List<ProcessHandle> living() {
    return ProcessHandle.allProcesses().filter(this::worksInCluster).toList();
  }

  private boolean worksInCluster(ProcessHandle process) {
    try {
      var folder = Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), "cwd"));
      return folder.equals(cluster.home().toRealPath());
    } catch (IOException endedOrNotOurs) {
      return false;
    }
  }
}
