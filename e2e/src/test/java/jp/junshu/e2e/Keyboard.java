package jp.junshu.e2e;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** What a person without a mouse meets. */
final class Keyboard {

  private static final String CONTROLS =
      "() => { const seen = new Set(); window.controls = [...document.querySelectorAll('a[href],"
          + " button, input:not([type=hidden]), select, textarea, summary,"
          + " [tabindex=\"0\"]')].filter(e => e.checkVisibility({visibilityProperty: true}) &&"
          + " !e.disabled).filter(e => { if (e.type !== 'radio') return true; const known ="
          + " seen.has(e.name); seen.add(e.name); return !known; }); return window.controls.length;"
          + " }";

  /** Which control has the focus, and whether one can see that it has. */
  private static final String FOCUSED =
      "() => { const e = document.activeElement; const s = getComputedStyle(e);"
          + " const i = window.controls.findIndex(c => c === e ||"
          + " (c.type === 'radio' && e.type === 'radio' && c.name === e.name));"
          + " return [i, s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0 ? 1 : 0,"
          + " e === document.body ? 1 : 0]; }";

  private Keyboard() {}

  /** What cannot be reached by Tab from the top of the page, or is reached unseen. */
  static List<String> unreachable(Page page) {
    Repeats.thin(page);
    int count = (Integer) page.evaluate(CONTROLS);
    var wrong = new ArrayList<String>();
    var reached = new boolean[count];
    for (int presses = 0; presses < count + 20; presses++) {
      page.keyboard().press("Tab");
      var focus = (List<?>) page.evaluate(FOCUSED);
      int at = (Integer) focus.get(0);
      if ((Integer) focus.get(2) == 1) {
        break;
      }
      if (at >= 0) {
        reached[at] = true;
        if ((Integer) focus.get(1) == 0) {
          wrong.add("focus not visible on " + outer(page, at));
        }
      }
    }
    for (int i = 0; i < count; i++) {
      if (!reached[i]) {
        wrong.add("not reached by Tab: " + outer(page, i));
      }
    }
    return wrong;
  }

  /** Whether the first Tab offers to skip to the content, and Enter does it. */
  static List<String> skipLink(Page page) {
    page.keyboard().press("Tab");
    var first = page.evaluate("document.activeElement.className");
    page.keyboard().press("Enter");
    var hash = page.evaluate("location.hash");
    return "skip".equals(first) && "#main".equals(hash)
        ? List.of()
        : List.of("no skip link: %s %s".formatted(first, hash));
  }

  private static Object outer(Page page, int index) {
    return page.evaluate("i => window.controls[i].outerHTML.slice(0, 120)", index);
  }
}
