package jp.junshu.server.command;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import jp.junshu.server.database.StartRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The application, running. Its log goes into the data folder; the console is the command's own.
 *
 * @param home the address of its first page
 */
record Running(URI home, ConfigurableApplicationContext context) implements AutoCloseable {

  /**
   * Starts the application.
   *
   * @param onBean told of each part as it is ready, by its name
   * @throws StartRefused if it cannot start here
   * @throws Said the same, where it has said so itself
   */
  static Running start(
      Class<?> application, Path data, Map<String, Object> settings, Consumer<String> onBean) {
    var arguments = Settings.arguments(data, settings);
    makeFolder(data, "rwx--x--x");
    makeFolder(data.resolve("log"), "rwx------");
    var spring = new SpringApplication(application);
    spring.addInitializers(new Binding());
    spring.addInitializers(
        context -> context.getBeanFactory().addBeanPostProcessor(new Watch(onBean)));
    try {
      var context = spring.run(arguments);
      return new Running(home(context), context);
    } catch (RuntimeException failed) {
      throw refusal(failed, data);
    }
  }

  /** Where the log of a data folder is. */
  static Path log(Path data) {
    return data.resolve("log/junshu.log");
  }

  @Override
  public void close() {
    context.close();
  }

  private static void makeFolder(Path folder, String permissions) {
    try {
      var attribute =
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
      Files.createDirectories(folder, attribute);
    } catch (IOException e) {
      throw new StartRefused("フォルダ「%s」を作れません。置き場所と権限を確かめてください。".formatted(folder), e);
    }
  }

  private static URI home(ConfigurableApplicationContext context) {
    var environment = context.getEnvironment();
    var port = environment.getRequiredProperty("local.server.port");
    var address = Objects.requireNonNull(environment.getProperty("server.address", "127.0.0.1"));
    var scheme = environment.getProperty(Binding.HTTPS, Boolean.class, false) ? "https" : "http";
    return URI.create("%s://%s:%s/".formatted(scheme, address, port));
  }

  private static RuntimeException refusal(Throwable failure, Path data) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof StartRefused refused) {
        return new Said(refused);
      }
      if (cause instanceof PortInUseException used) {
        return new StartRefused(
            "ポート %d はほかで使われています。--port で別の番号を選んでください。".formatted(used.getPort()), failure);
      }
    }
    Failures.keep(failure);
    return new StartRefused("起動できませんでした。理由は「%s」にあります。".formatted(log(data)), failure);
  }
}
