package jp.junshu.server.contracts.web;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.core.id.TierId;
import jp.junshu.server.chain.Employment;
import jp.junshu.server.contracts.Assignment;
import jp.junshu.server.contracts.ContractPart;
import jp.junshu.server.contracts.Firms;
import jp.junshu.server.contracts.StatedEngagement;
import jp.junshu.server.contracts.StatedEngagement.AgencyStaff;
import jp.junshu.server.forms.FieldError;
import jp.junshu.server.text.TextRule;
import jp.junshu.server.ui.Choice;
import jp.junshu.server.ui.TypedForm;
import jp.junshu.server.ui.Words;

/** The fields that say by whom somebody is employed and directed. */
public final class EngagementFields {

  private static final TextRule FIRM = TextRule.line(60);

  private EngagementFields() {}

  /** What stays the same for the next person after that one. */
  static Map<String, String> typed(Assignment added, Words words) {
    var typed = new HashMap<String, String>();
    typed.put("employment", Employment.EMPLOYEE.name());
    added
        .engagement()
        .ifPresent(
            engagement -> {
              typed.put("employment", engagement.employment().name());
              engagement.directedBy().ifPresent(tier -> typed.put("directedBy", tier.toString()));
              engagement
                  .dispatchedUntil()
                  .ifPresent(
                      day -> {
                        typed.put("employer", engagement.employer());
                        typed.put("dispatchedUntil", words.day(day));
                      });
            });
    return typed;
  }

  /** The kinds of employment, to choose from. */
  public static List<Choice> employments(Words words) {
    return Arrays.stream(Employment.values())
        .map(each -> Choice.of(each.name(), words.get("employment." + each.name())))
        .toList();
  }

  /** Whose an agency's people are, to choose from. */
  public static List<Choice> staff(Words words) {
    return Arrays.stream(AgencyStaff.values())
        .map(each -> Choice.of(each.name(), words.get("agency-staff." + each.name())))
        .toList();
  }

  /** The companies that may direct now or from a day to come, to choose from. */
  static List<Choice> directors(ContractPart part, Instant now) {
    var chain = part.roster().engagements().chain();
    return chain.tiers().stream()
        .filter(tier -> chain.stands(tier.id(), now) || chain.comes(tier.id(), now))
        .map(tier -> Choice.of(tier.id().toString(), tier.firm()))
        .toList();
  }

  /** What was written, if nothing is to be put right; errors stand on the form. */
  static Optional<StatedEngagement> read(
      ContractPart part,
      Optional<LocalDate> begins,
      Optional<LocalDate> ends,
      TypedForm form,
      Instant now) {
    var employment =
        form.oneOf(
            "employment",
            Stream.of(Employment.values()).collect(toMap(Employment::name, each -> each)));
    var director = director(part, form, now);
    var employer = form.optional("employer", FIRM);
    var until =
        form.raw("dispatchedUntil").isBlank()
            ? Optional.<LocalDate>empty()
            : form.day("dispatchedUntil");
    var staff =
        form.raw("staff").isEmpty()
            ? Optional.<AgencyStaff>empty()
            : form.oneOf(
                "staff",
                Stream.of(AgencyStaff.values()).collect(toMap(AgencyStaff::name, each -> each)));
    if (!form.errors().isEmpty() || begins.isEmpty() || ends.isEmpty()) {
      return Optional.empty();
    }
    var stated = new StatedEngagement(employment.orElseThrow(), employer, director, until, staff);
    stated
        .errors(place(part, begins.get(), ends.get()), now)
        .forEach(error -> form.refuse(error.field(), said(error, form.words())));
    refuseUnit(part, stated, place(part, begins.get(), ends.get()), form);
    return form.errors().isEmpty() ? Optional.of(stated) : Optional.empty();
  }

  /** Nobody of another company stands in the seal box as the contractor's own. */
  private static void refuseUnit(
      ContractPart part, StatedEngagement stated, StatedEngagement.Place place, TypedForm form) {
    var contractors = Firms.shortName(part.contract().head().contractorName());
    if (form.errors().isEmpty()
        && form.raw("unit").strip().equals(contractors)
        && !stated.unit(place).equals(contractors)) {
      form.refuse("unit", form.words().get("people.new.unit.other", stated.unit(place)));
    }
  }

  private static Optional<TierId> director(ContractPart part, TypedForm form, Instant now) {
    return form.raw("directedBy").isEmpty()
        ? Optional.empty()
        : form.oneOf(
                "directedBy",
                directors(part, now).stream().collect(toMap(Choice::value, Choice::value)))
            .map(TierId::of);
  }

  private static String said(FieldError error, Words words) {
    return words.get(
        "error." + error.code(),
        error.args().stream()
            .map(each -> each instanceof LocalDate day ? words.day(day) : each)
            .toArray());
  }

  /** Where and when it is said. */
  static StatedEngagement.Place place(ContractPart part, LocalDate begins, LocalDate ends) {
    return new StatedEngagement.Place(
        part.contract().head().contractorName(), part.roster().engagements().chain(), begins, ends);
  }
}
