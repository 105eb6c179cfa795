package jp.junshu.server.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Optional;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.server.identity.PasskeyDoor;
import jp.junshu.server.identity.Passkeys;
import jp.junshu.server.ui.Messages;
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
  private final Interruptions interruptions;
  private final Messages messages;

  ConfirmPasskeyController(
      PasskeyDoor door, Passkeys passkeys, Interruptions interruptions, Messages messages) {
    this.door = door;
    this.passkeys = passkeys;
    this.interruptions = interruptions;
    this.messages = messages;
  }

  @GetMapping(HERE)
  ModelAndView ask(PersonActor actor, HttpServletRequest request, Locale locale) {
    return page("", actor, request, locale, HttpStatus.OK);
  }

  @PostMapping(HERE)
  @Nullable ModelAndView confirm(
      PersonActor actor,
      @RequestParam Optional<String> credential,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale)
      throws ServletException, IOException {
    if (!interruptions.asked(actor, request)) {
      return page("confirm.other", actor, request, locale, HttpStatus.CONFLICT);
    }
    try {
      if (door.confirm(actor.person(), credential.orElse(""), request, response)) {
        return interruptions.goOn(actor, request, response);
      }
    } catch (LockedException tooMany) {
      return page("signInPasskey.wait", actor, request, locale, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return page("signInPasskey.refused", actor, request, locale, HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private ModelAndView page(
      String why, PersonActor actor, HttpServletRequest request, Locale locale, HttpStatus status) {
    var words = messages.in(locale);
    var model = new HashMap<>(interruptions.drawn(actor, request.getSession(), words));
    model.put("why", why);
    model.put("options", passkeys.showing(request));
    return new ModelAndView("web/confirmPasskey", model, status);
  }
}
