package jp.junshu.server.rules;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.policy.Clause;
import jp.junshu.core.policy.Role;
import jp.junshu.core.policy.Side;
import jp.junshu.server.identity.Holding;
import jp.junshu.server.identity.People;
import jp.junshu.server.identity.Person;
import jp.junshu.server.identity.Posts;
import jp.junshu.server.time.BusinessClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who holds a post of the ward, or stands in for its holder, and did not acknowledge the edition in
 * force (1-①), or not for the role of a post that came later: whether they stand on a contract or
 * not.
 */
@Service
@Clause("1.1")
public class SilentHolders {

  private final Posts posts;
  private final People people;
  private final Editions editions;
  private final Questions questions;
  private final WardStanding standing;
  private final BusinessClock clock;

  SilentHolders(
      Posts posts,
      People people,
      Editions editions,
      Questions questions,
      WardStanding standing,
      BusinessClock clock) {
    this.questions = questions;
    this.posts = posts;
    this.people = people;
    this.editions = editions;
    this.standing = standing;
    this.clock = clock;
  }

  /**
   * Somebody who did not acknowledge.
   *
   * @param posts what they hold today, with the section
   * @param since the first day of the earliest of these
   */
  public record Silent(String name, String reading, String posts, LocalDate since) {}

  /** Everybody of the ward who did not, by reading; told to the ward alone. */
  @Transactional(readOnly = true)
  public List<Silent> of(PersonActor asking) {
    var today = clock.today();
    return asking.side() == Side.WARD
        ? editions.toAcknowledge(today).stream().flatMap(e -> silent(e, today).stream()).toList()
        : List.of();
  }

  private List<Silent> silent(PublishedEdition edition, LocalDate today) {
    var holding = posts.on(today).stream().collect(groupingBy(Holding::person));
    var asked = questions.inUse(edition.id());
    var spoke =
        standing.roles(holding.keySet()).stream()
            .filter(given -> given.edition().equals(edition.id()))
            .filter(
                given ->
                    asked.isEmpty()
                        || given.later(asked.get(), roles(holding, given.person())).isEmpty())
            .map(WardRoles::person)
            .collect(toSet());
    var named = people.find(holding.keySet());
    return holding.entrySet().stream()
        .filter(each -> !spoke.contains(each.getKey()))
        .flatMap(
            each ->
                Stream.ofNullable(named.get(each.getKey()))
                    .map(person -> silent(person, each.getValue(), today)))
        .sorted(Comparator.comparing(Silent::reading))
        .toList();
  }

  private static List<Role> roles(Map<PersonId, List<Holding>> holding, PersonId person) {
    return holding.getOrDefault(person, List.of()).stream().map(Holding::role).toList();
  }

  private Silent silent(Person person, List<Holding> holding, LocalDate today) {
    return new Silent(
        person.name().full(),
        person.name().reading(),
        holding.stream()
            .map(each -> posts.sectionName(each.section(), today) + " " + each.title())
            .distinct()
            .collect(joining("・")),
        holding.stream().map(Holding::from).min(Comparator.naturalOrder()).orElseThrow());
  }
}
