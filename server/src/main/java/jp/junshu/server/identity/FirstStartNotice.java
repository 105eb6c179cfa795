package jp.junshu.server.identity;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells whoever started the program, on its terminal and nowhere else, how to begin. */
@Component
class FirstStartNotice {

  private final FirstStart firstStart;

  FirstStartNotice(FirstStart firstStart) {
    this.firstStart = firstStart;
  }

  @EventListener
  void on(ApplicationReadyEvent ready) {
    if (ready.getApplicationContext() instanceof ServletWebServerApplicationContext web
        && !web.getEnvironment().getProperty("junshu.story", Boolean.class, false)
        && !web.getEnvironment().getProperty("junshu.visit", Boolean.class, false)) {
      firstStart.address().ifPresent(path -> tell(web, path));
    }
  }

  private static void tell(ServletWebServerApplicationContext web, String path) {
    var server = web.getWebServer();
    if (server == null) {
      throw new IllegalStateException("ready without a web server");
    }
    System.out.printf(
        "はじめの管理者を登録するアドレスです。30分以内に、一度だけ使えます。%n  %s%s%n",
        home(web.getEnvironment(), server.getPort()), path);
  }

  /** What stands before the path; behind a proxy only the proxy knows. */
  private static String home(Environment environment, int port) {
    if (environment.getProperty("server.forward-headers-strategy", "none").equals("native")) {
      return "(この区の Junshu のアドレス)";
    }
    var host = environment.getProperty("server.address", "127.0.0.1");
    var scheme = environment.getProperty("junshu.https", Boolean.class, false) ? "https" : "http";
    return "%s://%s:%d".formatted(scheme, host, port);
  }
}
