package jp.junshu.server.attachments.web;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.AttachmentId;
import jp.junshu.core.id.FilingId;
import jp.junshu.server.attachments.AttachingDesk;
import jp.junshu.server.attachments.FileRefused;
import jp.junshu.server.attachments.FilingClosed;
import jp.junshu.server.forms.FilingView;
import jp.junshu.server.forms.FormDesk;
import jp.junshu.server.ui.Errors;
import jp.junshu.server.ui.Messages;
import jp.junshu.server.ui.MovedPage;
import jp.junshu.server.ui.NotThere;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/**
 * What lies with a filing: looked at as a list, added to, taken from. No way leads to the bytes.
 */
@Controller
class AttachmentController {

  private static final String PATH = "/filings/{id}/attachments";

  private final FormDesk filings;
  private final AttachingDesk desk;
  private final Messages messages;

  AttachmentController(FormDesk filings, AttachingDesk desk, Messages messages) {
    this.filings = filings;
    this.desk = desk;
    this.messages = messages;
  }

  @GetMapping(PATH)
  ModelAndView show(PersonActor actor, @PathVariable FilingId id) {
    return page(actor, find(id), Errors.none());
  }

  @PostMapping(PATH)
  ModelAndView attach(
      PersonActor actor,
      @PathVariable FilingId id,
      @RequestParam ActKey actKey,
      @RequestParam Optional<List<MultipartFile>> file,
      Locale locale)
      throws IOException {
    var view = find(id);
    desk.requireMay(actor, view, actKey);
    try {
      desk.attach(actor, view, FileRefusals.one(file.orElseGet(List::of)), actKey);
      return new ModelAndView("redirect:/filings/%s/attachments".formatted(id));
    } catch (FileRefused refused) {
      var words = messages.in(locale);
      var errors = Errors.none();
      errors.add("file", words.get("attachment.file"), FileRefusals.said(refused, words));
      var page = page(actor, view, errors);
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
  }

  @PostMapping(PATH + "/{attachment}/remove")
  String detach(
      PersonActor actor,
      @PathVariable FilingId id,
      @PathVariable AttachmentId attachment,
      @RequestParam ActKey actKey) {
    desk.detach(actor, find(id), attachment, actKey);
    return "redirect:/filings/%s/attachments".formatted(id);
  }

  /** Somebody decided it while the page was open. */
  @ExceptionHandler
  ModelAndView closed(FilingClosed closed, Locale locale) {
    var words = messages.in(locale);
    return MovedPage.of(
        words.get("attachment.closed.title"),
        List.of(words.get("attachment.closed")),
        "/filings/" + closed.filing());
  }

  private ModelAndView page(PersonActor actor, FilingView view, Errors errors) {
    Map<String, Object> model = new HashMap<>();
    model.put("view", view);
    model.put("errors", errors);
    model.put("changes", desk.may(actor, view));
    return new ModelAndView("attachments/attachments", model);
  }

  private FilingView find(FilingId id) {
    return filings.find(id).orElseThrow(NotThere::new);
  }
}
