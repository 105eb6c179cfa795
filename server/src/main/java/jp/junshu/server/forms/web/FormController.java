package jp.junshu.server.forms.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.FilingId;
import jp.junshu.server.forms.BeforeForm;
import jp.junshu.server.forms.Beginnings;
import jp.junshu.server.forms.FieldError;
import jp.junshu.server.forms.FilingView;
import jp.junshu.server.forms.FormDesk;
import jp.junshu.server.forms.RawContent;
import jp.junshu.server.forms.TypedForms;
import jp.junshu.server.identity.SignedIn;
import jp.junshu.server.ui.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Filling in and handing in a form, the first time and again. */
@Controller
class FormController {

  private final FormDesk desk;
  private final FormScreens screens;
  private final ObjectProvider<Beginnings> beginnings;
  private final ObjectProvider<BeforeForm> before;

  FormController(
      FormDesk desk,
      FormScreens screens,
      ObjectProvider<Beginnings> beginnings,
      ObjectProvider<BeforeForm> before) {
    this.desk = desk;
    this.screens = screens;
    this.beginnings = beginnings;
    this.before = before;
  }

  @GetMapping("/contracts/{contract}/forms/{no}")
  ModelAndView blank(
      @PathVariable ContractId contract,
      @PathVariable String no,
      @RequestParam MultiValueMap<String, String> typed,
      Locale locale) {
    var blank = find(contract, no);
    return before
        .orderedStream()
        .flatMap(each -> each.first(actor(), blank.contract(), no).stream())
        .findFirst()
        .map(first -> new ModelAndView("redirect:" + first))
        .orElseGet(() -> page(blank, begun(blank, typed), List.of(), locale));
  }

  /** What the way to the form brought along, and what its owner begins with. */
  private RawContent begun(FormDesk.Blank blank, MultiValueMap<String, String> typed) {
    var all = new HashMap<String, List<String>>(typed);
    beginnings
        .orderedStream()
        .flatMap(
            each ->
                each.of(blank.contract(), blank.schema().no(), about(typed)).entrySet().stream())
        .forEach(field -> all.putIfAbsent(field.getKey(), List.of(field.getValue())));
    return new RawContent(all);
  }

  private static Optional<FilingId> about(MultiValueMap<String, String> typed) {
    try {
      return Optional.ofNullable(typed.getFirst("application")).map(FilingId::of);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @PostMapping("/contracts/{contract}/forms/{no}")
  ModelAndView file(
      @PathVariable ContractId contract,
      @PathVariable String no,
      @RequestParam ActKey actKey,
      @RequestParam MultiValueMap<String, String> typed,
      Locale locale) {
    var blank = find(contract, no);
    var raw = new RawContent(typed);
    return answered(
        raw,
        () -> desk.file(actor(), blank, raw, actKey),
        errors -> page(blank, raw, errors, locale));
  }

  @GetMapping("/filings/{id}/again")
  ModelAndView again(@PathVariable FilingId id, Locale locale) {
    var view = find(id);
    return page(view, TypedForms.typed(view.schema(), view.content()), List.of(), locale);
  }

  @PostMapping("/filings/{id}/again")
  ModelAndView fileAgain(
      @PathVariable FilingId id,
      @RequestParam ActKey actKey,
      @RequestParam MultiValueMap<String, String> typed,
      Locale locale) {
    var view = find(id);
    var raw = new RawContent(typed);
    return answered(
        raw,
        () -> desk.again(actor(), view, raw, actKey),
        errors -> page(view, raw, errors, locale));
  }

  private interface Errors {
    ModelAndView page(List<FieldError> errors);
  }

  /** Draws the form again with more rows if that was asked for, else hands it in. */
  private static ModelAndView answered(
      RawContent raw, Supplier<FormDesk.Result> filing, Errors errors) {
    if (!raw.get(FormFields.MORE).isEmpty()) {
      return errors.page(List.of());
    }
    return switch (filing.get()) {
      case FormDesk.Result.Accepted(var id) -> new ModelAndView("redirect:/filings/" + id);
      case FormDesk.Result.Rejected(var found) -> {
        var page = errors.page(found);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        yield page;
      }
    };
  }

  private ModelAndView page(
      FormDesk.Blank blank, RawContent raw, List<FieldError> errors, Locale locale) {
    var action = "/contracts/%s/forms/%s".formatted(blank.contract().id(), blank.schema().no());
    return draw(blank, action, raw, errors, screens.words(locale));
  }

  private ModelAndView page(
      FilingView view, RawContent raw, List<FieldError> errors, Locale locale) {
    var blank = find(view.contract().id(), view.schema().no());
    return draw(
        blank,
        "/filings/%s/again".formatted(view.filed().id()),
        raw,
        errors,
        screens.words(locale));
  }

  private ModelAndView draw(
      FormDesk.Blank blank, String action, RawContent raw, List<FieldError> found, Words words) {
    var schema = blank.schema();
    var errors = screens.errors(schema, found, words);
    Model model = new org.springframework.ui.ExtendedModelMap();
    model.addAttribute("contract", blank.contract());
    model.addAttribute("schema", schema);
    model.addAttribute("action", action);
    model.addAttribute("errors", errors);
    model.addAttribute(
        "fields", screens.fields(schema, raw, errors, blank.contract(), actor(), words));
    model.addAttribute("route", desk.route(schema, actor(), blank.contract().id()));
    return new ModelAndView("forms/fill", model.asMap());
  }

  private FormDesk.Blank find(ContractId contract, String no) {
    return desk.blank(contract, no)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private FilingView find(FilingId id) {
    return desk.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static PersonActor actor() {
    return SignedIn.current()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.UNAUTHORIZED));
  }
}
