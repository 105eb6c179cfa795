package jp.junshu.server.rules.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What this program cannot do, and what helps instead; open to whoever asks. */
@Controller
class LimitsController {

  /** Each has a title, what happens, and what helps, under {@code limits.<code>}. */
  private static final List<String> POINTS =
      List.of(
          "photo",
          "talk",
          "memory",
          "usb",
          "door",
          "machine",
          "content",
          "recorded",
          "late",
          "person",
          "operator",
          "law");

  @GetMapping("/limits")
  ModelAndView show() {
    return new ModelAndView("rules/limits", "points", POINTS);
  }
}
