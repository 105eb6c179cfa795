package jp.junshu.server.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.junshu.core.id.PersonId;
import jp.junshu.server.identity.CodeDoor;
import jp.junshu.server.identity.CodesClosed;
import jp.junshu.server.identity.Factor;
import jp.junshu.server.identity.Freshness;
import jp.junshu.server.identity.SecondFactors;
import jp.junshu.server.identity.SecondFactors.State;
import jp.junshu.server.identity.Sessions;
import jp.junshu.server.ui.Messages;
import jp.junshu.server.ui.NotThere;
import jp.junshu.server.ui.TypedForm;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.LockedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * One's own second factor: enrolled, changed, given up; whoever has one shows it for that. Stands
 * outside the gate because it touches nobody else, and because whoever must have one enrols it
 * before anything else is open to them.
 */
@Controller
class SecondFactorController {

  private static final String HERE = "/account/second-factor";

  private final SecondFactors factors;
  private final CodeDoor door;
  private final Sessions sessions;
  private final Freshness freshness;
  private final Enrolment enrolment;
  private final Messages messages;

  SecondFactorController(
      SecondFactors factors,
      CodeDoor door,
      Sessions sessions,
      Freshness freshness,
      Enrolment enrolment,
      Messages messages) {
    this.factors = factors;
    this.door = door;
    this.sessions = sessions;
    this.freshness = freshness;
    this.enrolment = enrolment;
    this.messages = messages;
  }

  @GetMapping(HERE)
  ModelAndView show(HttpSession session, Locale locale) {
    enrolment.anew(who(), session);
    return page(form(Map.of(), locale), session, HttpStatus.OK);
  }

  /** Takes the app whose code is typed; the page that answers is the only one with the codes. */
  @PostMapping(HERE)
  ModelAndView enrol(
      @RequestParam Map<String, String> typed,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale) {
    var form = form(typed, locale);
    var session = request.getSession();
    var before = factors.of(who()).map(State::since);
    if (before.isEmpty()) {
      freshness.require();
    }
    if (offered(form, session) && (before.isPresent() ? shown(form, request) : mayBegin(form))) {
      var codes = enrolment.complete(who(), session, form.raw("code"), before);
      if (codes.isPresent()) {
        return enrolled(codes.get(), request, response);
      }
      form.refuse("code", form.words().get("secondFactor.meanwhile"));
    }
    return page(form, session, HttpStatus.UNPROCESSABLE_CONTENT);
  }

  /**
   * Every other session of theirs ends: one of them may be somebody else's. It is done before this
   * one gets its new id, under which the database does not know it until the answer is given.
   */
  private ModelAndView enrolled(
      List<String> codes, HttpServletRequest request, HttpServletResponse response) {
    sessions.endOthers(who(), request.getSession().getId());
    if (Sessions.halfway().isPresent()) {
      sessions.complete(Factor.CODE, request, response);
    }
    return printed(codes);
  }

  private boolean offered(TypedForm form, HttpSession session) {
    if (!enrolment.stands(who(), session)) {
      form.refuse("code", form.words().get("secondFactor.over"));
    } else if (!enrolment.matches(who(), session, form.raw("code"))) {
      form.refuse("code", form.words().get("secondFactor.code.wrong"));
    }
    return form.errors().isEmpty();
  }

  /** Whoever has a passkey and stands here by the password alone shows the passkey first. */
  private boolean mayBegin(TypedForm form) {
    if (Sessions.halfway().isPresent() && freshness.byPasskeyOnly(who())) {
      form.errors().add(form.words().get("secondFactor.passkeyFirst"));
      return false;
    }
    return true;
  }

  /** New recovery codes. */
  @PostMapping(HERE + "/codes")
  ModelAndView renew(
      @RequestParam Map<String, String> typed, HttpServletRequest request, Locale locale) {
    requireEnrolled();
    var form = form(typed, locale);
    return shown(form, request)
        ? printed(factors.renewCodes(who()))
        : page(form, request.getSession(), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @PostMapping(HERE + "/remove")
  ModelAndView remove(
      @RequestParam Map<String, String> typed, HttpServletRequest request, Locale locale) {
    requireEnrolled();
    if (!factors.mayBeRemoved()) {
      throw new NotThere();
    }
    var form = form(typed, locale);
    if (!shown(form, request)) {
      return page(form, request.getSession(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    factors.remove(who());
    return new ModelAndView("redirect:" + HERE);
  }

  private void requireEnrolled() {
    if (factors.of(who()).isEmpty()) {
      throw new NotThere();
    }
  }

  /** Whether the code of the factor that is to be changed was typed; if not, the form says so. */
  private boolean shown(TypedForm form, HttpServletRequest request) {
    try {
      if (door.show(who(), form.raw("current"), request.getRemoteAddr()).isPresent()) {
        return true;
      }
      form.refuse("current", form.words().get("secondFactor.code.wrong"));
    } catch (CodesClosed closed) {
      form.refuse("current", form.words().get("signInCode.closed"));
    } catch (LockedException tooMany) {
      form.refuse("current", form.words().get("signInCode.wait"));
    }
    return false;
  }

  private static PersonId who() {
    return Sessions.who().orElseThrow(NotThere::new);
  }

  private TypedForm form(Map<String, String> typed, Locale locale) {
    return new TypedForm(messages.in(locale), "secondFactor", typed);
  }

  private static ModelAndView printed(List<String> codes) {
    return new ModelAndView("web/recoveryCodes", Map.of("codes", codes));
  }

  private ModelAndView page(TypedForm form, HttpSession session, HttpStatus status) {
    var model = new HashMap<String, Object>();
    model.put("form", form);
    model.put("state", factors.of(who()));
    model.put("removable", factors.mayBeRemoved());
    model.put("halfway", Sessions.halfway().isPresent());
    model.putAll(enrolment.offered(who(), session));
    return new ModelAndView("web/secondFactor", model, status);
  }
}
