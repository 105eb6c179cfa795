package jp.junshu.server.database;

import jp.junshu.server.Junshu;
import org.springframework.boot.SpringApplication;

/** The whole application as it is started for real use, on a free port. Says when it is up. */
public final class WholeApplication {

  private WholeApplication() {}

  /** Runs until it is told to end or killed; the first argument is the data folder. */
  public static void main(String[] arguments) {
    var data = CrashRig.dataFolder(arguments[0]);
    System.clearProperty("logback.configurationFile");
    System.setProperty("junshu.data", data.toString());
    System.setProperty("server.port", "0");
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
