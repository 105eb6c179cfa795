package jp.junshu.server.contracts;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.junshu.core.id.AssignmentId;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.EditionId;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.policy.Role;
import jp.junshu.core.policy.Side;
import jp.junshu.server.rules.Editions;
import jp.junshu.server.rules.PublishedEdition;
import jp.junshu.server.rules.Question;
import jp.junshu.server.time.BusinessClock;
import org.jspecify.annotations.Nullable;

/** Who stands where on a contract, at any date, and what lets them act. An immutable snapshot. */
public final class Roster {

  private final ContractId contract;
  private final LocalDate lastDay;
  private final List<Assignment> assignments;
  private final Set<AssignmentId> remainder;
  private final List<AskedAgain> editions;
  private final Engagements engagements;
  private final RoleQuestions questions;
  private final Map<PersonId, List<Assignment>> places;
  private final Map<PersonId, List<StandingFact>> facts;
  private final Map<EditionId, Integer> numbers;
  private final List<PublishedEdition> published;
  private volatile @Nullable Then then;

  /**
   * A snapshot.
   *
   * @param lastDay of performance: after it only those named for the remainder stand on the
   *     contractor's side
   * @param editions of the rules, published and to be acknowledged
   * @param engagements by whom people are employed and directed, as far as it is more than their
   *     place says
   * @param questions for which roles acknowledgements count
   */
  Roster(
      ContractId contract,
      LocalDate lastDay,
      List<Assignment> assignments,
      List<StandingFact> facts,
      Set<AssignmentId> remainder,
      List<AskedAgain> editions,
      Engagements engagements,
      RoleQuestions questions) {
    this.questions = questions;
    this.contract = contract;
    this.lastDay = lastDay;
    this.assignments = List.copyOf(assignments);
    this.remainder = Set.copyOf(remainder);
    this.editions = List.copyOf(editions);
    this.engagements = engagements;
    this.places = assignments.stream().collect(groupingBy(Assignment::person));
    this.facts = facts.stream().collect(groupingBy(StandingFact::person));
    this.published = editions.stream().map(AskedAgain::edition).toList();
    this.numbers =
        published.stream().collect(toMap(PublishedEdition::id, PublishedEdition::number));
  }

  /** The roster of a contract on whose rules nothing is asked for single roles. */
  public Roster(
      ContractId contract,
      LocalDate lastDay,
      List<Assignment> assignments,
      List<StandingFact> facts,
      Set<AssignmentId> remainder,
      List<AskedAgain> editions,
      Engagements engagements) {
    this(
        contract,
        lastDay,
        assignments,
        facts,
        remainder,
        editions,
        engagements,
        RoleQuestions.NONE);
  }

  /** The roster of a contract that is not there, or not for this context: nobody. */
  static Roster empty(ContractId contract) {
    return new Roster(
        contract,
        LocalDate.MIN,
        List.of(),
        List.of(),
        Set.of(),
        List.of(),
        Engagements.none(contract));
  }

  public ContractId contract() {
    return contract;
  }

  public LocalDate lastDay() {
    return lastDay;
  }

  /** Every place there is or was, of whatever date. */
  public List<Assignment> assignments() {
    return assignments;
  }

  /** The places that stand after the last day too. */
  public Set<AssignmentId> remainder() {
    return remainder;
  }

  /** By whom people are employed and directed, as far as it is more than their place says. */
  public Engagements engagements() {
    return engagements;
  }

  /** The people of that day. */
  public List<Assignment> on(LocalDate day) {
    return assignments.stream().filter(a -> holds(a, day)).toList();
  }

  private boolean holds(Assignment a, LocalDate day) {
    return a.role().side() == Side.CONTRACTOR && day.isAfter(lastDay)
        ? remainder.contains(a.id())
        : a.holdsOn(day);
  }

  /** The people of that moment. */
  public List<Assignment> at(Instant moment) {
    return then(moment).people();
  }

