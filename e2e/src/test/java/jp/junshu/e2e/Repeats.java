package jp.junshu.e2e;

import com.microsoft.playwright.Page;

/**
 * Two hundred rows that are built alike are right or wrong alike. The page is drawn and measured
 * with all of them; what takes its time with each element is asked of a few of each kind.
 */
final class Repeats {

  private static final String THIN =
      "() => { const kind = e => e.tagName + '.' + e.className + '[' + (e.dataset.state || '') + '"
          + " ' + (e.dataset.kind || '') + ' ' + (e.type || '') + ']' + '(' +"
          + " [...e.children].map(kind).join() + ')'; for (const e of"
          + " [...document.querySelectorAll('main *')]) { const seen = {}; for (const child of"
          + " [...e.children]) { const k = kind(child); seen[k] = (seen[k] || 0) + 1; if (seen[k] >"
          + " 4) child.remove(); } } }";

  private Repeats() {}

  /** Takes away whatever stands more than four times beside its like, within the content. */
  static void thin(Page page) {
    page.evaluate(THIN);
  }
}
