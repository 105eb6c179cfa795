package jp.junshu.e2e;

import com.microsoft.playwright.PlaywrightException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import jp.junshu.server.routes.Cast;

/**
 * Goes from page to page by the links that stand on them, as one person. Of pages that are alike
 * but for their ids a few are opened; of each kind and structure one is gone through thoroughly.
 */
final class Crawl {

  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final Pattern WORD =
      Pattern.compile("/([FN]\\d\\d[A-Z]?|\\d(\\.\\d+)*|[A-Z]+(_[A-Z]+)?)(?=/|$)");
  private static final String LINKS =
      "() => [...document.querySelectorAll('a[href]')].filter(a => !a.hasAttribute('download'))"
          + ".map(a => a.href)";

  /** Which elements with which classes and states stand on a page, each once. */
  private static final String STRUCTURE =
      "() => [...new Set([...document.querySelectorAll('body *')].map(e => e.tagName + '.'"
          + " + e.className + (e.dataset.state || '') + (e.dataset.kind || '')))].sort().join(' ')";

  private final Set<String> known = new HashSet<>();
  private final Map<String, Visit> visits = new LinkedHashMap<>();
  private final List<String> wrong = new ArrayList<>();

  /** A page that somebody came to. */
  record Visit(Cast who, String path, boolean page) {}

  /** Each kind of page, and one of that kind. */
  Map<String, Visit> visits() {
    return visits;
  }

  List<String> wrong() {
    return wrong;
  }

  /** Goes to one page and on to the kinds of pages that nobody has come to yet. */
  void onwards(Watched tab, String start, Cast who) {
    visits.remove(kind(start));
    from(tab, start, who, 1, path -> !visits.containsKey(kind(path)));
  }

  /** Opens so many pages of a kind. */
  void from(Watched tab, String start, Cast who, int ofAKind) {
    from(tab, start, who, ofAKind, _ -> true);
  }

  private void from(
      Watched tab, String start, Cast who, int ofAKind, Predicate<String> worthwhile) {
    var waiting = new ArrayDeque<>(List.of(start));
    var asked = new HashSet<>(waiting);
    Map<String, Integer> opened = new HashMap<>();
    while (!waiting.isEmpty()) {
      var path = waiting.remove();
      if (worthwhile.test(path) && opened.merge(kind(path), 1, Integer::sum) <= ofAKind) {
        for (var link : look(tab, path, who)) {
          var next = path(tab.home(), link.toString());
          if (!next.isEmpty() && asked.add(next)) {
            waiting.add(next);
          }
        }
      }
    }
  }

  /** The links of the page there, once it has been gone through. */
  private List<?> look(Watched tab, String path, Cast who) {
    try {
      var answer = tab.open(path);
      var page = answer.headerValue("content-type").startsWith("text/html");
      visits.putIfAbsent(kind(path), new Visit(who, path, page));
      var found = new ArrayList<>(PageRules.broken(tab, answer));
      if (answer.status() != 200) {
        found.add("status " + answer.status());
      }
      var links = page ? (List<?>) tab.page().evaluate(LINKS) : List.of();
      if (page && known.add(kind(path) + tab.page().evaluate(STRUCTURE))) {
        found.addAll(Axe.violations(tab.page()));
      }
      found.forEach(what -> wrong.add("%s as %s: %s".formatted(path, who, what)));
      return links;
    } catch (PlaywrightException download) {
      if (!download.getMessage().contains("Download is starting")) {
        throw download;
      }
      visits.putIfAbsent(kind(path), new Visit(who, path, false));
      return List.of();
    }
  }

  static String kind(String path) {
    var plain = ID.matcher(path.replaceAll("\\?.*", "")).replaceAll("#");
    return WORD.matcher(plain).replaceAll("/#");
  }

  private static String path(String home, String link) {
    if (!link.startsWith(home)) {
      return "";
    }
    var uri = URI.create(link);
    var query = uri.getRawQuery();
    boolean language = query != null && query.contains("lang=");
    return language ? "" : uri.getRawPath() + (query == null ? "" : "?" + query);
  }
}
