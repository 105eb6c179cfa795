package jp.junshu.server.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A program in a JVM of its own, with the PostgreSQL it started on a data folder: each can be
 * killed without warning, or both. What the program prints has arrived; what it did not print never
 * happened for anybody.
 */
public final class CrashRig implements AutoCloseable {

  private final Path data;
  private final Path errors;
  private final Process program;
  private final BufferedReader output;

  private CrashRig(Path data, Path errors, Process program) {
    this.data = data;
    this.errors = errors;
    this.program = program;
    this.output = program.inputReader(UTF_8);
  }

  /** Starts a main class with the data folder as its first argument. */
  public static CrashRig start(Class<?> main, Path data, String... arguments) {
    return start(List.of(), System.getProperty("java.class.path"), Map.of(), main, data, arguments);
  }

  /** Starts a main class, standing in that folder. */
  public static CrashRig startIn(Path folder, Class<?> main, Path data) {
    var there = List.of("env", "-C", folder.toString());
    return start(there, System.getProperty("java.class.path"), Map.of(), main, data);
  }

  /**
   * Starts a main class as somebody else.
   *
   * @param prefix what stands before the command
   * @param classPath where that user finds the program
   * @param environment what differs in the environment
   */
  static CrashRig start(
      List<String> prefix,
      String classPath,
      Map<String, String> environment,
      Class<?> main,
      Path data,
      String... arguments) {
    var command = new ArrayList<>(prefix);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-cp", classPath));
    command.add("-Dlogback.configurationFile=logback-crash-rig.xml");
    command.addAll(List.of(main.getName(), data.toUri().toASCIIString()));
    command.addAll(List.of(arguments));
    try {
      var errors = Files.createTempFile(TestFolders.named("errors"), "", ".txt");
      var builder = new ProcessBuilder(command).redirectError(errors.toFile());
      builder.environment().putAll(environment);
      return new CrashRig(data, errors, builder.start());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The data folder as the program is given it. */
  public static Path dataFolder(String argument) {
    return Path.of(URI.create(argument));
  }

  /** The next line the program prints; empty once it has ended. */
  public Optional<String> line() {
    try {
      return Optional.ofNullable(output.readLine());
    } catch (IOException ended) {
      return Optional.empty();
    }
  }

  /** The lines that had been printed when the program ended. */
  public List<String> remainingLines() {
    var lines = new ArrayList<String>();
    for (var line = line(); line.isPresent(); line = line()) {
      lines.add(line.get());
    }
    return lines;
  }

  /** Kills the program, as kill -9 does; PostgreSQL goes on without it. */
  public void killProgram() {
    program.destroyForcibly();
    program.onExit().join();
  }

  /** Kills every process of PostgreSQL, as kill -9 does. */
  public void killDatabase() {
    postgres().forEach(ProcessHandle::destroyForcibly);
  }

  /** Kills the first process of PostgreSQL only; the others find out by themselves. */
  public void killPostmaster() {
    var all = postgres();
    var numbers = all.stream().map(ProcessHandle::pid).toList();
    all.stream()
        .filter(process -> process.parent().map(p -> !numbers.contains(p.pid())).orElse(true))
        .forEach(ProcessHandle::destroyForcibly);
  }

  /** Asks the program to end, as the system does when it shuts down; gives its status. */
  public int terminate() {
    program.destroy();
    return exit();
  }

  /** Waits for the end of the program; gives its status. */
  public int exit() {
    return program.onExit().join().exitValue();
  }

  /** What the program wrote to its error output. */
  public String errors() {
    try {
      return Files.readString(errors);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The processes of PostgreSQL that work on the data folder. */
  public List<ProcessHandle> postgres() {
    return Strays.workingIn(data.resolve("pg").resolve("cluster"));
  }

  /** Leaves nothing running. */
  @Override
  public void close() {
    killProgram();
    killDatabase();
  }
}
