package jp.junshu.server.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.server.identity.PasskeyDoor;
import jp.junshu.server.identity.Passkeys;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.LockedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The same as {@link ConfirmController}, for whoever shows a passkey in place of a password. */
@Controller
class ConfirmPasskeyController {

  private static final String HERE = "/confirm/passkey";

  private final PasskeyDoor door;
  private final Passkeys passkeys;

  ConfirmPasskeyController(PasskeyDoor door, Passkeys passkeys) {
    this.door = door;
    this.passkeys = passkeys;
  }

  @GetMapping(HERE)
  ModelAndView ask(PersonActor actor, HttpServletRequest request) {
    return page("", request, HttpStatus.OK);
  }

  @PostMapping(HERE)
  @Nullable ModelAndView confirm(
      PersonActor actor,
      @RequestParam Optional<String> credential,
      HttpServletRequest request,
      HttpServletResponse response)
      throws ServletException, IOException {
    try {
      if (door.confirm(actor.person(), credential.orElse(""), request, response)) {
        return Interruptions.goOn(actor, request, response);
      }
    } catch (LockedException tooMany) {
      return page("wait", request, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return page("refused", request, HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private ModelAndView page(String why, HttpServletRequest request, HttpStatus status) {
    var model = Map.of("why", why, "options", passkeys.showing(request));
    return new ModelAndView("web/confirmPasskey", model, status);
  }
}
