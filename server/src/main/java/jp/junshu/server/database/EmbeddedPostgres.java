package jp.junshu.server.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL of our own that keeps its data in the data folder and lives as long as this object.
 * What was committed is on the disk. Should it die alone, it is started again.
 */
final class EmbeddedPostgres implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
  private static final int ATTEMPTS = 5;
  private static final Duration RECOVERY = Duration.ofMinutes(10);
  private static final Duration A_MOMENT = Duration.ofMillis(200);
  private static final long LOG_LIMIT = 4L << 20;

  private final Cluster cluster;
  private final Port port;
  private final Map<String, String> settings;
  private @Nullable Process server;
  private boolean closed;

  private EmbeddedPostgres(Cluster cluster, Map<String, String> settings) {
    this.cluster = cluster;
    this.port = new Port(cluster.folder().resolve("port"));
    this.settings = settings;
  }

  /**
   * Starts on a data folder that this process holds; returns when connections are accepted.
   *
   * @param overriding settings that differ from ours, for experiments
   */
  static EmbeddedPostgres start(DataFolder data, Path binaries, Map<String, String> overriding) {
    var folder = data.passableFolder("pg");
    var programs = PostgresBinaries.in(binaries);
    var cluster = new Cluster(folder, programs, RunAs.whoCanRun(programs, folder));
    var postgres = new EmbeddedPostgres(cluster, PostgresSettings.with(overriding));
    new Strays(cluster).stop();
    cluster.create(new Secrets(data).password(Cluster.SUPERUSER));
    postgres.launch();
    return postgres;
  }

  synchronized int port() {
    return port.current();
  }

  synchronized long pid() {
    return server == null ? 0 : server.pid();
  }

  /** Stops in order: nothing is lost, nothing needs recovery. */
  @Override
  public synchronized void close() {
    closed = true;
    if (server != null && server.isAlive()) {
      var stop = cluster.stop();
      if (!stop.succeeded()) {
        LOG.warn("データベースが停止の求めに応じないので、強制的に終了します: {}", stop.output());
        server.destroyForcibly();
      }
      server.onExit().join();
    }
  }

  private synchronized void launch() {
    for (var attempt = 1; attempt <= ATTEMPTS; attempt++) {
      var candidate = spawn();
      if (isReady(candidate)) {
        server = candidate;
        candidate.onExit().thenRunAsync(() -> revive(candidate), Thread::startVirtualThread);
        return;
      }
      new Strays(cluster).stop();
      Waiting.until(() -> false, A_MOMENT);
    }
    throw new StartRefused("データベースを起動できませんでした。記録「%s」の最後の行を見てください。".formatted(cluster.log()));
  }

  private Process spawn() {
    try {
      if (Files.exists(cluster.log()) && Files.size(cluster.log()) > LOG_LIMIT) {
        var older = cluster.log().resolveSibling("postgres.log.1");
        Files.move(cluster.log(), older, StandardCopyOption.REPLACE_EXISTING);
      }
      OwnerOnly.file(cluster.log());
      var all = new TreeMap<>(settings);
      all.put("port", Integer.toString(port.choose()));
      return cluster.server(all).start();
    } catch (IOException failed) {
      throw new StartRefused("データベースを起動できませんでした: " + failed.getMessage(), failed);
    }
  }

  private boolean isReady(Process candidate) {
    var pid = candidate.pid();
    Waiting.until(() -> cluster.isReady(pid) || !candidate.isAlive(), RECOVERY);
    var ready = candidate.isAlive() && cluster.isReady(pid);
    if (!ready) {
      candidate.destroyForcibly();
    }
    return ready;
  }

  private synchronized void revive(Process dead) {
    if (!closed && dead == server) {
      LOG.error("データベースが止まったので、起動し直します。");
      new Strays(cluster).stop();
      launch();
    }
  }
}
