package jp.junshu.server.contracts.web;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ActKey;
import jp.junshu.server.contracts.ContractTemplate;
import jp.junshu.server.contracts.Registration;
import jp.junshu.server.contracts.Registration.NewContract;
import jp.junshu.server.identity.Organization;
import jp.junshu.server.identity.Section;
import jp.junshu.server.text.TextRule;
import jp.junshu.server.ui.Messages;
import jp.junshu.server.ui.NotThere;
import jp.junshu.server.ui.TypedForm;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A clerk opens a contract's file. To whoever is clerk of no section this page is not there. */
@Controller
class RegisterController {

  private static final String HERE = "/contracts/new";
  private static final TextRule TITLE = TextRule.line(100);
  private static final TextRule NUMBER = TextRule.line(40);

  private final Registration registration;
  private final Messages messages;

  RegisterController(Registration registration, Messages messages) {
    this.registration = registration;
    this.messages = messages;
  }

  @GetMapping(HERE)
  ModelAndView blank(PersonActor actor, Locale locale) {
    var sections = sections(actor);
    var only = sections.size() == 1 ? sections.getFirst().id().toString() : "";
    return page(form(Map.of("section", only), locale), sections);
  }

  @PostMapping(HERE)
  ModelAndView register(
      PersonActor actor,
      @RequestParam ActKey actKey,
      @RequestParam Map<String, String> typed,
      Locale locale) {
    var sections = sections(actor);
    var form = form(typed, locale);
    var entered = entered(form, sections);
    if (entered.isEmpty()) {
      var page = page(form, sections);
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
    var id = registration.register(actor, entered.get(), actKey);
    return new ModelAndView("redirect:/contracts/" + id);
  }

  private Optional<NewContract> entered(TypedForm form, List<Section> sections) {
    var title = form.text("title", TITLE);
    var number = form.text("number", NUMBER);
    if (registration.taken(number)) {
      form.refuse("number", form.words().get("contract.new.number.taken"));
    }
    var contractor = form.oneOf("contractor", contractors());
    var section = form.oneOf("section", byId(sections));
    var begins = form.day("begins");
    var ends = form.dayFrom("ends", begins.orElse(LocalDate.MIN));
    var template = template(form);
    return form.errors().isEmpty()
        ? Optional.of(
            new NewContract(
                title,
                number,
                contractor.orElseThrow(),
                section.orElseThrow(),
                begins.orElseThrow(),
                ends.orElseThrow(),
                template))
        : Optional.empty();
  }

  private static Optional<ContractTemplate> template(TypedForm form) {
    return form.raw("template").isEmpty()
        ? Optional.empty()
        : form.oneOf(
            "template",
            Stream.of(ContractTemplate.values()).collect(toMap(Enum::name, each -> each)));
  }

  private List<Section> sections(PersonActor actor) {
    var sections = registration.sections(actor);
    if (sections.isEmpty()) {
      throw new NotThere();
    }
    return sections;
  }

  private static Map<String, Section> byId(List<Section> sections) {
    return sections.stream().collect(toMap(each -> each.id().toString(), each -> each));
  }

  private Map<String, Organization> contractors() {
    var found = new LinkedHashMap<String, Organization>();
    registration.contractors().forEach(each -> found.put(each.id().toString(), each));
    return found;
  }

  private TypedForm form(Map<String, String> typed, Locale locale) {
    return new TypedForm(messages.in(locale), "contract.new", typed);
  }

  private ModelAndView page(TypedForm form, List<Section> sections) {
    var model = new HashMap<String, Object>();
    model.put("form", form);
    model.put("sections", sections);
    model.put("contractors", List.copyOf(contractors().values()));
    return new ModelAndView("contracts/new", model);
  }
}
