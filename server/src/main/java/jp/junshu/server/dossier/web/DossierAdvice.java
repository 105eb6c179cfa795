package jp.junshu.server.dossier.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.junshu.server.dossier.DossierTooLarge;
import jp.junshu.server.ui.Messages;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Says that evidence cannot be taken, that nothing was sealed, and whom to tell. */
@ControllerAdvice
class DossierAdvice {

  private final Messages messages;

  DossierAdvice(Messages messages) {
    this.messages = messages;
  }

  @ExceptionHandler
  ModelAndView tooLarge(DossierTooLarge tooLarge, Locale locale) {
    var words = messages.in(locale);
    var model =
        Map.of(
            "title", words.get("dossier.large.title"),
            "lead", words.get("dossier.large.lead"),
            "steps", List.of(words.get("dossier.large.steps").split("\\|")));
    return new ModelAndView("ui/error", model, HttpStatus.CONFLICT);
  }
}
