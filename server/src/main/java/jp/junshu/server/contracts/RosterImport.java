package jp.junshu.server.contracts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.junshu.core.form.Field;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.policy.Clause;
import jp.junshu.core.policy.Side;
import jp.junshu.server.chain.Chain;
import jp.junshu.server.forms.FieldError;
import jp.junshu.server.forms.RawContent;
import jp.junshu.server.forms.RowReader;
import jp.junshu.server.identity.PersonName;
import jp.junshu.server.intake.Batch;
import jp.junshu.server.intake.FormTerms;
import jp.junshu.server.intake.ImportTarget;
import jp.junshu.server.intake.WordTerms;
import jp.junshu.server.text.Kana;
import jp.junshu.server.time.BusinessClock;
import jp.junshu.server.ui.Messages;
import jp.junshu.server.ui.NotThere;
import jp.junshu.server.ui.Reads;
import jp.junshu.server.ui.Words;
import org.springframework.stereotype.Component;

/**
 * The people of a contract as a list in Excel: one line a person, one entry each once confirmed.
 */
@Component
@Clause("2.8")
class RosterImport implements ImportTarget {

  /** A roster of ten thousand, and some room. */
  private static final int MOST = 12_000;

  private static final int TOLD_EACH = 500;

  private final RowReader rows;
  private final Contracts contracts;
  private final PeopleDesk desk;
  private final Offers offers;
  private final Reads reads;
  private final Messages messages;
  private final BusinessClock clock;

  RosterImport(
      RowReader rows,
      Contracts contracts,
      PeopleDesk desk,
      Offers offers,
      Reads reads,
      Messages messages,
      BusinessClock clock) {
    this.rows = rows;
    this.contracts = contracts;
    this.desk = desk;
    this.offers = offers;
    this.reads = reads;
    this.messages = messages;
    this.clock = clock;
  }

  @Override
  public String code() {
    return "people";
  }

  @Override
  public String title(Words words) {
    return words.get("people.sheet");
  }

  @Override
  public List<Field> fields() {
    return RowReader.fields(RosterLine.class);
  }

  @Override
  public FormTerms terms(ContractId contract, PersonActor actor, Words words) {
    return new WordTerms("people.line", words, WordTerms.Things.none());
  }

  @Override
  public Becomes becomes() {
    return Becomes.ENTRIES;
  }

  @Override
  public int most() {
    return MOST;
  }

  @Override
  public boolean offered(PersonActor actor, ContractId contract) {
    return offers.may(actor, ContractActions.ADD, contract);
  }

  @Override
  public List<List<FieldError>> check(
      PersonActor actor, ContractId contract, List<RawContent> contents, Consumer<Integer> read) {
    return reads.snapshot(
        () -> {
          var part = contracts.part(contract).orElseThrow(NotThere::new);
          var there = names(part);
          var found = new ArrayList<List<FieldError>>(contents.size());
          for (var raw : contents) {
            found.add(errors(part, there, rows.read(RosterLine.class, raw, contract)));
            if (found.size() % TOLD_EACH == 0) {
              read.accept(found.size());
            }
          }
          return found;
        });
  }

  /** Who has or will have a place: the same list twice is not twice as many people. */
  private Set<String> names(ContractPart part) {
    return part.roster().assignments().stream()
        .filter(a -> a.role().side() == Side.CONTRACTOR)
        .filter(a -> a.ends().map(end -> !end.isBefore(clock.today())).orElse(true))
        .map(a -> a.name() + "\n" + a.reading())
        .collect(Collectors.toCollection(HashSet::new));
  }

  private List<FieldError> errors(
      ContractPart part, Set<String> there, RowReader.Read<RosterLine> read) {
    if (read.row().isEmpty()) {
      return read.errors();
    }
    var line = read.row().get();
    var kana =
        Stream.concat(
                kana(line.familyReading(), "familyReading"),
                line.givenReading().stream().flatMap(r -> kana(r, "givenReading")))
            .toList();
    return kana.isEmpty()
        ? Stream.of(twice(there, line), days(part, line), employer(part, line))
            .flatMap(errors -> errors)
            .toList()
        : kana;
  }

