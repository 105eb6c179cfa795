package jp.junshu.server.afterwards;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.policy.Clause;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.core.policy.Side;
import jp.junshu.server.assets.Custody;
import jp.junshu.server.contracts.Assignment;
import jp.junshu.server.time.BusinessClock;

/**
 * What binds a person or the contractor on a day, as it follows from the facts of a contract. Same
 * facts, same day, same duties: no clock inside. None of them closes with the contract (7).
 */
@Clause("7")
public final class StandingDuties {

  private StandingDuties() {}

  /** What binds somebody of the contractor's side who had a place by that day, or pledged. */
  public static List<StandingDuty> ofPerson(ContractFile file, PersonId person, LocalDate day) {
    var places = file.begunBy(day).stream().filter(place -> place.person().equals(person)).toList();
    var first = places.stream().map(Assignment::begins).min(Comparator.naturalOrder());
    return Stream.of(
            secrecy(file, person, first, day).stream(),
            first.stream().map(since -> tell(file, since)),
            remainder(file, places, day))
        .flatMap(duties -> duties)
        .toList();
  }

  /** By the pledge; without one by the rules themselves, and that is said. */
  private static Optional<StandingDuty> secrecy(
      ContractFile file, PersonId person, Optional<LocalDate> first, LocalDate day) {
    return file.pledge(person, day)
        .map(
            pledge ->
                duty(
                    file,
                    "1.2",
                    "secrecy",
                    ContractFile.since(pledge),
                    "pledge",
                    List.of(),
                    "/filings/" + pledge.filing()))
        .or(
            () ->
                first.map(
                    since ->
                        duty(
                            file,
                            "1.2",
                            "secrecy",
                            since,
                            "no-pledge",
                            List.of(),
                            here(file, "/people"))));
  }

  private static StandingDuty tell(ContractFile file, LocalDate since) {
    return duty(file, "3.3", "tell", since, "place", List.of(), here(file, "/roster"));
  }

  private static Stream<StandingDuty> remainder(
      ContractFile file, List<Assignment> places, LocalDate day) {
    var ends = file.part().contract().ends();
    return places.stream()
        .filter(place -> file.part().roster().remainder().contains(place.id()))
        .filter(_ -> day.isAfter(ends) && !file.completedBy(day))
        .limit(1)
        .map(
            _ ->
                duty(
                    file,
                    "7",
                    "remainder",
                    ends.plusDays(1),
                    "named",
                    List.of(),
                    here(file, "/completion")));
  }

  /**
   * What binds the contractor from the first day of the contract on, or from the day its people
   * came, whichever is earlier; and of every item it holds, from the day that it came.
   */
  public static List<StandingDuty> ofContractor(ContractFile file, LocalDate day) {
    return Stream.concat(
            since(file, day).stream().flatMap(since -> general(file, since, day)), held(file, day))
        .toList();
  }

  private static Optional<LocalDate> since(ContractFile file, LocalDate day) {
    var begins = Stream.of(file.part().contract().begins());
    var came = file.begunBy(day).stream().map(Assignment::begins);
    return Stream.concat(begins, came)
        .filter(each -> !each.isAfter(day))
        .min(Comparator.naturalOrder());
  }

  private static Stream<StandingDuty> general(ContractFile file, LocalDate since, LocalDate day) {
    return Stream.concat(bound(file, since, day), answered(file, day).stream());
  }

  /** Who answers for a company that is bankrupt or dissolved. */
  private static Optional<StandingDuty> answered(ContractFile file, LocalDate day) {
    return file.part()
        .contract()
        .closed(day)
        .map(
            turn ->
                duty(
                    file,
                    "7",
                    "answered-" + turn.kind().name(),
                    turn.from(),
                    "company",
                    List.of(turn.answeredBy()),
                    here(file, "/history")));
  }

  private static Stream<StandingDuty> bound(ContractFile file, LocalDate since, LocalDate day) {
    var sworn = List.of(String.valueOf(pledged(file, day)));
    return Stream.of(
        duty(file, "1.2", "secrecy-of-people", since, "contract", sworn, here(file, "/people")),
        duty(file, "3.3", "tell", since, "contract", List.of(), here(file, "/roster")),
        duty(file, "3.2", "inspected", since, "contract", List.of(), here(file, "/roster")));
  }

  private static long pledged(ContractFile file, LocalDate day) {
    return file.pledges().stream()
        .filter(pledge -> !ContractFile.since(pledge).isAfter(day))
        .count();
  }

  private static Stream<StandingDuty> held(ContractFile file, LocalDate day) {
    var moment = day.atTime(LocalTime.MAX).atZone(BusinessClock.JST).toInstant();
    return file.assets().on(moment).custody().stream()
        .filter(custody -> custody.left() > 0)
        .map(custody -> settle(file, custody));
  }

  private static StandingDuty settle(ContractFile file, Custody custody) {
    var asset = custody.asset();
    var came =
        custody.movements().stream()
            .map(each -> LocalDate.ofInstant(each.happenedAt(), BusinessClock.JST))
            .min(Comparator.naturalOrder());
    return new StandingDuty(
        file.part().contract().head(),
        ClauseId.of("2.3"),
        Side.CONTRACTOR,
        "settle",
        came,
        "held",
        List.of(asset.label(), String.valueOf(custody.left())),
        here(file, "/assets/" + asset.id()));
  }

  private static StandingDuty duty(
      ContractFile file,
      String clause,
      String code,
      LocalDate since,
      String because,
      List<String> about,
      String way) {
    return new StandingDuty(
        file.part().contract().head(),
        ClauseId.of(clause),
        Side.CONTRACTOR,
        code,
        Optional.of(since),
        because,
        about,
        way);
  }

  private static String here(ContractFile file, String page) {
    return "/contracts/" + file.part().contract().head().id() + page;
  }
}
