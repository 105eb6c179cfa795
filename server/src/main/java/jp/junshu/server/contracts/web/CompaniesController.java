package jp.junshu.server.contracts.web;

import static java.util.stream.Collectors.toMap;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.CompanyActId;
import jp.junshu.core.id.OrganizationId;
import jp.junshu.core.merkle.Hash;
import jp.junshu.core.policy.Clause;
import jp.junshu.core.policy.Role;
import jp.junshu.core.policy.Side;
import jp.junshu.server.contracts.Companies;
import jp.junshu.server.contracts.CompanyAct;
import jp.junshu.server.contracts.CompanyDesk;
import jp.junshu.server.contracts.CompanyTurn;
import jp.junshu.server.contracts.Readers;
import jp.junshu.server.contracts.Registration;
import jp.junshu.server.identity.Organization;
import jp.junshu.server.identity.OrganizationDetails;
import jp.junshu.server.identity.Organizations;
import jp.junshu.server.text.TextRule;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.ui.Messages;
import jp.junshu.server.ui.NotThere;
import jp.junshu.server.ui.Reads;
import jp.junshu.server.ui.TypedForm;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What became of a contractor: for the ward's people who hold a post, and not there for others. */
@Controller
@Clause("7")
class CompaniesController {

  private static final String HERE = "/companies/{company}";
  private static final TextRule NUMBER = TextRule.line(60);
  private static final Comparator<Organization> BY_NAME = Comparator.comparing(Organization::name);

  private final CompanyDesk desk;
  private final Companies companies;
  private final Registration registration;
  private final Organizations organizations;
  private final Readers readers;
  private final Messages messages;
  private final Reads reads;
  private final BusinessClock clock;

  CompaniesController(
      CompanyDesk desk,
      Companies companies,
      Registration registration,
      Organizations organizations,
      Readers readers,
      Messages messages,
      Reads reads,
      BusinessClock clock) {
    this.desk = desk;
    this.companies = companies;
    this.registration = registration;
    this.organizations = organizations;
    this.readers = readers;
    this.messages = messages;
    this.reads = reads;
    this.clock = clock;
  }

  @GetMapping(HERE)
  ModelAndView show(PersonActor actor, @PathVariable OrganizationId company, Locale locale) {
    return page(actor, required(actor, company), form(Map.of(), locale), HttpStatus.OK);
  }

