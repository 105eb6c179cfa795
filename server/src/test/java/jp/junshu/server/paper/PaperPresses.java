package jp.junshu.server.paper;

/** Presses for tests. */
public final class PaperPresses {

  private static final PaperPress SHARED = new PaperPress(new PaperFonts(""));

  private PaperPresses() {}

  /** With the fonts of the program alone. */
  public static PaperPress shared() {
    return SHARED;
  }

  /** With a second font. */
  public static PaperPress with(java.nio.file.Path font) {
    return new PaperPress(new PaperFonts(font.toString()));
  }
}
