package jp.junshu.bench;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.ToLongFunction;

/**
 * From {@code ./junshu start} on an existing folder to 200 on the sign-in page, which is asked for
 * once, as soon as the program has named its address. Run from the checkout, after the program has
 * been built once: {@code java bench/src/main/java/jp/junshu/bench/StartTime.java [runs]}.
 */
public final class StartTime {

  private static final Path LAUNCHER = Path.of("junshu").toAbsolutePath();
  private static final String DATABASE = "準備 1/";
  private static final String HOME = "画面: ";
  private static final long PATIENCE = 180;
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS zzz", Locale.ROOT);

  private final HttpClient client = HttpClient.newHttpClient();
  private final Path data;

  private StartTime(Path data) {
    this.data = data;
  }

  /**
   * One start, in milliseconds.
   *
   * @param page until the sign-in page answered 200
   * @param database of that, the database's share: PostgreSQL, its roles, its migrations
   * @param postgres of that, PostgreSQL itself, by its log
   */
  private record Run(long page, long database, long postgres) {

    @Override
    public String toString() {
      return "%8d %18d %20d".formatted(page, database, postgres);
    }
  }

  /** Prints each run and the median. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    int runs = arguments.length == 0 ? 5 : Integer.parseInt(arguments[0]);
    var folder = Files.createDirectories(Path.of("target", "bench").toAbsolutePath());
    var start = new StartTime(Files.createTempDirectory(folder, "start-").resolve("data"));
    start.run();
    System.out.println("ms to the sign-in page, of that the database, of that PostgreSQL itself");
    var all = new ArrayList<Run>();
    for (int n = 1; n <= runs; n++) {
      var run = start.run();
      System.out.printf("run %-4d%s%n", n, run);
      all.add(run);
    }
    var median =
        new Run(median(all, Run::page), median(all, Run::database), median(all, Run::postgres));
    System.out.printf("median  %s%n", median);
  }

  private static long median(List<Run> runs, ToLongFunction<Run> part) {
    return runs.stream().mapToLong(part).sorted().skip(runs.size() / 2).findFirst().orElseThrow();
  }

  private Run run() throws IOException, InterruptedException {
    int port = freePort();
    long began = System.nanoTime();
    var program =
        new ProcessBuilder(
                LAUNCHER.toString(),
                "start",
                "--port",
                Integer.toString(port),
                "--data",
                data.toString())
            .redirectErrorStream(true)
            .start();
    try {
      var output = program.inputReader(StandardCharsets.UTF_8);
      var said = CompletableFuture.supplyAsync(() -> said(output)).orTimeout(PATIENCE, SECONDS);
      requirePage(said.join().home().resolve("/sign-in"));
      long page = System.nanoTime() - began;
      var lines = Files.readAllLines(data.resolve("pg/postgres.log"));
      var starting = last(lines, "starting PostgreSQL");
      return new Run(
          Duration.ofNanos(page).toMillis(),
          Duration.between(starting, said.join().database()).toMillis(),
          Duration.between(starting, last(lines, "ready to accept connections")).toMillis());
    } finally {
      program.destroy();
      program.waitFor();
    }
  }

  /** When the database was said to be done, and the address that was named once all was. */
  private record Said(Instant database, URI home) {}

  private static Said said(BufferedReader output) {
    lineWith(DATABASE, output);
    var database = Instant.now();
    return new Said(database, URI.create(lineWith(HOME, output).substring(HOME.length())));
  }

  /** A line arrives with its end: that of a step once the step is done. */
  private static String lineWith(String beginning, BufferedReader output) {
    var before = new ArrayList<String>();
    try {
      for (var line = output.readLine(); line != null; line = output.readLine()) {
        if (line.startsWith(beginning)) {
          return line;
        }
        before.add(line);
      }
    } catch (IOException ended) {
      throw new UncheckedIOException(ended);
    }
    throw new IllegalStateException("it did not start: " + before);
  }

  private void requirePage(URI page) throws IOException, InterruptedException {
    var answer = client.send(HttpRequest.newBuilder(page).build(), BodyHandlers.discarding());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException("%d at %s".formatted(answer.statusCode(), page));
    }
  }

  private static Instant last(List<String> lines, String what) {
    return lines.reversed().stream()
        .filter(line -> line.contains(what))
        .map(line -> STAMP.parse(line.substring(0, line.indexOf(" [")), Instant::from))
        .findFirst()
        .orElseThrow();
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
