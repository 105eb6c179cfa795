package jp.junshu.server.story.web;

import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What to try in the exercise, step by step; under a story clock only, for whoever comes. */
@Controller
@ConditionalOnBooleanProperty("junshu.story")
class GuideScreen {

  private static final List<GuideStep> STEPS =
      List.of(
          new GuideStep("manager", "/sign-in"),
          new GuideStep("against", "/"),
          new GuideStep("refused", "/"),
          new GuideStep("missing", "/sign-in"),
          new GuideStep("pledge", "/sign-in"),
          new GuideStep("decide", "/"),
          new GuideStep("clock", "/story/clock?time=18:01"),
          new GuideStep("completion", "/contracts"),
          new GuideStep("auditor", "/contracts"),
          new GuideStep("limits", "/limits"));

  @GetMapping("/story")
  ModelAndView show() {
    return new ModelAndView("story/guide", Map.of("steps", STEPS));
  }
}
