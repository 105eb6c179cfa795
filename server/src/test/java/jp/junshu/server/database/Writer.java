package jp.junshu.server.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/**
 * Writes numbers one after another and prints each when its commit has been answered. Its arguments
 * are the data folder and, if they are not those of all tests, where the programs are unpacked.
 */
final class Writer {

  static final String CONNECTED = "connected";

  private Writer() {}

  public static void main(String[] arguments) throws SQLException {
    var folder = CrashRig.dataFolder(arguments[0]);
    var binaries = arguments.length > 1 ? Path.of(arguments[1]) : TestFolders.binaries();
    var postgres = OwnPostgres.start(folder, binaries, Map.of());
    Runtime.getRuntime().addShutdownHook(new Thread(postgres::close));
    while (true) {
      writeUntilTheConnectionBreaks(postgres);
    }
  }

  private static void writeUntilTheConnectionBreaks(OwnPostgres postgres) {
    try (var db = postgres.server().bootstrap().connect()) {
      try (var create = db.createStatement()) {
        create.execute(
            "CREATE TABLE IF NOT EXISTS written (n bigint GENERATED ALWAYS AS IDENTITY)");
      }
      System.out.println(CONNECTED);
      while (true) {
        System.out.println(write(db));
      }
    } catch (SQLException broken) {
      System.err.println("broken: " + broken.getSQLState());
    }
  }

  private static long write(Connection db) throws SQLException {
    try (var insert = db.prepareStatement("INSERT INTO written DEFAULT VALUES RETURNING n");
        var row = insert.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }
}
