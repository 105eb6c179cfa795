package jp.junshu.server.ledger;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import jp.junshu.server.TestBrowser;

/**
 * Load on the whole application: signed-in browsers that register one section after another. A
 * section is acknowledged when the page that shows it has arrived.
 */
final class Sections implements AutoCloseable {

  static final String ACCOUNT = "admin";
  static final String PASSWORD = "correct horse battery";
  private static final int BROWSERS = 4;
  private static final String FORM = "/admin/sections";

  private final int port;
  private final int round;
  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
  private final Semaphore arrived = new Semaphore(0);
  private final List<TestBrowser> browsers = new ArrayList<>();
  private final ExecutorService threads = Executors.newFixedThreadPool(BROWSERS);

  Sections(int port, int round) {
    this.port = port;
    this.round = round;
  }

  /** Makes the first administrator by the address that the first start printed. */
  static void begin(int port, String once) {
    var browser = new TestBrowser(port);
    var typed =
        Map.ofEntries(
            Map.entry("name", "見本区"),
            Map.entry("section", "総務部 情報政策課"),
            Map.entry("title", "情報セキュリティ係長"),
            Map.entry("familyName", "高木"),
            Map.entry("givenName", "桂"),
            Map.entry("familyReading", "タカギ"),
            Map.entry("givenReading", "カツラ"),
            Map.entry("account", ACCOUNT),
            Map.entry("password", PASSWORD),
            Map.entry("again", PASSWORD));
    browser.submit(browser.get(once), once, typed);
  }

  /** Signs everybody in, and when all are in, lets them begin. */
  void start() {
    for (int n = 0; n < BROWSERS; n++) {
      var browser = new TestBrowser(port);
      browser.signIn(ACCOUNT, PASSWORD);
      browsers.add(browser);
    }
    for (int n = 0; n < BROWSERS; n++) {
      var who = n;
      threads.submit(() -> register(browsers.get(who), who));
    }
  }

  private void register(TestBrowser browser, int who) {
    var fields = browser.fields(browser.get("/admin"), FORM, Map.of("from", "R8.3.16"));
    try {
      for (int n = 0; ; n++) {
        var name = "第%d係 %d-%d".formatted(round, who, n);
        fields.put("name", name);
        fields.put("actKey", UUID.randomUUID().toString());
        var answer = browser.post(FORM, fields);
        if (answer.status() == 200 && answer.page().text().contains(name)) {
          acknowledged.add(name);
          arrived.release();
        }
      }
    } catch (UncheckedIOException theApplicationIsGone) {
      System.out.printf("browser %d: %s%n", who, theApplicationIsGone.getMessage());
    }
  }

  /** Waits until so many pages have arrived; false if they do not. */
  boolean arrived(int pages) throws InterruptedException {
    return arrived.tryAcquire(pages, 2, TimeUnit.MINUTES);
  }

  /** What was acknowledged, once every browser has noticed that nobody answers any more. */
  Set<String> acknowledged() throws InterruptedException {
    threads.shutdown();
    if (!threads.awaitTermination(60, TimeUnit.SECONDS)) {
      throw new AssertionError("a browser still waits for an answer");
    }
    return acknowledged;
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
