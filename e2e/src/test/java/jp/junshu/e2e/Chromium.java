package jp.junshu.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The machine's own Chromium, without a window; nothing is downloaded. */
final class Chromium implements AutoCloseable {

  private static final List<String> NAMES = List.of("chromium", "chromium-browser");

  /** For machines that are busy with other tests. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** As root it cannot make its own sandbox; everything it would fetch by itself is off. */
  private static final List<String> QUIET =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Playwright playwright;
  private final Browser browser;

  Chromium() {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(onThisMachine().orElseThrow())
                    .setHeadless(true)
                    .setArgs(QUIET));
  }

  static Optional<Path> onThisMachine() {
    var path = Objects.requireNonNullElse(System.getenv("PATH"), "");
    return Stream.of(path.split(":"))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** A window of one person, with cookies of its own. */
  BrowserContext window(String home, int width, int height) {
    var window =
        browser.newContext(
            new Browser.NewContextOptions()
                .setBaseURL(home)
                .setLocale("ja-JP")
                .setTimezoneId("Asia/Tokyo")
                .setViewportSize(width, height));
    window.setDefaultTimeout(PATIENCE.toMillis());
    return window;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