  /** What holds at a moment: a page asks about one and the same for everybody. */
  private record Then(
      Instant moment,
      LocalDate day,
      List<Assignment> people,
      List<Assignment> contractors,
      Optional<AskedAgain> asked) {}

  private Then then(Instant moment) {
    var last = then;
    if (last == null || !last.moment().equals(moment)) {
      var day = LocalDate.ofInstant(moment, BusinessClock.JST);
      var people = on(day);
      var contractors = people.stream().filter(a -> a.role().side() == Side.CONTRACTOR).toList();
      last = new Then(moment, day, people, contractors, inForce(day));
      then = last;
    }
    return last;
  }

  /** What a person is on the contract at that moment. */
  public List<Assignment> of(PersonId person, Instant moment) {
    var day = then(moment).day();
    return places(person).stream().filter(a -> holds(a, day)).toList();
  }

  /**
   * Why a person may not act at that moment by that place; empty if they may. What they said of
   * their employer at one place holds for all they have then.
   */
  Optional<Engagements.Against> against(Assignment person, Instant moment) {
    var denied =
        of(person.person(), moment).stream()
            .filter(place -> engagements.denied(place.id()).isPresent())
            .findFirst();
    return denied
        .flatMap(place -> engagements.against(place, moment))
        .or(() -> engagements.against(person, moment));
  }

  /** What a person is on the contract at that moment or will be later. */
  public List<Assignment> toCome(PersonId person, Instant moment) {
    var day = LocalDate.ofInstant(moment, BusinessClock.JST);
    return places(person).stream().filter(a -> holds(a, day) || a.begins().isAfter(day)).toList();
  }

  /** How somebody is named who has or had a place. */
  public Optional<String> nameOf(PersonId person) {
    return places(person).stream().map(Assignment::name).findFirst();
  }

  /** Who holds a role at that moment, deputies after holders. */
  public List<Assignment> holding(Role role, Instant moment) {
    return at(moment).stream().filter(a -> a.role() == role).toList();
  }

  /** The contractor's people at that moment. */
  public List<Assignment> contractors(Instant moment) {
    return then(moment).contractors();
  }

  /** The place with that id, of whatever date. */
  public Optional<Assignment> find(AssignmentId id) {
    return assignments.stream().filter(a -> a.id().equals(id)).findFirst();
  }

  /** Since when a person's pledge stands. */
  public Optional<Instant> pledged(PersonId person) {
    return facts(person, StandingFact.Kind.PLEDGED).map(StandingFact::since).findFirst();
  }

  /** How the pledge that stands was made; empty if there is none, or nothing was kept of that. */
  public Optional<PledgeWay> pledgeWay(PersonId person) {
    return facts(person, StandingFact.Kind.PLEDGED).findFirst().flatMap(StandingFact::way);
  }

  /**
   * Since when a person's acknowledgement stands at that moment: of the edition in force or a later
   * one, or of an earlier one while its days of grace run.
   */
  public Optional<Instant> acknowledged(PersonId person, Instant moment) {
    int needed = needed(moment);
    return facts(person, StandingFact.Kind.ACKNOWLEDGED)
        .filter(fact -> number(fact) >= needed)
        .map(StandingFact::since)
        .max(Comparator.naturalOrder());
  }

  /** The number of the oldest edition whose acknowledgement counts at that moment. */
  private int needed(Instant moment) {
    return asked(moment)
        .filter(each -> moment.isAfter(each.grace()))
        .map(each -> each.edition().number())
        .orElse(0);
  }

  /**
   * The edition whose questions for the role of that place its holder has still to answer at that
   * moment, although they acknowledged: the role came later. Empty for whoever has to acknowledge
   * first, and for the ward's people.
   */
  public Optional<PublishedEdition> unasked(Assignment place, Instant moment) {
    return place.role().side() == Side.CONTRACTOR
            && acknowledged(place.person(), moment).isPresent()
            && !settled(place, moment)
        ? asked(moment)
            .map(AskedAgain::edition)
            .filter(edition -> !missing(place, edition.id()).isEmpty())
        : Optional.empty();
  }

