package jp.junshu.server.database;

import java.util.stream.Stream;
import jp.junshu.server.Junshu;
import org.springframework.boot.SpringApplication;

/** The whole application as it is started for real use, on a free port. Says when it is up. */
public final class WholeApplication {

  private WholeApplication() {}

  /**
   * Runs until it is told to end or killed.
   *
   * @param arguments the data folder, then settings as name=value
   */
  public static void main(String[] arguments) {
    var data = CrashRig.dataFolder(arguments[0]);
    System.clearProperty("logback.configurationFile");
    System.setProperty("junshu.data", data.toString());
    System.setProperty("server.port", "0");
    Stream.of(arguments)
        .skip(1)
        .map(setting -> setting.split("=", 2))
        .forEach(setting -> System.setProperty(setting[0], setting[1]));
    try (var context = SpringApplication.run(Junshu.class)) {
      System.out.println("up");
      System.out.println(context.getBean(Server.class).bootstrap().url());
      System.out.println(context.getEnvironment().getProperty("local.server.port"));
      awaitTheEnd();
    }
  }

  private static void awaitTheEnd() {
    try {
      Thread.currentThread().join();
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }
}
