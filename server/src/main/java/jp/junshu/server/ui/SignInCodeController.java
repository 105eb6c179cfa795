package jp.junshu.server.ui;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import jp.junshu.core.id.PersonId;
import jp.junshu.server.identity.CodeDoor;
import jp.junshu.server.identity.CodesClosed;
import jp.junshu.server.identity.Factor;
import jp.junshu.server.identity.Sessions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.LockedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page between the password and everything else, for whoever has a second factor. */
@Controller
class SignInCodeController {

  static final String PATH = "/sign-in/code";

  private final CodeDoor door;
  private final Sessions sessions;
  private final SignInAnswers answers;

  SignInCodeController(CodeDoor door, Sessions sessions, SignInAnswers answers) {
    this.door = door;
    this.sessions = sessions;
    this.answers = answers;
  }

  @GetMapping(PATH)
  ModelAndView ask() {
    return page("", HttpStatus.OK);
  }

  /** On to what was asked for before signing in. */
  @PostMapping(PATH)
  @Nullable ModelAndView show(
      @RequestParam Optional<String> code, HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    Optional<Factor> shown;
    try {
      shown = door.show(person(), code.orElse(""), request.getRemoteAddr());
    } catch (CodesClosed closed) {
      return page("closed", HttpStatus.UNAUTHORIZED);
    } catch (LockedException tooMany) {
      return page("wait", HttpStatus.UNAUTHORIZED);
    }
    if (shown.isEmpty()) {
      return page("refused", HttpStatus.UNAUTHORIZED);
    }
    var signedIn = sessions.complete(shown.get(), request, response);
    answers.onAuthenticationSuccess(request, response, signedIn);
    return null;
  }

  private static PersonId person() {
    return new PersonId(Sessions.halfway().orElseThrow().person());
  }

  private static ModelAndView page(String why, HttpStatus status) {
    return new ModelAndView("ui/signInCode", Map.of("why", why), status);
  }
}