  /**
   * Whether somebody of the ward acknowledged that edition, but not for the role of that place: it
   * came later, and the questions for it are not answered.
   */
  boolean unaskedOfWard(Assignment place, AskedAgain asked) {
    return place.role().side() == Side.WARD
        && hasAcknowledged(place.person(), asked)
        && !missing(place, asked.edition().id()).isEmpty();
  }

  /** Whether the role counts under any edition whose acknowledgement does at that moment. */
  private boolean settled(Assignment place, Instant moment) {
    int needed = needed(moment);
    return published.stream()
        .filter(edition -> edition.number() >= needed)
        .anyMatch(edition -> questions.settled(place.person(), edition.id(), place.role()));
  }

  /** What is written for the role of that place, and its holder did not answer on that edition. */
  List<Question> missing(Assignment place, EditionId edition) {
    return questions.missing(place.person(), edition, place.role());
  }

  /** What the person's newest acknowledgement stands on; empty if nothing was asked. */
  public Optional<Understanding> understanding(PersonId person) {
    return facts(person, StandingFact.Kind.ACKNOWLEDGED)
        .max(Comparator.comparingInt(this::number))
        .flatMap(StandingFact::understanding);
  }

  /** Since when a person's acknowledgement of that very edition stands. */
  Optional<Instant> acknowledged(PersonId person, EditionId edition) {
    return facts(person, StandingFact.Kind.ACKNOWLEDGED)
        .filter(fact -> fact.edition().equals(Optional.of(edition)))
        .map(StandingFact::since)
        .findFirst();
  }

  /**
   * The edition that a person has to acknowledge again, because what they acknowledged is older;
   * empty if they did, or never acknowledged anything.
   */
  Optional<AskedAgain> askedAgain(PersonId person, Instant moment) {
    int newest = newest(person);
    return newest < 0
        ? Optional.empty()
        : asked(moment).filter(each -> each.edition().number() > newest);
  }

  /** The number of the newest edition a person acknowledged; negative if none. */
  private int newest(PersonId person) {
    int newest = -1;
    for (var fact : facts.getOrDefault(person, List.of())) {
      if (fact.kind() == StandingFact.Kind.ACKNOWLEDGED) {
        newest = Math.max(newest, number(fact));
      }
    }
    return newest;
  }

  /** The edition that everybody is asked to acknowledge at that moment. */
  Optional<AskedAgain> asked(Instant moment) {
    return then(moment).asked();
  }

  /** Whether a person acknowledged that edition or a later one. */
  boolean hasAcknowledged(PersonId person, AskedAgain asked) {
    return facts(person, StandingFact.Kind.ACKNOWLEDGED)
        .anyMatch(fact -> number(fact) >= asked.edition().number());
  }

  /** One place of each person, the first. */
  static List<Assignment> onePlaceEach(List<Assignment> places) {
    var seen = new HashSet<PersonId>();
    return places.stream().filter(a -> seen.add(a.person())).toList();
  }

  private Optional<AskedAgain> inForce(LocalDate day) {
    return Editions.inForce(published, day)
        .flatMap(
            found -> editions.stream().filter(each -> each.edition().equals(found)).findFirst());
  }

  /** 0 for an acknowledgement from before editions were told apart. */
  private int number(StandingFact fact) {
    return fact.edition().map(edition -> numbers.getOrDefault(edition, 0)).orElse(0);
  }

  /** Every place somebody has or had. */
  List<Assignment> places(PersonId person) {
    return places.getOrDefault(person, List.of());
  }

  private Stream<StandingFact> facts(PersonId person, StandingFact.Kind kind) {
    return facts.getOrDefault(person, List.of()).stream().filter(fact -> fact.kind() == kind);
  }
}
