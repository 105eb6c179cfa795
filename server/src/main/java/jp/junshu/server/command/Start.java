package jp.junshu.server.command;

import java.io.PrintStream;
import java.util.HashMap;
import java.util.Map;

/** Real use: a data folder that is kept, and the time of the machine. */
final class Start {

  private final Class<?> application;
  private final PrintStream out;

  Start(Class<?> application, PrintStream out) {
    this.application = application;
    this.out = out;
  }

  int run(Arguments arguments) {
    Map<String, Object> settings = new HashMap<>();
    arguments.port().ifPresent(port -> settings.put("server.port", port));
    var data = arguments.folder("--data").orElse(Home.folder().resolve("data"));
    var progress = new Progress(out, 2);
    progress.begin("データベース");
    var running =
        Running.start(
            application,
            data,
            settings,
            bean -> {
              if (bean.equals("database")) {
                progress.done();
                progress.begin("画面");
              }
            });
    progress.done();
    out.println("画面: " + running.home());
    out.println("データ: " + data);
    out.println("終えるには Ctrl+C を押してください。");
    return Commands.RUNNING;
  }
}
