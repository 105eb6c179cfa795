package jp.junshu.server.pledges.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.ContractId;
import jp.junshu.server.pledges.NameComparison;
import jp.junshu.server.pledges.NameComparison.Found;
import jp.junshu.server.pledges.NameDesk;
import jp.junshu.server.pledges.NamesUnexplained;
import jp.junshu.server.pledges.PledgeActions;
import jp.junshu.server.text.TextRule;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.ui.NotThere;
import jp.junshu.server.ui.TypedForm;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Holding names out of other logs against who had pledged, and explaining those without one. */
@Controller
class NamesController {

  private static final String HERE = "/contracts/{contract}/pledges/names";
  private static final int LINES = 2000;
  private static final int LETTERS = 100;
  private static final TextRule SOURCE = TextRule.line(60);
  private static final TextRule NAME = TextRule.line(LETTERS);
  private static final TextRule SAID = TextRule.line(200);

  /** So many names stand on a page; the others follow once these have their word. */
  private static final int SHOWN = 50;

  private final PledgePages pages;
  private final NameDesk desk;
  private final BusinessClock clock;

  NamesController(PledgePages pages, NameDesk desk, BusinessClock clock) {
    this.pages = pages;
    this.desk = desk;
    this.clock = clock;
  }

  @GetMapping(HERE)
  ModelAndView list(PersonActor actor, @PathVariable ContractId contract, Locale locale) {
    require(actor, contract);
    return list(contract, form(Map.of(), locale));
  }

  @PostMapping(HERE)
  ModelAndView compare(
      PersonActor actor,
      @PathVariable ContractId contract,
      @RequestParam ActKey actKey,
      @RequestParam Map<String, String> typed,
      Locale locale) {
    require(actor, contract);
    var form = form(typed, locale);
    var day = form.day("on");
    var source = form.text("source", SOURCE);
    var names = names(form);
    if (day.filter(clock.today()::isBefore).isPresent()) {
      form.refuse("on", form.words().get("names.on.ahead"));
    }
    if (!form.errors().isEmpty()) {
      return again(list(contract, form));
    }
    try {
      var number = desk.compare(actor, contract, day.orElse(LocalDate.MIN), source, names, actKey);
      return new ModelAndView(
          "redirect:/contracts/%s/pledges/names/%d".formatted(contract, number));
    } catch (NamesUnexplained many) {
      form.refuse("names", form.words().get("names.unexplained"));
      return again(list(contract, form));
    }
  }

  /** Columns of a table come with tabs between them: surname and name are one. */
  private static List<String> names(TypedForm form) {
    var words = form.words();
    var lines = form.raw("names").replace('\t', ' ').lines().map(String::strip).toList();
    var names = lines.stream().filter(line -> !line.isEmpty()).toList();
    if (names.isEmpty()) {
      form.refuse("names", words.get("text.EMPTY"));
    } else if (names.size() > LINES) {
      form.refuse("names", words.get("names.names.many", LINES, names.size()));
    } else {
      IntStream.range(0, lines.size())
          .filter(i -> !lines.get(i).isEmpty() && NAME.problem(lines.get(i)).isPresent())
          .findFirst()
          .ifPresent(i -> form.refuse("names", words.get("names.names.line", i + 1, LETTERS)));
    }
    return names;
  }

  @GetMapping(HERE + "/{number}")
  ModelAndView show(
      PersonActor actor,
      @PathVariable ContractId contract,
      @PathVariable long number,
      Locale locale) {
    require(actor, contract);
    return one(contract, number, form(Map.of(), locale), Set.of());
  }

  @PostMapping(HERE + "/{number}")
  ModelAndView explain(
      PersonActor actor,
      @PathVariable ContractId contract,
      @PathVariable long number,
      @RequestParam ActKey actKey,
      @RequestParam(defaultValue = "") Set<Integer> line,
      @RequestParam Map<String, String> typed,
      Locale locale) {
    require(actor, contract);
    var form = form(typed, locale);
    var said = form.text("said", SAID);
    if (line.isEmpty()) {
      form.refuse("line", form.words().get("names.line.none"));
    }
    if (!form.errors().isEmpty()) {
      return again(one(contract, number, form, line));
    }
    desk.explain(actor, contract, number, line, said, actKey);
    return new ModelAndView("redirect:/contracts/%s/pledges/names/%d".formatted(contract, number));
  }

  private void require(PersonActor actor, ContractId contract) {
    if (!pages.may(actor, PledgeActions.COMPARE, contract)) {
      throw new NotThere();
    }
  }

  private ModelAndView list(ContractId contract, TypedForm form) {
    var model = model(contract, form);
    model.put("days", pages.settings().explainDays());
    model.put("comparisons", desk.of(contract).stream().limit(SHOWN).toList());
    return new ModelAndView("pledges/names", model);
  }

  private ModelAndView one(ContractId contract, long number, TypedForm form, Set<Integer> ticked) {
    var model = model(contract, form);
    NameComparison comparison =
        desk.of(contract).stream()
            .filter(each -> each.number() == number)
            .findFirst()
            .orElseThrow(NotThere::new);
    List<Found> found = desk.found(contract, number);
    model.put("comparison", comparison);
    model.put("found", shown(found, comparison));
    model.put("more", Math.max(0, comparison.open() - SHOWN));
    model.put("ticked", ticked);
    return new ModelAndView("pledges/namesFound", model);
  }

  /** While some need a word so many stand on the page; once none does, all. */
  private static List<Found> shown(List<Found> found, NameComparison comparison) {
    return comparison.open() > 0 ? found.stream().limit(SHOWN).toList() : found;
  }

  private HashMap<String, Object> model(ContractId contract, TypedForm form) {
    var model = new HashMap<String, Object>();
    model.put("contract", pages.part(contract).contract());
    model.put("form", form);
    return model;
  }

  private TypedForm form(Map<String, String> typed, Locale locale) {
    return new TypedForm(pages.words(locale), "names", typed);
  }

  private static ModelAndView again(ModelAndView page) {
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }
}
