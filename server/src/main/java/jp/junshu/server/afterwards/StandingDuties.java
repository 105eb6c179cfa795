package jp.junshu.server.afterwards;

import static jp.junshu.server.afterwards.StandingDuty.here;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.policy.Clause;
import jp.junshu.server.contracts.Assignment;
import jp.junshu.server.contracts.Pledge;

/**
 * What binds a person or the contractor on a day, as it follows from the facts of a contract: what
 * was on record by then, and apart from it what was recorded later. Same facts, same day, same
 * duties: no clock inside. None of them closes with the contract (7).
 */
@Clause("7")
public final class StandingDuties {

  private StandingDuties() {}

  /** What binds somebody of the contractor's side who had a place by that day, or pledged. */
  public static Standing ofPerson(ContractFile file, PersonId person, LocalDate day) {
    return Standing.of(person(file.knownOn(day), person, day), person(file, person, day));
  }

  private static List<StandingDuty> person(ContractFile file, PersonId person, LocalDate day) {
    var places = file.begunBy(day).stream().filter(place -> place.person().equals(person)).toList();
    return Stream.of(
            secrecy(file, person, places, day).stream(),
            byPlace(file, places, "3.3", "tell", "place", "/roster").stream(),
            remainder(file, places, day))
        .flatMap(duties -> duties)
        .toList();
  }

  /** By the pledge; without one by the rules themselves, and that is said. */
  private static Optional<StandingDuty> secrecy(
      ContractFile file, PersonId person, List<Assignment> places, LocalDate day) {
    return file.pledge(person, day)
        .map(pledge -> secrecy(file, pledge))
        .or(() -> byPlace(file, places, "1.2", "secrecy", "no-pledge", "/people"));
  }

  private static StandingDuty secrecy(ContractFile file, Pledge pledge) {
    return StandingDuty.of(
        file,
        "1.2",
        "secrecy",
        Optional.of(ContractFile.since(pledge)),
        Optional.of(pledge.since()),
        "pledge",
        List.of(),
        pledge
            .filing()
            .map(filing -> "/filings/" + filing)
            .orElseGet(() -> here(file, "/pledges")));
  }

  private static Optional<StandingDuty> byPlace(
      ContractFile file,
      List<Assignment> places,
      String clause,
      String code,
      String because,
      String page) {
    return places.stream()
        .min(Comparator.comparing(Assignment::begins))
        .map(
            first ->
                StandingDuty.of(
                    file,
                    clause,
                    code,
                    Optional.of(first.begins()),
                    file.given(first),
                    because,
                    List.of(),
                    here(file, page)));
  }

  private static Stream<StandingDuty> remainder(
      ContractFile file, List<Assignment> places, LocalDate day) {
    return places.stream()
        .flatMap(place -> file.named(place).stream())
        .filter(_ -> day.isAfter(file.ends()) && !file.completedBy(day))
        .limit(1)
        .map(
            named ->
                StandingDuty.of(
                    file,
                    "7",
                    "remainder",
                    Optional.of(file.ends().plusDays(1)),
                    Optional.of(named),
                    "named",
                    List.of(),
                    here(file, "/completion")));
  }

  /**
   * What binds the contractor from the first day of the contract on, or from the day its people
   * came, whichever is earlier; and of every item it holds, from the day that it came.
   */
  public static Standing ofContractor(ContractFile file, LocalDate day) {
    var general = Standing.of(general(file.knownOn(day), day), general(file, day));
    return since(file, day).isEmpty() ? general : general.and(new HeldItems(file, day).standing());
  }

  /** From when on, and when that was recorded. */
  private record Since(LocalDate day, Optional<Instant> recorded) {}

  private static Optional<Since> since(ContractFile file, LocalDate day) {
    var contract = new Since(file.part().contract().begins(), file.recorded().file());
    var came = file.begunBy(day).stream().map(each -> new Since(each.begins(), file.given(each)));
    return Stream.concat(Stream.of(contract).filter(_ -> file.opened()), came)
        .filter(each -> !each.day().isAfter(day))
        .min(Comparator.comparing(Since::day));
  }

  private static List<StandingDuty> general(ContractFile file, LocalDate day) {
    return Stream.concat(
            since(file, day).stream().flatMap(since -> bound(file, since, day)),
            answered(file, day).stream())
        .toList();
  }

  /** Who answers for a company that is bankrupt or dissolved. */
  private static Optional<StandingDuty> answered(ContractFile file, LocalDate day) {
    return file.closed(day)
        .map(
            turn ->
                StandingDuty.of(
                    file,
                    "7",
                    "answered-" + turn.kind().name(),
                    Optional.of(turn.from()),
                    Optional.of(turn.shownFrom()),
                    "company",
                    List.of(turn.answeredBy()),
                    here(file, "/history")));
  }

  private static Stream<StandingDuty> bound(ContractFile file, Since since, LocalDate day) {
    var sworn = List.of(String.valueOf(pledged(file, day)));
    return Stream.of(
        bound(file, "1.2", "secrecy-of-people", since, sworn, "/people"),
        bound(file, "3.3", "tell", since, List.of(), "/roster"),
        bound(file, "3.2", "inspected", since, List.of(), "/roster"));
  }

  private static StandingDuty bound(
      ContractFile file, String clause, String code, Since since, List<String> about, String page) {
    return StandingDuty.of(
        file,
        clause,
        code,
        Optional.of(since.day()),
        since.recorded(),
        "contract",
        about,
        here(file, page));
  }

  private static long pledged(ContractFile file, LocalDate day) {
    return file.pledges().stream()
        .filter(pledge -> !ContractFile.since(pledge).isAfter(day))
        .count();
  }
}
