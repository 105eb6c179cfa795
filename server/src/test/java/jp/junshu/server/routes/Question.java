package jp.junshu.server.routes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.junshu.server.routes.RouteTable.Line;

/**
 * One request of the matrix.
 *
 * @param from whose things the path names
 * @param other whose things stand below the first one, where they are not the same
 */
record Question(Line line, Asker who, Relation relation, Place from, Optional<Place> other) {

  private static final String NOBODY = UUID.randomUUID().toString();
  private static final String NUMBER = "987654";
  private static final List<String> NUMBERED =
      List.of("blank", "entered", "sheet", "signed", "signed-too");
  private static final Map<String, Asker> OWNERS =
      Map.of("absence", Asker.MANAGER, "sign-in", Asker.WORKER);

  /** Every request that a line of the table of routes asks for. */
  static List<Question> of(Line line) {
    return Stream.of(Asker.values()).flatMap(who -> of(line, who).stream()).toList();
  }

  private static List<Question> of(Line line, Asker who) {
    var all = new ArrayList<Question>();
    switch (owned(line)) {
      case NOBODY -> all.add(at(line, who, Relation.NONE, Place.HOME));
      case WARD -> all.add(at(line, who, Relation.WARD, Place.HOME));
      case PERSON -> all.add(at(line, who, toOwner(line, who), Place.HOME));
      case CONTRACT -> {
        for (var place : Place.values()) {
          if (asks(line, who, place) && all.stream().noneMatch(q -> q.relation == who.to(place))) {
            all.add(at(line, who, who.to(place), place));
          }
        }
        if (things(line).stream().filter(Question::namesOne).count() > 1) {
          all.add(new Question(line, who, Relation.CROSSED, Place.HOME, Optional.of(Place.FAR)));
        }
      }
    }
    if (owned(line) != Owned.NOBODY) {
      all.add(at(line, who, Relation.ABSENT, Place.HOME));
      all.add(at(line, who, Relation.MALFORMED, Place.HOME));
    }
    return all;
  }

  /**
   * One contract of each relation; what is used up is asked for at home, of the others it is asked
   * what they see at theirs.
   */
  private static boolean asks(Line line, Asker who, Place place) {
    return !line.changes() || who.to(place) != Relation.OWN || place == Place.HOME;
  }

  /** Whether it is called by a name that no other contract gives. */
  private static boolean namesOne(String thing) {
    return Owned.of(thing) == Owned.CONTRACT && !NUMBERED.contains(thing);
  }

  private static Question at(Line line, Asker who, Relation relation, Place from) {
    return new Question(line, who, relation, from, Optional.empty());
  }

  private static Relation toOwner(Line line, Asker who) {
    return things(line).stream().anyMatch(thing -> OWNERS.get(thing) == who)
        ? Relation.MINE
        : Relation.OTHERS;
  }

  /** Whose the things are that the line names. */
  static Owned owned(Line line) {
    var owned = things(line).stream().map(Owned::of).toList();
    return Stream.of(Owned.CONTRACT, Owned.PERSON, Owned.WARD)
        .filter(owned::contains)
        .findFirst()
        .orElse(Owned.NOBODY);
  }

  /** What stands in the path, or where nothing does, the contract that is typed. */
  private static List<String> things(Line line) {
    return line.things().isEmpty()
        ? line.typed().values().stream().filter("working"::equals).toList()
        : line.things().stream().map(line.with()::get).toList();
  }

  String path(World world, World below) {
    var path = line.pattern();
    boolean first = true;
    for (var variable : line.with().entrySet()) {
      var name = variable.getKey();
      var value = value(variable.getValue(), first ? world : below);
      path = path.replace(name.equals("**") ? "**" : "{" + name + "}", value);
      first = false;
    }
    return path;
  }

  /** What is typed for that thing: where the path names something, its own. */
  String typed(String thing, World world) {
    return line.things().isEmpty() ? value(thing, world) : world.value(thing);
  }

  /** What stands for that thing in this request. */
  private String value(String thing, World world) {
    if (Owned.of(thing) == Owned.NOBODY) {
      return world.value(thing);
    }
    return switch (relation) {
      case ABSENT -> NUMBERED.contains(thing) ? NUMBER : NOBODY;
      case MALFORMED -> "x";
      default -> world.value(thing);
    };
  }

  @Override
  public String toString() {
    return "%s %s as %s, %s (%s)".formatted(line.method(), line.pattern(), who, relation, from);
  }
}
