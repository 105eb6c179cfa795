package jp.junshu.server.database;

import java.util.Map;
import java.util.TreeMap;

/** How our PostgreSQL is set: durable, reachable from this machine only, silent about content. */
final class PostgresSettings {

  static final String LOOPBACK = "127.0.0.1";

  private static final Map<String, String> OURS =
      Map.ofEntries(
          Map.entry("listen_addresses", LOOPBACK),
          Map.entry("unix_socket_directories", ""),
          Map.entry("password_encryption", "scram-sha-256"),
          Map.entry("fsync", "on"),
          Map.entry("synchronous_commit", "on"),
          Map.entry("full_page_writes", "on"),
          Map.entry("timezone", "UTC"),
          Map.entry("log_timezone", "UTC"),
          Map.entry("log_checkpoints", "off"),
          Map.entry("log_error_verbosity", "terse"),
          Map.entry("log_min_error_statement", "panic"),
          Map.entry("cluster_name", "junshu"));

  private PostgresSettings() {}

  static Map<String, String> with(Map<String, String> overriding) {
    var settings = new TreeMap<>(OURS);
    settings.putAll(overriding);
    return settings;
  }
}
