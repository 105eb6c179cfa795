package jp.junshu.server.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.PersonId;
import jp.junshu.server.identity.CodesClosed;
import jp.junshu.server.identity.DirectoryDoor;
import jp.junshu.server.identity.DirectoryNote.Shown;
import jp.junshu.server.identity.Freshness;
import jp.junshu.server.identity.SecondFactors;
import jp.junshu.server.ui.DirectoryCookie;
import jp.junshu.server.ui.Messages;
import jp.junshu.server.ui.TypedForm;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.LockedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The same as {@link ConfirmController}, for whoever has shown themselves at the ward's directory
 * just now and, if it did not ask for a second factor, types the code of the one here.
 */
@Controller
class ConfirmDirectoryController {

  private static final String HERE = "/confirm/directory";

  private final DirectoryDoor door;
  private final Freshness freshness;
  private final SecondFactors factors;
  private final Interruptions interruptions;
  private final Messages messages;

  ConfirmDirectoryController(
      DirectoryDoor door,
      Freshness freshness,
      SecondFactors factors,
      Interruptions interruptions,
      Messages messages) {
    this.door = door;
    this.freshness = freshness;
    this.factors = factors;
    this.interruptions = interruptions;
    this.messages = messages;
  }

  /** Led here from the directory; whoever comes otherwise begins where it is asked. */
  @GetMapping(HERE)
  ModelAndView ask(PersonActor actor, HttpServletRequest request, Locale locale) {
    return door.shown(actor.person(), DirectoryCookie.read(request))
        .map(shown -> page(form(Map.of(), locale), shown, actor, request, HttpStatus.OK))
        .orElseGet(() -> new ModelAndView("redirect:/confirm"));
  }

  @PostMapping(HERE)
  @Nullable ModelAndView confirm(
      PersonActor actor,
      @RequestParam Map<String, String> typed,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale)
      throws ServletException, IOException {
    var shown = door.shown(actor.person(), DirectoryCookie.read(request));
    if (shown.isEmpty()) {
      return new ModelAndView("redirect:/confirm");
    }
    var form = form(typed, locale);
    if (!interruptions.asked(actor, request)) {
      form.errors().add(form.words().get("confirm.other"));
      return page(form, shown.get(), actor, request, HttpStatus.CONFLICT);
    }
    if (!taken(form, shown.get(), request, response)) {
      return page(form, shown.get(), actor, request, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    DirectoryCookie.write("", request, response);
    return interruptions.goOn(actor, request, response);
  }

  private boolean taken(
      TypedForm form, Shown shown, HttpServletRequest request, HttpServletResponse response) {
    try {
      if (freshness.show(shown, form.raw("code"), request, response)) {
        return true;
      }
      form.errors().add(form.words().get(wrong(shown)));
    } catch (CodesClosed closed) {
      form.refuse("code", form.words().get("signInCode.closed"));
    } catch (LockedException tooMany) {
      form.refuse("code", form.words().get("signInCode.wait"));
    }
    return false;
  }

  private String wrong(Shown shown) {
    return asksCode(shown) ? "signInCode.refused" : "confirm.only";
  }

  private boolean asksCode(Shown shown) {
    return !shown.strong() && factors.of(new PersonId(shown.person())).isPresent();
  }

  private TypedForm form(Map<String, String> typed, Locale locale) {
    return new TypedForm(messages.in(locale), "confirm", typed);
  }

  private ModelAndView page(
      TypedForm form,
      Shown shown,
      PersonActor actor,
      HttpServletRequest request,
      HttpStatus status) {
    var model = new HashMap<>(interruptions.drawn(actor, request.getSession(), form.words()));
    model.put("form", form);
    model.put("code", asksCode(shown));
    return new ModelAndView("web/confirmDirectory", model, status);
  }
}
