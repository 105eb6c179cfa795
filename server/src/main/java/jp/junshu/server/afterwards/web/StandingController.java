package jp.junshu.server.afterwards.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.OrganizationId;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.policy.Clause;
import jp.junshu.core.policy.Side;
import jp.junshu.server.afterwards.ContractFile;
import jp.junshu.server.afterwards.Standing;
import jp.junshu.server.afterwards.StandingDuties;
import jp.junshu.server.afterwards.Standings;
import jp.junshu.server.contracts.CompanyTurn;
import jp.junshu.server.contracts.Contract;
import jp.junshu.server.identity.Organization;
import jp.junshu.server.identity.Organizations;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.ui.Messages;
import jp.junshu.server.ui.NotThere;
import jp.junshu.server.ui.Reads;
import jp.junshu.server.ui.TypedForm;
import jp.junshu.server.ui.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What still binds a person or a company on any day, for screen and paper. */
@Controller
@Clause("7")
class StandingController {

  private final Standings standings;
  private final Organizations organizations;
  private final Messages messages;
  private final Reads reads;
  private final BusinessClock clock;

  StandingController(
      Standings standings,
      Organizations organizations,
      Messages messages,
      Reads reads,
      BusinessClock clock) {
    this.standings = standings;
    this.organizations = organizations;
    this.messages = messages;
    this.reads = reads;
    this.clock = clock;
  }

  /** Whose they are, in words, and how each contract's are found. */
  private record Subject(String kind, String name, String path) {}

  @GetMapping("/standing")
  ModelAndView own(PersonActor actor, @RequestParam Optional<String> on, Locale locale) {
    return reads.snapshot(
        () ->
            ofPerson(
                standings.of(actor, actor.person()),
                actor.person(),
                "/standing",
                actor.side() == Side.WARD ? "own-ward" : "own",
                form(on, locale)));
  }

  @GetMapping("/standing/people/{person}")
  ModelAndView person(
      PersonActor actor,
      @PathVariable PersonId person,
      @RequestParam Optional<String> on,
      Locale locale) {
    return reads.snapshot(
        () ->
            ofPerson(
                standings.of(actor, person),
                person,
                "/standing/people/" + person,
                "person",
                form(on, locale)));
  }

  private ModelAndView ofPerson(
      List<ContractFile> files, PersonId person, String path, String kind, TypedForm form) {
    var name =
        files.stream().flatMap(file -> file.part().roster().nameOf(person).stream()).findFirst();
    var day = day(form);
    var standing = all(files.stream().map(file -> StandingDuties.ofPerson(file, person, day)));
    return page(new Subject(kind, name.orElse(""), path), files, standing, form, day);
  }

  @GetMapping("/standing/companies/{organization}")
  ModelAndView company(
      PersonActor actor,
      @PathVariable OrganizationId organization,
      @RequestParam Optional<String> on,
      Locale locale) {
    return reads.snapshot(
        () -> ofCompany(standings.of(actor, organization), organization, form(on, locale)));
  }

  private ModelAndView ofCompany(List<ContractFile> files, OrganizationId id, TypedForm form) {
    var day = day(form);
    var standing =
        all(
            files.stream()
                .filter(file -> contractor(file, day).organization().equals(id))
                .map(file -> StandingDuties.ofContractor(file, day)));
    var name =
        organizations
            .find(id, day)
            .map(Organization::name)
            .orElse(contractor(files.getFirst(), day).name());
    var page =
        page(new Subject("company", name, "/standing/companies/" + id), files, standing, form, day);
    page.addObject("passed", passed(files, id, day, form.words()));
    return page;
  }

  private static Contract.Firm contractor(ContractFile file, LocalDate day) {
    return file.part().contract().contractor(day);
  }

  /** To whom contracts passed that were the company's before that day. */
  private static List<String> passed(
      List<ContractFile> files, OrganizationId id, LocalDate day, Words words) {
    return files.stream()
        .map(file -> file.part().contract())
        .filter(contract -> !contract.contractor(day).organization().equals(id))
        .flatMap(
            contract ->
                contract.turns().stream()
                    .filter(turn -> turn.kind() == CompanyTurn.Kind.MERGED)
                    .filter(turn -> !turn.from().isAfter(day))
                    .filter(
                        turn ->
                            contract.contractor(turn.from().minusDays(1)).organization().equals(id))
                    .map(
                        turn ->
                            words.get(
                                "standing.passed",
                                words.day(turn.from()),
                                turn.name(),
                                contract.head().number())))
        .toList();
  }

  private ModelAndView page(
      Subject subject, List<ContractFile> files, Standing standing, TypedForm form, LocalDate day) {
    var model = new HashMap<String, Object>();
    model.put("kind", subject.kind());
    model.put("name", subject.name());
    model.put("path", subject.path());
    model.putAll(lines(standing, form, day));
    model.put("passed", List.of());
    model.put("erased", erased(files, form.words()));
    model.put("form", form);
    model.put("day", day);
    model.put("now", clock.instant());
    return new ModelAndView("afterwards/standing", model);
  }

  @GetMapping("/contracts/{contract}/standing")
  ModelAndView ofContract(
      PersonActor actor,
      @PathVariable ContractId contract,
      @RequestParam Optional<String> on,
      Locale locale) {
    var form = form(on, locale);
    var day = day(form);
    return reads.snapshot(
        () -> {
          var file = standings.of(contract).orElseThrow(NotThere::new);
          var model = new HashMap<String, Object>();
          model.put("contract", file.part().contract());
          boolean company = standings.ofContractor(actor, contract);
          model.put("company", company);
          var firm = contractor(file, day);
          model.put("firm", firm);
          model.put("linked", linked(actor, firm));
          model.put("ward", actor.side() == Side.WARD);
          model.putAll(lines(StandingDuties.ofContractor(file, day), form, day));
          model.put("people", BoundPerson.of(file, day));
          model.put("erased", erased(List.of(file), form.words()));
          model.put("form", form);
          model.put("day", day);
          model.put("now", clock.instant());
          return new ModelAndView("afterwards/contract", model);
        });
  }

  /** What cannot be told any more, because its records were erased. */
  private static List<String> erased(List<ContractFile> files, Words words) {
    return files.stream()
        .flatMap(file -> file.erased().stream().map(at -> erased(file, at, words)))
        .toList();
  }

  private static String erased(ContractFile file, Instant at, Words words) {
    var head = file.part().contract().head();
    var day = words.day(LocalDate.ofInstant(at, BusinessClock.JST));
    return words.get("standing.erased", head.title(), head.number(), day);
  }

  private static Standing all(Stream<Standing> each) {
    return each.reduce(new Standing(List.of(), List.of()), Standing::and);
  }

  private Map<String, Object> lines(Standing standing, TypedForm form, LocalDate day) {
    return Map.of(
        "lines", StandingLine.of(standing.known(), form.words()),
        "later", StandingLine.of(standing.later(), form.words()),
        "past", day.isBefore(clock.today()));
  }

  /** A contractor's people read of their own company only. */
  private static boolean linked(PersonActor actor, Contract.Firm firm) {
    return actor.side() == Side.WARD || actor.organization().equals(firm.organization());
  }

  private TypedForm form(Optional<String> on, Locale locale) {
    var words = messages.in(locale);
    var typed = on.filter(text -> !text.isBlank()).orElseGet(() -> words.day(clock.today()));
    return new TypedForm(words, "standing", Map.of("on", typed));
  }

  private LocalDate day(TypedForm form) {
    return form.day("on").orElseGet(clock::today);
  }
}
