package jp.junshu.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.PasskeyId;
import jp.junshu.server.identity.Accounts;
import jp.junshu.server.identity.Freshness;
import jp.junshu.server.identity.Passkeys;
import jp.junshu.server.text.TextRule;
import jp.junshu.server.ui.Messages;
import jp.junshu.server.ui.NotThere;
import jp.junshu.server.ui.TypedForm;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * One's own passkeys: made, named, removed. Stands outside the gate because it touches nobody else;
 * whoever does it has shown lately who they are.
 */
@Controller
class PasskeysController {

  private static final String HERE = "/account/passkeys";
  private static final TextRule NAME = TextRule.line(40);

  private final Passkeys passkeys;
  private final Accounts accounts;
  private final Freshness freshness;
  private final Messages messages;

  PasskeysController(Passkeys passkeys, Accounts accounts, Freshness freshness, Messages messages) {
    this.passkeys = passkeys;
    this.accounts = accounts;
    this.freshness = freshness;
    this.messages = messages;
  }

  @GetMapping(HERE)
  ModelAndView show(PersonActor actor, HttpServletRequest request, Locale locale) {
    return page(actor, form(Map.of(), locale), request, HttpStatus.OK);
  }

  @PostMapping(HERE)
  ModelAndView register(
      PersonActor actor,
      @RequestParam Map<String, String> typed,
      HttpServletRequest request,
      Locale locale) {
    freshness.require();
    var form = form(typed, locale);
    var label = form.text("name", NAME);
    if (form.errors().isEmpty()
        && !passkeys.register(actor.person(), form.raw("credential"), label, request)) {
      form.refuse("name", form.words().get("passkeys.refused"));
    }
    return done(actor, form, request);
  }

  @PostMapping(HERE + "/{id}/name")
  ModelAndView name(
      PersonActor actor,
      @PathVariable PasskeyId id,
      @RequestParam Map<String, String> typed,
      HttpServletRequest request,
      Locale locale) {
    requireOwn(actor, id);
    var form = form(typed, locale);
    var label = form.text("name", NAME);
    if (form.errors().isEmpty()) {
      passkeys.name(actor.person(), id, label);
    }
    return done(actor, form, request);
  }

  /** Never the last way in: a password must be there. */
  @PostMapping(HERE + "/{id}/remove")
  String remove(PersonActor actor, @PathVariable PasskeyId id) {
    requireOwn(actor, id);
    freshness.require();
    if (!accounts.hasPassword(actor.person())) {
      throw new NotThere();
    }
    passkeys.remove(actor.person(), id);
    return "redirect:" + HERE;
  }

  private void requireOwn(PersonActor actor, PasskeyId id) {
    if (passkeys.of(actor.person()).stream().noneMatch(own -> own.id().equals(id))) {
      throw new NotThere();
    }
  }

  private ModelAndView done(PersonActor actor, TypedForm form, HttpServletRequest request) {
    return form.errors().isEmpty()
        ? new ModelAndView("redirect:" + HERE)
        : page(actor, form, request, HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private TypedForm form(Map<String, String> typed, Locale locale) {
    return new TypedForm(messages.in(locale), "passkeys", typed);
  }

  private ModelAndView page(
      PersonActor actor, TypedForm form, HttpServletRequest request, HttpStatus status) {
    var model = new HashMap<String, Object>();
    model.put("form", form);
    model.put("own", passkeys.of(actor.person()));
    model.put("options", passkeys.creation(request));
    return new ModelAndView("web/passkeys", model, status);
  }
}
