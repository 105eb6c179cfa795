package jp.junshu.auditor.dossier;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the people and things of a contract are called, for those who read. */
final class Names {

  private final ContractLog log;
  private final ContractHead head;
  private final Story story;
  private final Ward ward;
  private final Map<Filing, Map<String, Object>> contents = new IdentityHashMap<>();

  Names(ContractLog log, ContractHead head, Story story, Ward ward) {
    this.log = log;
    this.head = head;
    this.story = story;
    this.ward = ward;
  }

  /** Whoever acted, as the log calls them. */
  String actor(String actor) {
    int colon = actor.indexOf(':');
    var id = actor.substring(colon + 1);
    return switch (colon < 0 ? "" : actor.substring(0, colon)) {
      case "assignment" -> person(id).orElse(actor);
      case "organization" -> organization(id);
      case "system" -> "システム(%s)".formatted(id);
      default -> actor;
    };
  }

  /** An organization's name; its id if the ward's entries here do not say it. */
  String organization(String id) {
    return ward.organization(id).flatMap(tree -> Tree.optional(tree, "name")).orElse(id);
  }

  Optional<String> person(String assignment) {
    return Optional.ofNullable(story.people().get(assignment)).map(Names::person);
  }

  private static String person(Story.Person person) {
    var names = person.names();
    return "%s %s(%s)"
        .formatted(
            Tree.text(names, "family"),
            Tree.text(names, "given"),
            Words.role(Tree.text(person.begun().body(), "role")));
  }

  /** The value of a field as it is read. */
  String value(Schema schema, String path, Schema.Field field, Object value) {
    return switch (field.type()) {
      case "choice" -> schema.label(path + "." + value);
      case "choices" ->
          Tree.list(value).stream()
              .map(each -> schema.label(path + "." + each))
              .collect(Collectors.joining("、"));
      case "flag" -> Boolean.TRUE.equals(value) ? declared(schema, path) : Words.NO;
      case "number" ->
          value instanceof Long number
              ? String.format(Locale.ROOT, "%,d", number)
              : value.toString();
      case "moment" -> value.toString().replace('T', ' ');
      case "reference" -> thing(value.toString());
      case "references" ->
          Tree.list(value).stream()
              .map(each -> thing(each.toString()))
              .collect(Collectors.joining("、"));
      default -> value.toString();
    };
  }

  /** What was declared by the tick: the sentence beside it, and the words of the tick. */
  private static String declared(Schema schema, String path) {
    var yes = schema.find(path + ".yes").orElse(Words.YES);
    return schema.find(path + ".hint").map(sentence -> sentence + " — " + yes).orElse(yes);
  }

  /** A person or a filing by its id; the id where it is neither. */
  String thing(String id) {
    return person(id).or(() -> filing(id)).orElse(id);
  }

  private Optional<String> filing(String id) {
    return Optional.ofNullable(story.filings().get(id)).map(this::called);
  }

  /** A filing by its number and what it calls itself. */
  private String called(Filing filing) {
    var current = filing.current();
    var content = content(filing);
    return current.schema().fields().stream()
        .filter(field -> field.type().equals("line") && content.containsKey(field.name()))
        .map(field -> number(filing) + " " + content.get(field.name()))
        .findFirst()
        .orElseGet(() -> number(filing));
  }

  /** The number of the sheet of paper that it was first written on. */
  Optional<String> sheet(Filing filing) {
    return story.sheets().of(filing).map(head::sheet);
  }

  String number(Filing filing) {
    var filed = filing.current().filed();
    return head.number(filed.form(), filed.serial());
  }

  /** Indexes of entries as they are listed. */
  static String indexes(List<Long> entries) {
    return entries.isEmpty()
        ? "なし"
        : entries.stream().map(String::valueOf).collect(Collectors.joining("、"));
  }

  /** What was filed, in its newest revision. */
  Map<String, Object> content(Filing filing) {
    var entry = filing.current().filed().entry();
    return contents.computeIfAbsent(
        filing, _ -> log.reading(entry, () -> log.openedTree(entry, "content")));
  }
}
