package jp.junshu.server.contracts.web;

import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.FilingId;
import jp.junshu.server.contracts.AbsenceDesk;
import jp.junshu.server.contracts.AbsenceWords;
import jp.junshu.server.contracts.AbsentPeople;
import jp.junshu.server.contracts.AlreadyAbsent;
import jp.junshu.server.contracts.Assignment;
import jp.junshu.server.contracts.ContractPart;
import jp.junshu.server.forms.FilingView;
import jp.junshu.server.forms.FormDesk;
import jp.junshu.server.identity.AbsenceReason;
import jp.junshu.server.ui.Choice;
import jp.junshu.server.ui.TypedForm;
import jp.junshu.server.ui.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who of one's own side is away on a contract, and saying so of somebody at the moment. */
@Controller
class AbsenceController {

  private final ContractPages pages;
  private final AbsenceDesk desk;
  private final AbsentPeople people;
  private final FormDesk filings;

  AbsenceController(ContractPages pages, AbsenceDesk desk, AbsentPeople people, FormDesk filings) {
    this.pages = pages;
    this.desk = desk;
    this.people = people;
    this.filings = filings;
  }

  @GetMapping("/contracts/{contract}/absences")
  ModelAndView list(
      PersonActor actor,
      @PathVariable ContractId contract,
      @RequestParam(defaultValue = "") String role,
      @RequestParam(defaultValue = "") String filing,
      Locale locale) {
    var part = pages.part(contract);
    var chosen =
        people.present(actor, part).stream()
            .filter(a -> a.role().name().equals(role))
            .map(a -> a.id().toString())
            .findFirst();
    return page(actor, part, form(Map.of("person", chosen.orElse(""), "filing", filing), locale));
  }

  @PostMapping("/contracts/{contract}/absences")
  ModelAndView declare(
      PersonActor actor,
      @PathVariable ContractId contract,
      @RequestParam ActKey actKey,
      @RequestParam Map<String, String> typed,
      Locale locale) {
    var part = pages.part(contract);
    var form = form(typed, locale);
    var away = form.oneOf("person", byId(people.onContract(actor, part)));
    var reason = form.oneOf("reason", reasons());
    away.ifPresent(place -> askIfJustActed(place, form));
    if (!form.errors().isEmpty()) {
      var again = page(actor, part, form);
      again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return again;
    }
    try {
      desk.declare(actor, contract, away.orElseThrow(), reason.orElseThrow(), actKey);
    } catch (AlreadyAbsent already) {
      var standing = already.standing();
      form.refuse(
          "person",
          form.words()
              .get(
                  "absence.declare.already",
                  away.get().name(),
                  AbsenceWords.end(form.words(), standing)));
      var again = page(actor, part, form);
      again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return again;
    }
    var back = filing(contract, form).map(view -> "?filing=" + view.filed().id()).orElse("");
    return new ModelAndView("redirect:/contracts/" + contract + "/absences" + back);
  }

  private void askIfJustActed(Assignment away, TypedForm form) {
    if (!form.raw("despite").equals("true")) {
      desk.justActed(away.person())
          .ifPresent(
              at ->
                  form.refuse(
                      "despite",
                      form.words()
                          .get("absence.declare.acted", away.name(), form.words().moment(at))));
    }
  }

  private ModelAndView page(PersonActor actor, ContractPart part, TypedForm form) {
    var words = form.words();
    var model = new HashMap<String, Object>();
    model.put("contract", part.contract());
    model.put("reader", actor.person());
    model.put("rows", people.away(actor, part));
    model.put("form", form);
    model.put("filing", filing(part.contract().head().id(), form));
    model.put("asked", form.errors().of("despite").isPresent());
    model.put("people", people.present(actor, part).stream().map(a -> choice(a, words)).toList());
    model.put(
        "reasons",
        reasons().keySet().stream()
            .sorted()
            .map(code -> Choice.of(code, words.get("absence.reason." + code)))
            .toList());
    return new ModelAndView("contracts/absences", model);
  }

  /** The filing of that contract from which one came, in order to decide it. */
  private Optional<FilingView> filing(ContractId contract, TypedForm form) {
    return uuid(form.raw("filing"))
        .flatMap(id -> filings.find(new FilingId(id)))
        .filter(view -> view.contract().id().equals(contract));
  }

  private static Optional<UUID> uuid(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Choice choice(Assignment place, Words words) {
    return Choice.of(
        place.id().toString(),
        words.get("absence.of", place.name(), words.get("role." + place.role().name())));
  }

  private static Map<String, Assignment> byId(List<Assignment> places) {
    return places.stream().collect(toMap(a -> a.id().toString(), Function.identity()));
  }

  private static Map<String, AbsenceReason> reasons() {
    return Stream.of(AbsenceReason.values())
        .filter(AbsenceReason::sudden)
        .collect(toMap(AbsenceReason::name, Function.identity()));
  }

  private TypedForm form(Map<String, String> typed, Locale locale) {
    return new TypedForm(pages.words(locale), "absence.declare", typed);
  }
}
