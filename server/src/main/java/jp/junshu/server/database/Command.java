package jp.junshu.server.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;

/**
 * A command that was run to its end.
 *
 * @param status its exit status; 127 if it is not there
 * @param output what it said, standard output and error together
 */
record Command(int status, String output) {

  static Command run(List<String> command) {
    return run(builder(command));
  }

  static Command run(ProcessBuilder command) {
    try {
      var process = command.redirectErrorStream(true).start();
      process.getOutputStream().close();
      var output = new String(process.getInputStream().readAllBytes(), UTF_8);
      return new Command(process.waitFor(), output.strip());
    } catch (IOException notThere) {
      return new Command(127, String.valueOf(notThere.getMessage()));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new StartRefused("起動が中断されました。", interrupted);
    }
  }

  boolean succeeded() {
    return status == 0;
  }

  /** Programs speak English and know nothing of the user's settings for PostgreSQL. */
  static ProcessBuilder builder(List<String> command) {
    var builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.environment().put("LC_ALL", "C");
    return builder;
  }
}
