package jp.junshu.server.ui;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import jp.junshu.server.identity.PasskeyDoor;
import jp.junshu.server.identity.Passkeys;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Signing in with a passkey. One of the few pages with the one script; password and code need none.
 */
@Controller
class SignInPasskeyController {

  static final String PATH = "/sign-in/passkey";

  private final Passkeys passkeys;
  private final PasskeyDoor door;
  private final SignInAnswers answers;

  SignInPasskeyController(Passkeys passkeys, PasskeyDoor door, SignInAnswers answers) {
    this.passkeys = passkeys;
    this.door = door;
    this.answers = answers;
  }

  @GetMapping(PATH)
  ModelAndView ask(HttpServletRequest request) {
    return page("", request, HttpStatus.OK);
  }

  @PostMapping(PATH)
  @Nullable ModelAndView show(
      @RequestParam Optional<String> credential,
      HttpServletRequest request,
      HttpServletResponse response)
      throws ServletException, IOException {
    Optional<Authentication> signedIn;
    try {
      signedIn = door.enter(credential.orElse(""), request, response);
    } catch (LockedException tooMany) {
      return page("wait", request, HttpStatus.UNAUTHORIZED);
    }
    if (signedIn.isEmpty()) {
      return page("refused", request, HttpStatus.UNAUTHORIZED);
    }
    answers.onAuthenticationSuccess(request, response, signedIn.get());
    return null;
  }

  private ModelAndView page(String why, HttpServletRequest request, HttpStatus status) {
    var model = Map.of("why", why, "options", passkeys.showing(request));
    return new ModelAndView("ui/signInPasskey", model, status);
  }
}
