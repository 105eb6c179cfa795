package jp.junshu.e2e;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** Pictures of what was seen, under {@code target/screens}, to be looked at by people. */
final class Screens {

  private static final Path FOLDER = Path.of("target/screens");

  private Screens() {}

  /** What a person sees without scrolling. */
  static void keep(Page page, String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")));
  }

  /** The whole page from top to end. */
  static void keepWhole(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")).setFullPage(true));
  }
}