  private static Stream<FieldError> kana(String reading, String field) {
    return Kana.problem(Kana.reading(reading).text()).stream()
        .map(_ -> FieldError.of(field, "line-reading"));
  }

  private static Stream<FieldError> twice(Set<String> there, RosterLine line) {
    var name = name(line);
    return there.add(name.full() + "\n" + name.reading())
        ? Stream.empty()
        : Stream.of(FieldError.of("familyName", "line-twice", name.full()));
  }

  private Stream<FieldError> days(ContractPart part, RosterLine line) {
    var last = part.contract().ends();
    if (ends(part, line).isAfter(last)) {
      return Stream.of(FieldError.of("ends", "line-after", last));
    }
    return ends(part, line).isBefore(begins(part, line))
        ? Stream.of(FieldError.of("ends", "line-before"))
        : Stream.empty();
  }

  private Stream<FieldError> employer(ContractPart part, RosterLine line) {
    var chain = part.roster().engagements().chain();
    return line.unknownDirector(chain)
        ? Stream.of(FieldError.of("directedBy", "tier-not-standing"))
        : line.engagement(chain).errors(said(part, line), clock.instant());
  }

  private StatedEngagement.Place said(ContractPart part, RosterLine line) {
    return new StatedEngagement.Place(
        part.contract().head().contractorName(),
        part.roster().engagements().chain(),
        begins(part, line),
        ends(part, line));
  }

  private LocalDate begins(ContractPart part, RosterLine line) {
    var first = part.contract().begins();
    var today = clock.today();
    return line.begins().orElse(today.isBefore(first) ? first : today);
  }

  private static LocalDate ends(ContractPart part, RosterLine line) {
    return line.ends().orElse(part.contract().ends());
  }

  private static PersonName name(RosterLine line) {
    return new PersonName(
        line.familyName(),
        line.givenName().orElse(""),
        Kana.reading(line.familyReading()).text(),
        Kana.reading(line.givenReading().orElse("")).text());
  }

  @Override
  public List<FieldError> keep(
      PersonActor actor,
      ContractId contract,
      Batch batch,
      List<RawContent> contents,
      Consumer<PersonActor> also) {
    var places =
        reads.snapshot(
            () -> {
              var part = contracts.part(contract).orElseThrow(NotThere::new);
              return contents.stream()
                  .map(raw -> rows.read(RosterLine.class, raw, contract).row().orElseThrow())
                  .map(line -> place(part, line))
                  .toList();
            });
    desk.add(actor, contract, places, batch.key(0, actor), also);
    return List.of();
  }

  private PeopleDesk.NewPlace place(ContractPart part, RosterLine line) {
    var role = line.role().role();
    var engagement = line.engagement(part.roster().engagements().chain());
    return new PeopleDesk.NewPlace(
        Optional.empty(),
        Optional.of(name(line)),
        role,
        false,
        engagement.unit(said(part, line)),
        line.post().orElseGet(() -> messages.in(Locale.JAPAN).get("role." + role.name())),
        begins(part, line),
        ends(part, line),
        engagement);
  }

  @Override
  public List<Kept> kept(ContractId contract, Words words) {
    var roster = contracts.roster(contract);
    return roster.assignments().stream()
        .filter(a -> a.role().side() == Side.CONTRACTOR)
        .map(place -> new Kept(List.of(), line(place, roster.engagements().chain())))
        .toList();
  }

  private static Map<String, Object> line(Assignment place, Chain chain) {
    var reading = place.reading().split(" ", 2);
    var line = new LinkedHashMap<String, Object>();
    line.put("familyName", place.familyName());
    if (!place.givenName().isEmpty()) {
      line.put("givenName", place.givenName());
    }
    line.put("familyReading", reading[0]);
    if (reading.length == 2) {
      line.put("givenReading", reading[1]);
    }
    line.put("role", place.role().name());
    line.put("post", place.post());
    line.put("begins", place.begins().toString());
    place.ends().ifPresent(end -> line.put("ends", end.toString()));
    place.engagement().ifPresent(engagement -> line.putAll(RosterLine.said(engagement, chain)));
    return line;
  }

  @Override
  public String page(ContractId contract) {
    return "/contracts/" + contract + "/people";
  }
}
