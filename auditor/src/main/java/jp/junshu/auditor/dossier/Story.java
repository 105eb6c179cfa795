package jp.junshu.auditor.dossier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jp.junshu.auditor.log.Entry;
import jp.junshu.core.form.Life.State;

/** What happened on a contract, in the order of its entries; what could not have is refused. */
final class Story {

  /** Somebody in a role. */
  record Person(
      Entry begun, Map<String, Object> names, Optional<Entry> ended, Optional<Entry> remainder) {}

  /**
   * Something that left the premises.
   *
   * @param carrier who brought it back, where that was asked
   * @param checked the ward's newest look at it
   */
  record Takeout(
      Entry left,
      Filing permit,
      Optional<Entry> returned,
      Optional<String> carrier,
      Optional<Entry> checked) {

    private Takeout back(Entry entry, Optional<String> by) {
      return new Takeout(left, permit, Optional.of(entry), by, checked);
    }

    private Takeout looked(Entry entry) {
      return new Takeout(left, permit, returned, carrier, Optional.of(entry));
    }
  }

  private final Map<String, Filing> filings = new LinkedHashMap<>();
  private final Map<String, Long> serials = new TreeMap<>();
  private final Map<String, Person> people = new LinkedHashMap<>();
  private final Map<String, Takeout> takeouts = new LinkedHashMap<>();
  private final List<Entry> refusals = new ArrayList<>();
  private final List<Entry> clauses = new ArrayList<>();
  private final List<Entry> passed = new ArrayList<>();
  private final Sheets sheets = new Sheets();
  private Optional<Entry> opened = Optional.empty();
  private Optional<Entry> completed = Optional.empty();

  void filed(FiledForm filed, Schema schema) {
    var known = filings.get(filed.filing());
    if (known != null) {
      known.again(filed, schema);
      return;
    }
    long last = serials.getOrDefault(filed.form(), 0L);
    require(filed.serial() > last, "番号 %d が、前の番号 %d より後になっていません".formatted(filed.serial(), last));
    serials.put(filed.form(), filed.serial());
    filings.put(filed.filing(), new Filing(filed, schema));
  }

  Filing filing(Entry entry, String member) {
    var filing = filings.get(Tree.text(entry.body(), member));
    if (filing == null) {
      throw new IllegalArgumentException("まだ提出されていないものについての記録です");
    }
    return filing;
  }

  void began(Entry entry, Map<String, Object> names) {
    var person = new Person(entry, names, Optional.empty(), Optional.empty());
    require(people.putIfAbsent(assignment(entry), person) == null, "同じ人の役割が二度始まっています");
  }

  void ended(Entry entry) {
    var person = person(entry);
    require(person.ended().isEmpty(), "もう終わっている役割です");
    people.put(
        assignment(entry),
        new Person(person.begun(), person.names(), Optional.of(entry), person.remainder()));
  }

  void remains(Entry entry) {
    var person = person(entry);
    people.put(
        assignment(entry),
        new Person(person.begun(), person.names(), person.ended(), Optional.of(entry)));
  }

  private Person person(Entry entry) {
    var person = people.get(assignment(entry));
    if (person == null) {
      throw new IllegalArgumentException("まだ役割のない人についての記録です");
    }
    return person;
  }

  private static String assignment(Entry entry) {
    return Tree.text(entry.body(), "assignment");
  }

  void left(Entry entry) {
    var permit = filing(entry, "permit");
    require(permit.state() == State.GRANTED, "承認されていない持ち出しです");
    var takeout = new Takeout(entry, permit, Optional.empty(), Optional.empty(), Optional.empty());
    require(
        takeouts.putIfAbsent(Tree.text(entry.body(), "permit"), takeout) == null,
        "同じ許可で二度持ち出されています");
  }

  /** It is back; who brought it, where that was asked, has a place on the contract. */
  void returned(Entry entry, Optional<String> carrier) {
    var permit = Tree.text(entry.body(), "permit");
    var takeout = takeouts.get(permit);
    if (takeout == null || takeout.returned().isPresent()) {
      throw new IllegalArgumentException("持ち出されていないものが返されています");
    }
    require(carrier.stream().allMatch(people::containsKey), "まだ役割のない人が返したことになっています");
    takeouts.put(permit, takeout.back(entry, carrier));
  }

  /** The ward looked at what is back. */
  void checked(Entry entry) {
    var permit = Tree.text(entry.body(), "permit");
    var takeout = takeouts.get(permit);
    if (takeout == null || takeout.returned().isEmpty()) {
      throw new IllegalArgumentException("返っていないものが確かめられています");
    }
    takeouts.put(permit, takeout.looked(entry));
  }

  void refused(Entry entry) {
    refusals.add(entry);
  }

  /** The ward decided how clauses run. */
  void clausesSet(Entry entry) {
    clauses.add(entry);
  }

  /** Somebody was warned, or an act passed although something was missing. */
  void passed(Entry entry) {
    passed.add(entry);
  }

  List<Entry> clauses() {
    return clauses;
  }

  List<Entry> passed() {
    return passed;
  }

  void opened(Entry entry) {
    require(opened.isEmpty(), "業務着手が二度記録されています");
    opened = Optional.of(entry);
  }

  void completed(Entry entry) {
    require(opened.isPresent() && completed.isEmpty(), "着手していない、または完了した業務の完了です");
    completed = Optional.of(entry);
  }

  /** Whoever acts by an assignment has been given it. */
  void acted(Entry entry) {
    var actor = entry.actor();
    require(
        !actor.startsWith("assignment:")
            || people.containsKey(actor.substring("assignment:".length())),
        "まだ役割のない人が行っています");
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  Sheets sheets() {
    return sheets;
  }

  Map<String, Filing> filings() {
    return filings;
  }

  Map<String, Person> people() {
    return people;
  }

  List<Takeout> takeouts() {
    return List.copyOf(takeouts.values());
  }

  List<Entry> refusals() {
    return refusals;
  }

  Optional<Entry> workOpened() {
    return opened;
  }

  Optional<Entry> workCompleted() {
    return completed;
  }
}
