package jp.junshu.server.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.junshu.auditor.Auditor;
import jp.junshu.server.database.StartRefused;
import jp.junshu.server.identity.FirstStart;
import jp.junshu.server.story.Performance;
import jp.junshu.server.story.StoryBroken;
import jp.junshu.server.time.BusinessClock;

/**
 * An application in a fresh folder under the clock of a story, made ready for it: the way that
 * {@code demo} and {@code story} share.
 *
 * @param folder where what the story leaves is written
 */
record Played(Running running, Performance performance, Path folder) implements AutoCloseable {

  private static final int STEPS = 4;

  /** Starts and prepares. */
  static Played ready(Class<?> application, Path folder, int port, PrintStream out) {
    Ending.watch();
    var progress = new Progress(out, STEPS);
    progress.begin("データベース");
    var running =
        Running.start(
            application,
            Home.fresh(folder).resolve("data"),
            settings(port),
            bean -> {
              if (bean.equals("database")) {
                progress.done();
                progress.begin("画面");
              }
            });
    progress.done();
    var performance = new Performance(running.home(), out);
    progress.begin("組織と人");
    performance.prepare(firstPath(running));
    progress.done();
    progress.begin("見本区の遵守事項");
    performance.importRules();
    progress.done();
    return new Played(running, performance, folder);
  }

  /**
   * Plays a story, writes what people took away in it, and checks the dossier with its key as
   * anybody can.
   *
   * @throws StoryBroken at the first thing that is otherwise than told
   */
  void play(String story, PrintStream out) {
    performance.play(story);
    performance.files().forEach(this::write);
    var dossier = folder.resolve("dossier.zip").toString();
    var arguments = List.of("verify", dossier, "--key", folder.resolve("log.vkey").toString());
    out.println();
    out.println("◆ 証拠一式を、この製品なしで確かめる");
    out.println("  ./junshu " + String.join(" ", arguments));
    var said = new ByteArrayOutputStream();
    var printing = new PrintStream(said, true, StandardCharsets.UTF_8);
    int status = Auditor.run(arguments.toArray(String[]::new), printing);
    said.toString(StandardCharsets.UTF_8).lines().forEach(line -> out.println("    " + line));
    if (status != 0) {
      throw new StoryBroken("証拠一式は正しいと確かめられるはずでした。");
    }
    out.println();
    out.println(performance.summary());
  }

  private void write(String name, byte[] content) {
    try {
      Files.write(folder.resolve(name), content);
    } catch (IOException e) {
      throw new StartRefused("「%s」を書けません。".formatted(folder.resolve(name)), e);
    }
  }

  @Override
  public void close() {
    running.close();
  }

  private static String firstPath(Running running) {
    Optional<String> path = running.context().getBean(FirstStart.class).address();
    return path.orElseThrow(() -> new IllegalStateException("a fresh folder has an administrator"));
  }

  private static Map<String, Object> settings(int port) {
    Map<String, Object> settings = new HashMap<>();
    var begins = Performance.MORNING.atZone(BusinessClock.JST).toInstant();
    settings.put("junshu.sign-in.second-factor", "offered");
    settings.put("junshu.sign-in.fresh", "12h");
    settings.put("junshu.story", true);
    settings.put("junshu.story.start", begins);
    settings.put("junshu.ward.name", "見本区");
    settings.put("server.port", port);
    return settings;
  }
}
