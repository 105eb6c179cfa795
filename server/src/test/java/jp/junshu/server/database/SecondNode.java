package jp.junshu.server.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import jp.junshu.server.Junshu;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** Another server on the database of one that runs, with the same keys and the same story clock. */
public final class SecondNode {

  private SecondNode() {}

  /** Starts it; whoever asks closes it. */
  public static ConfigurableApplicationContext beside(ApplicationContext first) {
    var data = TestFolders.fresh();
    TestPostgres.shareSecrets(data);
    keys(Path.of(setting(first, "junshu.data")), data);
    var same =
        Stream.of("database.url", "database.user", "database.password", "story", "story.start")
            .map(name -> "--junshu.%s=%s".formatted(name, setting(first, "junshu." + name)));
    var own = Stream.of("--server.port=0", "--junshu.data=" + data);
    return new SpringApplicationBuilder(Junshu.class)
        .run(Stream.concat(same, own).toArray(String[]::new));
  }

  private static String setting(ApplicationContext node, String name) {
    return Objects.requireNonNull(node.getEnvironment().getProperty(name), name);
  }

  private static void keys(Path from, Path to) {
    try {
      Files.createDirectories(to);
      FileSystemUtils.copyRecursively(from.resolve("keys"), to.resolve("keys"));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
