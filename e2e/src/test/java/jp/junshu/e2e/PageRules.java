package jp.junshu.e2e;

import com.microsoft.playwright.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What holds for every page, whoever looks at it. */
final class PageRules {

  static final int WIDE = 1366;
  static final int HIGH = 768;

  private static final int[] NARROW = {390, 320};
  private static final int HEAVIEST = 100 * 1024;
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; object-src 'self'; "
          + "frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  /** The pages with the one script (decision 92), and what their policy says more. */
  private static final Set<String> ASK_FOR_PASSKEYS =
      Set.of("/sign-in/passkey", "/account/passkeys", "/confirm/passkey");

  private static final String SCRIPT = "; script-src 'self'";

  private static final String ENGLISH =
      "() => document.documentElement.lang === 'en' ? [] :"
          + " [...document.querySelectorAll('title, h1, h2, button, th, label, legend, .nav a')]"
          + ".map(e => e.textContent.trim()).filter(t => /^[A-Za-z][A-Za-z ,.'-]{3,}$/.test(t))"
          + ".filter(t => t !== 'English')";

  private PageRules() {}

  /** What is wrong with the page that the tab shows, in words. */
  static List<String> broken(Watched tab, Response answer) {
    var wrong = new ArrayList<>(tab.said());
    var policy = answer.headerValue("content-security-policy");
    var path = URI.create(answer.url()).getPath();
    if (!(ASK_FOR_PASSKEYS.contains(path) ? POLICY + SCRIPT : POLICY).equals(policy)) {
      wrong.add("content policy: " + policy);
    }
    int weight = answer.request().sizes().responseBodySize;
    if (weight > HEAVIEST) {
      wrong.add("weighs %d bytes compressed".formatted(weight));
    }
    ((List<?>) tab.page().evaluate(ENGLISH)).forEach(text -> wrong.add("English: " + text));
    wrong.addAll(widths(tab));
    return wrong;
  }

  private static List<String> widths(Watched tab) {
    var wrong = new ArrayList<String>();
    for (int width : new int[] {WIDE, NARROW[0], NARROW[1]}) {
      tab.page().setViewportSize(width, HIGH);
      int needed = (Integer) tab.page().evaluate("document.documentElement.scrollWidth");
      if (needed > width) {
        wrong.add("scrolls sideways at %d, needs %d".formatted(width, needed));
      }
    }
    tab.page().setViewportSize(WIDE, HIGH);
    return wrong;
  }
}
