package jp.junshu.server.emergency.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.junshu.core.id.OpeningId;
import jp.junshu.server.emergency.EmergencyDoor;
import jp.junshu.server.emergency.EmergencySession;
import jp.junshu.server.text.TextRule;
import jp.junshu.server.ui.Messages;
import jp.junshu.server.ui.TypedForm;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where an envelope is broken. */
@Controller
class EmergencyDoorController {

  static final String PATH = "/sign-in/emergency";

  private static final TextRule NAME = TextRule.line(60);
  private static final TextRule REASON = TextRule.lines(500);
  private static final TextRule CODE = TextRule.line(60);
  private static final int DIGITS = 12;

  private final EmergencyDoor door;
  private final Messages messages;
  private final HttpSessionSecurityContextRepository contexts =
      new HttpSessionSecurityContextRepository();

  EmergencyDoorController(EmergencyDoor door, Messages messages) {
    this.door = door;
    this.messages = messages;
  }

  @GetMapping(PATH)
  ModelAndView ask(@RequestParam Optional<String> over, Locale locale) {
    return page(form(Map.of(), locale), over.isPresent() ? "over" : "", HttpStatus.OK);
  }

  /** What is left out is asked for before the code is looked at, so that it is not used up. */
  @PostMapping(PATH)
  ModelAndView open(
      @RequestParam Map<String, String> typed,
      Locale locale,
      HttpServletRequest request,
      HttpServletResponse response) {
    var form = form(typed, locale);
    var code = code(form);
    var said =
        new EmergencyDoor.Said(
            form.text("name", NAME),
            form.text("reason", REASON),
            form.text("place", NAME),
            "true".equals(form.raw("drill")));
    if (!form.errors().isEmpty()) {
      return page(form, "", HttpStatus.UNPROCESSABLE_CONTENT);
    }
    var opened = door.open(code, said);
    if (opened.isEmpty()) {
      var why = door.wrong(request.getRemoteAddr()) ? "refused" : "wait";
      return page(form, why, HttpStatus.UNAUTHORIZED);
    }
    enter(opened.get(), request, response);
    return new ModelAndView("redirect:/emergency");
  }

  private static EmergencyDoor.Code code(TypedForm form) {
    var number = form.serial("number");
    if (!number.matches("[0-9]{1,%d}".formatted(DIGITS))) {
      form.refuse("number", form.words().get("emergency.door.number.wrong"));
    }
    var first = form.text("first", CODE);
    var second = form.text("second", CODE);
    boolean fits = form.errors().of("number").isEmpty();
    return new EmergencyDoor.Code(fits ? Long.parseLong(number) : 0, first, second);
  }

  /** Under a new session, whatever the one before held. */
  private void enter(OpeningId opening, HttpServletRequest request, HttpServletResponse response) {
    EmergencyFilter.forget(request);
    request.getSession();
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(
            new EmergencySession(opening.value()),
            null,
            AuthorityUtils.createAuthorityList(EmergencySession.AUTHORITY)));
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
  }

  private TypedForm form(Map<String, String> typed, Locale locale) {
    return new TypedForm(messages.in(locale), "emergency.door", typed);
  }

  private ModelAndView page(TypedForm form, String why, HttpStatus status) {
    var model = Map.of("form", form, "why", why, "minutes", door.minutes());
    return new ModelAndView("emergency/door", model, status);
  }
}
