package jp.junshu.e2e;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One tab, and what a browser would tell of the pages in it: to the console, and to whom it spoke.
 */
final class Watched {

  private final Page page;
  private final String home;
  private final List<String> said = new ArrayList<>();

  Watched(Page page, String home) {
    this.page = page;
    this.home = home;
    page.onConsoleMessage(message -> said.add("console: " + message.text()));
    page.onPageError(error -> said.add("error: " + error));
    page.onRequest(
        request -> {
          if (!request.url().startsWith(home)) {
            said.add("outside request: " + request.url());
          }
        });
  }

  /** Opens a page, and forgets what was said before. */
  Response open(String path) {
    said.clear();
    return Objects.requireNonNull(page.navigate(path));
  }

  Page page() {
    return page;
  }

  String home() {
    return home;
  }

  /** What was said since the page was opened. */
  List<String> said() {
    return List.copyOf(said);
  }
}
