package jp.junshu.server.routes;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.junshu.core.id.ActKey;
import jp.junshu.server.routes.RouteTable.Line;
import org.jsoup.Jsoup;
import org.springframework.context.ApplicationContext;

/** Asks every route as each of the cast and tells where the answer is not the one in the table. */
final class RouteMatrix {

  /** Where the answer hangs on what was done on the contract before. */
  private static final List<String> ANEW = List.of("/questions", "/retention");

  private final ApplicationContext context;
  private final Ensemble cast;
  private final Map<Cast, String> tokens = new EnumMap<>(Cast.class);
  private final World looked;
  private final World acted;
  private Optional<String> another = Optional.empty();

  RouteMatrix(ApplicationContext context, int port) {
    this.context = context;
    this.cast = new Ensemble(context, port);
    this.looked = new World(context, cast);
    this.acted = new World(context, cast);
  }

  /** What was answered: a status, or {@code sign-in}. */
  private record Answer(String status, String said) {}

  /** Every cell of the line in which the table is wrong. */
  List<String> disagreements(Line line) {
    var wrong = new ArrayList<String>();
    var world = world(line);
    for (var who : Cast.values()) {
      var answer = ask(line, who, path(line, world, Map.of()), world);
      var expected = line.cells().get(who);
      if (!answer.status().equals(expected)) {
        wrong.add("%s: table %s, answer %s".formatted(named(line, who), expected, answer.status()));
      }
      if (line.changes() && done(line, answer)) {
        world.forget(anew(line) || Knocking.outlives(line));
      }
    }
    return wrong;
  }

  /** What is only looked at stays; what was used up is made anew. */
  private World world(Line line) {
    if (anew(line)) {
      acted.forget(true);
    }
    return line.changes() ? acted : looked;
  }

  private static boolean anew(Line line) {
    return line.changes() && ANEW.stream().anyMatch(line.pattern()::contains);
  }

  private static boolean done(Line line, Answer answer) {
    return line.servesOnce() || answer.status().equals("302") || answer.status().equals("200");
  }

  /** Where a foreign thing, one under another's contract and one that never was are not alike. */
  List<String> differences(Line line) {
    var world = world(line);
    var wrong = new ArrayList<String>();
    for (var variable : line.things()) {
      var absent = path(line, world, Map.of(variable, UUID.randomUUID().toString()));
      for (var who : Cast.values()) {
        var none = ask(line, who, absent, world);
        if (!none.status().equals(line.absent(who))) {
          wrong.add("%s: absent %s gives %s".formatted(named(line, who), variable, none.status()));
        }
        if (who == Cast.STRANGER && "404".equals(line.cells().get(who))) {
          apart(line, who, path(line, world, Map.of()), absent, world)
              .ifPresent(
                  how ->
                      wrong.add(
                          "%s: foreign and absent %s differ: %s"
                              .formatted(named(line, who), variable, how)));
        }
      }
    }
    wrong.addAll(crossed(line, world));
    return wrong;
  }

  /** Where a path in escapes shows more than one to what never was. */
  List<String> escapes(Line line) {
    var never = UUID.randomUUID().toString();
    var absent = path(line, looked, Map.of("contract", never, "id", never));
    var foreign = escaped(path(line, looked, Map.of()));
    var wrong = new ArrayList<String>();
    for (var who : List.of(Cast.STRANGER, Cast.ADMINISTRATOR)) {
      var none = ask(line, who, absent, looked);
      if (!none.status().equals("404")) {
        wrong.add("%s: absent gives %s".formatted(named(line, who), none.status()));
      }
      apart(line, who, foreign, absent, looked)
          .ifPresent(how -> wrong.add("%s: in escapes %s".formatted(named(line, who), how)));
    }
    return wrong;
  }

  /**
   * In what a foreign thing is answered otherwise than an absent one, asked before and after it:
   * what a page tells once, as of an act just done, is no difference.
   */
  private Optional<String> apart(Line line, Cast who, String foreign, String absent, World world) {
    var before = ask(line, who, absent, world);
    var answer = ask(line, who, foreign, world);
    var after = ask(line, who, absent, world);
    return answer.equals(before) || answer.equals(after)
        ? Optional.empty()
        : Optional.of(answer + " instead of " + after);
  }

  /** The first letter by its number: {@code /%66ilings}. */
  private static String escaped(String path) {
    return "/%%%02x%s".formatted((int) path.charAt(1), path.substring(2));
  }

  /** A thing of one contract is not found under another one. */
  private List<String> crossed(Line line, World world) {
    if (!line.things().contains("contract") || line.things().size() < 2) {
      return List.of();
    }
    var path = path(line, world, Map.of("contract", another()));
    var answer = ask(line, Cast.CLERK, path, world);
    return answer.status().equals("404")
        ? List.of()
        : List.of(named(line, Cast.CLERK) + ": found under another contract " + answer.status());
  }

  private String another() {
    if (another.isEmpty()) {
      another = Optional.of(new Job(context, cast).opened().scene().id().toString());
    }
    return another.orElseThrow();
  }

  private static String named(Line line, Cast who) {
    return "line %d, %s as %s".formatted(line.number(), line.route(), who);
  }

  private static String path(Line line, World world, Map<String, String> instead) {
    var path = line.pattern();
    for (var variable : line.with().entrySet()) {
      var name = variable.getKey();
      var value = instead.getOrDefault(name, world.value(variable.getValue()));
      path = path.replace(name.equals("**") ? "**" : "{" + name + "}", value);
    }
    return path;
  }

  private Answer ask(Line line, Cast who, String path, World world) {
    var browser = cast.browser(who);
    var request = browser.request(path);
    if (line.changes()) {
      var fields = new HashMap<>(world.typed(line.typed()));
      fields.put("actKey", ActKey.random().toString());
      fields.put("_csrf", token(who));
      request
          .header("Content-Type", "application/x-www-form-urlencoded")
          .POST(BodyPublishers.ofString(coded(fields)));
    } else {
      request.GET();
    }
    var answer = answer(browser.send(request));
    if (Knocking.ENDS_SESSIONS.contains(line.pattern())) {
      cast.leave(who);
      tokens.remove(who);
    }
    return answer;
  }

  private String token(Cast who) {
    return tokens.computeIfAbsent(
        who,
        asked -> cast.browser(asked).get("/story/clock").page().select("input[name=_csrf]").val());
  }

  private static String coded(Map<String, String> fields) {
    return fields.entrySet().stream()
        .flatMap(
            field ->
                List.of(field.getValue().split("\\|")).stream()
                    .map(
                        value ->
                            field.getKey()
                                + "="
                                + URLEncoder.encode(value, StandardCharsets.UTF_8)))
        .collect(Collectors.joining("&"));
  }

  private static Answer answer(HttpResponse<String> response) {
    var location = response.headers().firstValue("Location").orElse("");
    var status = location.endsWith("/sign-in") ? "sign-in" : String.valueOf(response.statusCode());
    var page = Jsoup.parse(response.body());
    page.select("input[type=hidden]").remove();
    return new Answer(status, page.html().replaceAll("[0-9a-f-]{36}", "#"));
  }
}
