package jp.junshu.e2e;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The accessibility checker, for WCAG 2.2 at levels A and AA. */
final class Axe {

  private static final String SOURCE = source();

  /** It may not fetch the stylesheets again: the content policy lets no script ask for anything. */
  private static final String RUN =
      "async () => (await axe.run(document, {preload: false, resultTypes: ['violations'],"
          + " runOnly: {type: 'tag', values:"
          + " ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']}}))"
          + ".violations.map(v => v.id + ': ' + v.nodes.map(n => n.html).slice(0, 3).join(' '))";

  private Axe() {}

  /** What it finds on the page, of whose repeats only a few are left by then. */
  static List<String> violations(Page page) {
    Repeats.thin(page);
    page.evaluate(SOURCE);
    return ((List<?>) page.evaluate(RUN)).stream().map(found -> "axe " + found).toList();
  }

  private static String source() {
    try (var in = Objects.requireNonNull(Axe.class.getResourceAsStream("/axe.min.js"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
