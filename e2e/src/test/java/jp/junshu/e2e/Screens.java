package jp.junshu.e2e;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;

/** Pictures of what was seen, under {@code target/screens}, to be looked at by people. */
final class Screens {

  private static final Path FOLDER = Path.of("target/screens");

  /** What Chromium says when it has not painted the new page yet; it then is asked again. */
  private static final String NOT_PAINTED = "Unable to capture screenshot";

  private static final int ATTEMPTS = 5;

  private Screens() {}

  /** What a person sees without scrolling. */
  static void keep(Page page, String name) {
    take(page, new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")), ATTEMPTS);
  }

  /** The whole page from top to end. */
  static void keepWhole(Page page, String name) {
    var whole = new Page.ScreenshotOptions().setFullPage(true);
    take(page, whole.setPath(FOLDER.resolve(name + ".png")), ATTEMPTS);
  }

  private static void take(Page page, Page.ScreenshotOptions picture, int attempts) {
    page.waitForLoadState(LoadState.LOAD);
    page.evaluate("() => new Promise(painted => requestAnimationFrame(painted))");
    try {
      page.screenshot(picture);
    } catch (PlaywrightException failed) {
      if (attempts == 1 || !String.valueOf(failed.getMessage()).contains(NOT_PAINTED)) {
        throw failed;
      }
      take(page, picture, attempts - 1);
    }
  }
}
