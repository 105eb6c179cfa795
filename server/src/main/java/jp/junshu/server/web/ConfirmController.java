package jp.junshu.server.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.server.identity.Accounts;
import jp.junshu.server.identity.FactorTooOld;
import jp.junshu.server.identity.Freshness;
import jp.junshu.server.identity.Passkeys;
import jp.junshu.server.identity.SecondFactors;
import jp.junshu.server.identity.SignedIn;
import jp.junshu.server.ui.Messages;
import jp.junshu.server.ui.NotThere;
import jp.junshu.server.ui.TypedForm;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.LockedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Asks once more who is there before what decides, and then goes on with what they were doing:
 * their form is sent as it was.
 */
@Controller
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ConfirmController {

  private static final String HERE = "/confirm";

  private final Freshness freshness;
  private final Accounts accounts;
  private final SecondFactors factors;
  private final Passkeys passkeys;
  private final Messages messages;

  ConfirmController(
      Freshness freshness,
      Accounts accounts,
      SecondFactors factors,
      Passkeys passkeys,
      Messages messages) {
    this.freshness = freshness;
    this.accounts = accounts;
    this.factors = factors;
    this.passkeys = passkeys;
    this.messages = messages;
  }

  @ExceptionHandler
  String tooOld(FactorTooOld notLately, HttpServletRequest request) {
    var actor = SignedIn.current().orElseThrow(NotThere::new);
    Interruptions.keep(request, actor);
    return "redirect:" + HERE;
  }

  @GetMapping(HERE)
  ModelAndView ask(PersonActor actor, HttpSession session, Locale locale) {
    return page(form(Map.of(), locale), actor, session, HttpStatus.OK);
  }

  @PostMapping(HERE)
  @Nullable ModelAndView confirm(
      PersonActor actor,
      @RequestParam Map<String, String> typed,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale)
      throws ServletException, IOException {
    var form = form(typed, locale);
    if (!shown(form, actor, request, response)) {
      return page(form, actor, request.getSession(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return Interruptions.goOn(actor, request, response);
  }

  private boolean shown(
      TypedForm form, PersonActor actor, HttpServletRequest request, HttpServletResponse response) {
    var password = form.raw("password");
    try {
      if (freshness.show(actor.person(), password, form.raw("code"), request, response)) {
        return true;
      }
      form.refuse("password", form.words().get("confirm.wrong"));
    } catch (LockedException tooMany) {
      form.refuse("password", form.words().get("confirm.wait"));
    }
    return false;
  }

  private TypedForm form(Map<String, String> typed, Locale locale) {
    return new TypedForm(messages.in(locale), "confirm", typed);
  }

  private ModelAndView page(
      TypedForm form, PersonActor actor, HttpSession session, HttpStatus status) {
    Optional<Interrupted> kept = Interruptions.of(actor, session);
    var model =
        Map.of(
            "form", form,
            "account", accounts.of(actor.person()).orElse(""),
            "minutes", freshness.minutes(),
            "sends", kept.map(Interrupted::sends).orElse(false),
            "code", factors.of(actor.person()).isPresent(),
            "passkey", !passkeys.of(actor.person()).isEmpty());
    return new ModelAndView("web/confirm", model, status);
  }
}
