package jp.junshu.server.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.server.identity.Accounts;
import jp.junshu.server.identity.CodesClosed;
import jp.junshu.server.identity.DirectoryBindings;
import jp.junshu.server.identity.FactorTooOld;
import jp.junshu.server.identity.Freshness;
import jp.junshu.server.identity.Passkeys;
import jp.junshu.server.identity.SecondFactors;
import jp.junshu.server.identity.SignedIn;
import jp.junshu.server.identity.StaffDirectory;
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
  private final StaffDirectory directory;
  private final DirectoryBindings bindings;
  private final Interruptions interruptions;
  private final Messages messages;

  ConfirmController(
      Freshness freshness,
      Accounts accounts,
      SecondFactors factors,
      Passkeys passkeys,
      StaffDirectory directory,
      DirectoryBindings bindings,
      Interruptions interruptions,
      Messages messages) {
    this.freshness = freshness;
    this.accounts = accounts;
    this.factors = factors;
    this.passkeys = passkeys;
    this.directory = directory;
    this.bindings = bindings;
    this.interruptions = interruptions;
    this.messages = messages;
  }

  @ExceptionHandler
  String tooOld(FactorTooOld notLately, HttpServletRequest request) {
    var actor = SignedIn.current().orElseThrow(NotThere::new);
    interruptions.keep(request, actor, notLately);
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
    if (!interruptions.asked(actor, request)) {
      form.errors().add(form.words().get("confirm.other"));
      return page(form, actor, request.getSession(), HttpStatus.CONFLICT);
    }
    if (!shown(form, actor, request, response)) {
      return page(form, actor, request.getSession(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return interruptions.goOn(actor, request, response);
  }

  private boolean shown(
      TypedForm form, PersonActor actor, HttpServletRequest request, HttpServletResponse response) {
    var password = form.raw("password");
    try {
      if (freshness.show(actor.person(), password, form.raw("code"), request, response)) {
        return true;
      }
      if (freshness.byPasskeyOnly(actor.person())) {
        form.errors().add(form.words().get("confirm.only"));
      } else {
        form.refuse("password", form.words().get("confirm.wrong"));
      }
    } catch (CodesClosed closed) {
      form.refuse("code", form.words().get("signInCode.closed"));
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
    var model = new HashMap<>(interruptions.drawn(actor, session, form.words()));
    model.put("form", form);
    model.put("account", accounts.of(actor.person()).orElse(""));
    model.put("minutes", freshness.minutes());
    model.put("code", factors.of(actor.person()).isPresent());
    model.put("password", !freshness.byPasskeyOnly(actor.person()));
    model.put("passkey", !passkeys.of(actor.person()).isEmpty());
    model.put("directory", directory.offered() && bindings.of(actor.person()).isPresent());
    return new ModelAndView("web/confirm", model, status);
  }
}