  /** Enters what became of it, in place of an earlier draft. */
  @PostMapping(HERE)
  ModelAndView draft(
      PersonActor actor,
      @PathVariable OrganizationId company,
      @RequestParam ActKey actKey,
      @RequestParam Map<String, String> typed,
      Locale locale) {
    var organization = required(actor, company);
    var form = form(typed, locale);
    var draft = read(actor, organization, form);
    if (draft.isEmpty()) {
      return page(actor, organization, form, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    desk.draft(actor, draft.get(), actKey);
    return back(company);
  }

  @PostMapping(HERE + "/confirm")
  ModelAndView confirm(
      PersonActor actor,
      @PathVariable OrganizationId company,
      @RequestParam ActKey actKey,
      @RequestParam Hash seen,
      Locale locale) {
    var organization = required(actor, company);
    return desk.confirm(actor, company, seen, actKey)
        ? back(company)
        : moved(actor, organization, locale);
  }

  /** Gives up a draft, or takes back what is confirmed for a day to come. */
  @PostMapping(HERE + "/withdraw")
  ModelAndView withdraw(
      PersonActor actor,
      @PathVariable OrganizationId company,
      @RequestParam ActKey actKey,
      @RequestParam CompanyActId act,
      Locale locale) {
    var organization = required(actor, company);
    return desk.withdraw(actor, company, act, actKey)
        ? back(company)
        : moved(actor, organization, locale);
  }

  private Optional<CompanyAct> read(PersonActor actor, Organization company, TypedForm form) {
    var kind = form.oneOf("kind", byName(CompanyTurn.Kind.values()));
    var from = form.day("from");
    boolean renamed = kind.filter(CompanyTurn.Kind.RENAMED::equals).isPresent();
    boolean merged = kind.filter(CompanyTurn.Kind.MERGED::equals).isPresent();
    boolean answered = kind.filter(CompanyTurn.Kind::closes).isPresent();
    var name = renamed ? form.text("name", OrganizationDetails.RULE) : "";
    var address =
        renamed
            ? form.text("address", OrganizationDetails.RULE)
            : form.optional("address", OrganizationDetails.RULE);
    var successor =
        merged ? form.oneOf("successor", successors(company)) : Optional.<Organization>empty();
    var answeredBy = answered ? form.text("answeredBy", OrganizationDetails.RULE) : "";
    var ground = form.oneOf("ground", byName(CompanyAct.Ground.values()));
    var groundOn = form.day("groundOn");
    groundOn
        .filter(day -> day.isAfter(clock.today()))
        .ifPresent(_ -> form.refuse("groundOn", form.words().get("company.ground-to-come")));
    var number = form.text("groundNumber", NUMBER);
    if (!form.errors().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
            new CompanyAct(
                CompanyActId.random(),
                company.id(),
                kind.orElseThrow(),
                from.orElseThrow(),
                name,
                merged ? "" : address,
                successor.map(Organization::id),
                answeredBy,
                ground.orElseThrow(),
                groundOn.orElseThrow(),
                number,
                actor.person(),
                Optional.empty(),
                Optional.empty()))
        .filter(act -> fits(act, form));
  }

  private boolean fits(CompanyAct act, TypedForm form) {
    var against = reads.snapshot(() -> companies.against(act));
    against.ifPresent(why -> form.refuse("kind", form.words().get("company.against." + why)));
    return against.isEmpty();
  }

  private Map<String, Organization> successors(Organization company) {
    return registration.contractors().stream()
        .filter(each -> !each.id().equals(company.id()))
        .collect(toMap(each -> each.id().toString(), Function.identity()));
  }

  private static <T extends Enum<T>> Map<String, T> byName(T[] values) {
    return Arrays.stream(values).collect(toMap(Enum::name, Function.identity()));
  }

  private Organization required(PersonActor actor, OrganizationId company) {
    if (!desk.reads(actor)) {
      throw new NotThere();
    }
    return organizations
        .find(company)
        .filter(each -> each.side() == Side.CONTRACTOR)
        .orElseThrow(NotThere::new);
  }

  private static ModelAndView back(OrganizationId company) {
    return new ModelAndView("redirect:/companies/" + company);
  }

  private TypedForm form(Map<String, String> typed, Locale locale) {
    return new TypedForm(messages.in(locale), "company", typed);
  }

  /** Somebody was first: what holds now is shown, and that nothing was done. */
  private ModelAndView moved(PersonActor actor, Organization company, Locale locale) {
    var page = page(actor, company, form(Map.of(), locale), HttpStatus.CONFLICT);
    page.addObject("moved", true);
    return page;
  }

  private ModelAndView page(
      PersonActor actor, Organization company, TypedForm form, HttpStatus status) {
    var model = new HashMap<String, Object>();
    var draft = reads.snapshot(() -> companies.draft(company.id()));
    model.put("company", company);
    model.put("acts", reads.snapshot(() -> companies.confirmed(company.id())));
    model.put("draft", draft);
    model.put("names", reads.snapshot(this::names));
    model.put("successors", successors(company).values().stream().sorted(BY_NAME).toList());
    model.put("form", form);
    model.put("moved", false);
    model.put("today", clock.today());
    model.put("drafts", desk.holds(actor, Role.CLERK));
    model.put(
        "confirms",
        desk.holds(actor, Role.ADMINISTRATOR, Role.SECURITY_MANAGER)
            && draft.filter(each -> !each.draftedBy().equals(actor.person())).isPresent());
    model.put(
        "withdraws", desk.holds(actor, Role.CLERK, Role.ADMINISTRATOR, Role.SECURITY_MANAGER));
    model.put("standing", !readers.contractsOf(actor, company.id()).isEmpty());
    var page = new ModelAndView("contracts/company", model);
    page.setStatus(status);
    return page;
  }

  private Map<String, String> names() {
    return organizations.all().stream()
        .collect(toMap(each -> each.id().toString(), Organization::name));
  }
}
