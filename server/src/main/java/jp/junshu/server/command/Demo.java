package jp.junshu.server.command;

import java.io.IOException;
import java.io.PrintStream;
import jp.junshu.server.rules.ClauseTable;
import jp.junshu.server.story.Performance.Seat;

/** The whole thing, played: from an empty folder to a state in which one can go on by hand. */
final class Demo {

  private static final int PORT = 8080;

  private final Class<?> application;
  private final PrintStream out;

  Demo(Class<?> application, PrintStream out) {
    this.application = application;
    this.out = out;
  }

  int run(Arguments arguments) throws IOException {
    boolean headless = arguments.has("--headless");
    int port = arguments.port().orElse(headless ? 0 : PORT);
    var played = Played.ready(application, Home.folder().resolve("target/demo"), port, out);
    played.play("benefits", out);
    out.println();
    var progress = new Progress(out, 1);
    progress.begin("このあと触る契約");
    played.performance().leaveSomething();
    progress.done();
    tellClauses(Clauses.table());
    if (headless) {
      played.close();
      return 0;
    }
    tellSeats(played);
    return Commands.RUNNING;
  }

  private void tellClauses(ClauseTable table) {
    out.println();
    out.println("◆ この製品が38の条項についてできること(くわしくは ./junshu clauses)");
    table.shortly().forEach(line -> out.println("  " + line));
  }

  private void tellSeats(Played played) {
    out.println();
    out.println("◆ ここからは、あなたの番です(演習データ。何をしても構いません)");
    out.println("  画面: " + played.running().home());
    out.println("  案内: " + played.running().home().resolve("/story"));
    out.println("  サインインできる人(今回かぎりのパスワード):");
    played.performance().seats().forEach(this::tell);
    out.println("  このあと誓約をする人:");
    tell(played.performance().pledging());
    out.println();
    out.println("終えるには Ctrl+C を押してください。");
  }

  private void tell(Seat seat) {
    out.println(
        "    %s %s  利用者番号 %s  パスワード %s"
            .formatted(seat.post(), seat.name(), seat.account(), seat.password()));
  }
}
