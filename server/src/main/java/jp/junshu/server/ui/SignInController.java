package jp.junshu.server.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.junshu.core.id.OrganizationId;
import jp.junshu.server.identity.Sessions;
import jp.junshu.server.identity.StaffDirectory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Signing in, and saying for which organization. */
@Controller
class SignInController {

  private final Sessions sessions;
  private final StaffDirectory directory;

  SignInController(Sessions sessions, StaffDirectory directory) {
    this.sessions = sessions;
    this.directory = directory;
  }

  @GetMapping("/sign-in")
  ModelAndView signIn(@RequestParam Optional<String> out) {
    return page("", out.isPresent() ? "out" : "", HttpStatus.OK);
  }

  /** Reached only from within, when signing in failed. */
  @PostMapping(SignInAnswers.AGAIN)
  ModelAndView again(HttpServletRequest request) {
    var account = Objects.requireNonNullElse(request.getParameter("account"), "");
    var why = Objects.requireNonNullElse(request.getAttribute(SignInAnswers.WHY), "refused");
    return page(account, why.toString(), HttpStatus.UNAUTHORIZED);
  }

  @GetMapping("/organization")
  ModelAndView organization() {
    return new ModelAndView("ui/organization", Map.of("choices", choices()));
  }

  @PostMapping("/organization")
  String choose(
      @RequestParam OrganizationId organization,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (!sessions.choose(organization, request, response)) {
      throw new NotThere();
    }
    return "redirect:/";
  }

  private List<Choice> choices() {
    return sessions.choices().stream()
        .map(way -> Choice.of(way.actor().organization().toString(), way.organizationName()))
        .toList();
  }

  private ModelAndView page(String account, String why, HttpStatus status) {
    var model = Map.of("account", account, "why", why, "directory", directory.offered());
    return new ModelAndView("ui/signIn", model, status);
  }
}
