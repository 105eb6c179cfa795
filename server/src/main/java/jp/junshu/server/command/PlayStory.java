package jp.junshu.server.command;

import java.io.PrintStream;
import jp.junshu.server.story.Performance;

/** One story, told to its end. */
final class PlayStory {

  private final Class<?> application;
  private final PrintStream out;

  PlayStory(Class<?> application, PrintStream out) {
    this.application = application;
    this.out = out;
  }

  int run(Arguments arguments) {
    var name = arguments.word(0, "話の名前(%s)".formatted(String.join("、", Performance.names())));
    if (!Performance.knows(name)) {
      throw new Misused(
          "「%s」という話はありません。あるのは %s です。".formatted(name, String.join("、", Performance.names())));
    }
    var folder = Home.folder().resolve("target/story/" + name);
    try (var played = Played.ready(application, folder, arguments.port().orElse(0), out)) {
      played.play(name, out);
      return 0;
    }
  }
}
