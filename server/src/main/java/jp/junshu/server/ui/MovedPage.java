package jp.junshu.server.ui;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** Tells whoever comes second who was first, when and what, and where it stands now. */
public final class MovedPage {

  private MovedPage() {}

  /**
   * The page, with status 409.
   *
   * @param lines who, when and what, in words
   * @param where the path of the page that shows what holds now
   */
  public static ModelAndView of(String title, List<String> lines, String where) {
    var model = Map.of("title", title, "lines", lines, "where", where);
    return new ModelAndView("forms/moved", model, HttpStatus.CONFLICT);
  }
}
