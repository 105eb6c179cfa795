package jp.junshu.server.contracts.web;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.policy.Role;
import jp.junshu.core.policy.Side;
import jp.junshu.server.chain.Employment;
import jp.junshu.server.contracts.Assignment;
import jp.junshu.server.contracts.Contract;
import jp.junshu.server.contracts.ContractPart;
import jp.junshu.server.contracts.Firms;
import jp.junshu.server.contracts.PeopleDesk;
import jp.junshu.server.contracts.PeopleDesk.NewPlace;
import jp.junshu.server.identity.Person;
import jp.junshu.server.identity.PersonName;
import jp.junshu.server.text.TextRule;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.ui.Messages;
import jp.junshu.server.ui.PersonFields;
import jp.junshu.server.ui.TypedForm;
import org.springframework.stereotype.Component;

/** Reads what is written about a person's place on a contract. */
@Component
class PlaceForms {

  private static final TextRule SHORT = TextRule.line(20);

  private final PeopleDesk desk;
  private final Messages messages;
  private final BusinessClock clock;

  PlaceForms(PeopleDesk desk, Messages messages, BusinessClock clock) {
    this.desk = desk;
    this.messages = messages;
    this.clock = clock;
  }

  static List<Role> roles() {
    return Stream.of(Role.values()).filter(role -> role.side() == Side.CONTRACTOR).toList();
  }

  /** A form with what is usual already in it. */
  TypedForm blank(Contract contract, Optional<Role> role, Locale locale) {
    var words = messages.in(locale);
    return form(
        Map.of(
            "role", role.map(Role::name).orElse(""),
            "unit", Firms.shortName(contract.head().contractorName()),
            "begins", words.day(clock.today()),
            "ends", words.day(contract.ends()),
            "employment", Employment.EMPLOYEE.name()),
        locale);
  }

  /** The form for the next person, with what stays the same after that one. */
  TypedForm after(Assignment added, Locale locale) {
    var words = messages.in(locale);
    var typed = new HashMap<>(EngagementFields.typed(added, words));
    typed.put("role", added.role().name());
    typed.put("unit", added.unit());
    typed.put("begins", words.day(added.begins()));
    typed.put("ends", added.ends().map(words::day).orElse(""));
    return form(typed, locale);
  }

  TypedForm form(Map<String, String> typed, Locale locale) {
    return new TypedForm(messages.in(locale), "people.new", typed);
  }

  /** The place as written, if nothing is to be put right. */
  Optional<NewPlace> entered(ContractPart part, TypedForm form) {
    var known = known(part, form);
    var name = known.isPresent() ? Optional.<PersonName>empty() : PersonFields.name(form);
    var role = form.oneOf("role", roles().stream().collect(toMap(Role::name, r -> r)));
    var unit = form.text("unit", SHORT);
    var post = form.optional("post", SHORT);
    var begins = form.day("begins");
    var ends = ends(part.contract(), begins, form);
    known.ifPresent(person -> refuseTwice(part, person, form));
    var engagement = EngagementFields.read(part, begins, ends, form, clock.instant());
    return form.errors().isEmpty()
        ? Optional.of(
            new NewPlace(
                known,
                name,
                role.orElseThrow(),
                form.raw("deputy").equals("true"),
                unit,
                post.isEmpty() ? title(role.orElseThrow()) : post,
                begins.orElseThrow(),
                ends.orElseThrow(),
                engagement.orElseThrow()))
        : Optional.empty();
  }

  /** Who may be given a place there. */
  List<KnownPerson> known(ContractPart part) {
    var company = part.contract().contractor(clock.today()).organization();
    return desk.ofContractor(part.contract().head().id()).stream()
        .map(person -> KnownPerson.of(company, person))
        .toList();
  }

  private Optional<PersonId> known(ContractPart part, TypedForm form) {
    return form.raw("person").isEmpty()
        ? Optional.empty()
        : form.oneOf(
                "person",
                known(part).stream().collect(toMap(KnownPerson::handle, KnownPerson::person)))
            .map(Person::id);
  }

  /** Not after the last day of performance. */
  static Optional<LocalDate> ends(Contract contract, Optional<LocalDate> begins, TypedForm form) {
    var ends = form.dayFrom("ends", begins.orElse(LocalDate.MIN));
    if (ends.filter(day -> day.isAfter(contract.ends())).isPresent()) {
      form.refuse(
          "ends", form.words().get("people.new.ends.after", form.words().day(contract.ends())));
    }
    return ends;
  }

  private void refuseTwice(ContractPart part, PersonId person, TypedForm form) {
    var twice =
        part.roster().toCome(person, clock.instant()).stream()
            .anyMatch(a -> a.role().name().equals(form.raw("role")));
    if (twice) {
      form.refuse("person", form.words().get("people.new.person.twice"));
    }
  }

  /** What a role is called on paper, whatever language the screen has. */
  String title(Role role) {
    return messages.in(Locale.JAPAN).get("role." + role.name());
  }
}
