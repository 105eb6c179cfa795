package jp.junshu.server.afterwards.web;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.core.id.PersonId;
import jp.junshu.server.afterwards.ContractFile;
import jp.junshu.server.afterwards.StandingDuties;
import jp.junshu.server.afterwards.StandingDuty;
import jp.junshu.server.contracts.Assignment;
import jp.junshu.server.time.BusinessClock;

/**
 * Somebody whom a contract binds on a day, for its page.
 *
 * @param pledged since when by their pledge; empty if none is on record
 * @param pledge path of the pledge, or empty
 * @param remainder whether they settle what is left
 * @param later when their place was recorded, if that was after the day that is asked for
 */
public record BoundPerson(
    PersonId person,
    Assignment place,
    Optional<LocalDate> pledged,
    String pledge,
    boolean remainder,
    Optional<LocalDate> later) {

  /** Everybody of the contractor's side who had a place by that day, each once. */
  static List<BoundPerson> of(ContractFile file, LocalDate day) {
    var seen = new HashSet<PersonId>();
    return file.begunBy(day).stream()
        .filter(place -> seen.add(place.person()))
        .map(place -> of(place, file, day))
        .toList();
  }

  private static BoundPerson of(Assignment place, ContractFile file, LocalDate day) {
    var standing = StandingDuties.ofPerson(file, place.person(), day);
    var duties = Stream.concat(standing.known().stream(), standing.later().stream()).toList();
    var pledge = duties.stream().filter(duty -> duty.because().equals("pledge")).findFirst();
    return new BoundPerson(
        place.person(),
        place,
        pledge.flatMap(StandingDuty::since),
        pledge.map(StandingDuty::way).orElse(""),
        duties.stream().anyMatch(duty -> duty.code().equals("remainder")),
        standing.later().stream()
            .filter(_ -> standing.known().isEmpty())
            .flatMap(duty -> duty.recorded().stream())
            .map(at -> LocalDate.ofInstant(at, BusinessClock.JST))
            .findFirst());
  }
}
