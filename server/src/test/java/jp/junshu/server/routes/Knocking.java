package jp.junshu.server.routes;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.junshu.core.id.ActKey;
import org.jsoup.Jsoup;

/** Sends one request of the matrix and says in a word what came of it. */
final class Knocking {

  /** What takes people away from a contract, so that the next one needs another. */
  private static final List<String> OUTLIVES =
      List.of(
          "/people", "/remainder", "/employer", "/absences", "/completion", "/publish", "/chain");

  static final List<String> ENDS_SESSIONS = List.of("/sign-out", "/sign-in/again");

  private final FourFirms firms;
  private final Map<Asker, String> tokens = new EnumMap<>(Asker.class);

  Knocking(FourFirms firms) {
    this.firms = firms;
  }

  /**
   * What was answered.
   *
   * @param outcome {@code yes} for shown or done, {@code word} for found but not done as it was
   *     typed, {@code led} for a page led elsewhere, {@code in} for being led to the sign-in, else
   *     the status
   * @param said the body, without what is anew in every answer
   */
  record Reply(String outcome, String said) {}

  Reply ask(Question question) {
    var acts = acts(question);
    var world = acts ? firms.acted() : firms.looked(question.from());
    var below = question.other().map(firms::looked).orElse(world);
    var request = request(question, world, below);
    var reply = reply(question, firms.browser(question.who()).send(request));
    if (acts && (reply.outcome().equals("yes") || question.line().servesOnce())) {
      world.forget(outlives(question.line()));
    }
    if (ENDS_SESSIONS.contains(question.line().pattern())) {
      firms.leave(question.who());
      tokens.remove(question.who());
    }
    return reply;
  }

  /** Whether what is done there takes people away from the contract, or the contract from them. */
  static boolean outlives(RouteTable.Line line) {
    return OUTLIVES.stream().anyMatch(line.pattern()::contains);
  }

  /** Whether it may use up what it names. */
  private static boolean acts(Question question) {
    return question.from() == Place.HOME && question.line().changes() && !ofPrograms(question);
  }

  private static boolean ofPrograms(Question question) {
    return question.line().pattern().startsWith("/api/");
  }

  private HttpRequest.Builder request(Question question, World world, World below) {
    var request = firms.browser(question.who()).request(question.path(world, below));
    firms.key(question.who()).ifPresent(key -> request.header("Authorization", "Bearer " + key));
    if (ofPrograms(question)) {
      request.setHeader("Accept", "*/*");
    }
    if (!question.line().changes()) {
      return request.GET();
    }
    if (ofPrograms(question)) {
      return request
          .header("Content-Type", "application/json")
          .header("Idempotency-Key", UUID.randomUUID().toString())
          .POST(BodyPublishers.ofString(report(firms.looked(Place.HOME).value("worker"))));
    }
    return request
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(typed(question, world)));
  }

  /** A work report as a program writes it; for another form it is found and not taken. */
  private static String report(String worker) {
    return """
    {"from": "2026-10-01", "until": "2026-10-31", "planned": "入力", "actual": "入力。12件",
     "workers": ["%s"], "nextPlan": "通知", "incidents": "NONE"}\
    """
        .formatted(worker);
  }

  private String typed(Question question, World world) {
    var fields = new HashMap<String, String>();
    question
        .line()
        .typed()
        .forEach(
            (name, thing) -> {
              if (name.startsWith("@")) {
                fields.putAll(world.typed(Map.of(name, thing)));
              } else {
                fields.put(name, question.typed(thing, world));
              }
            });
    fields.put("actKey", ActKey.random().toString());
    fields.put("_csrf", token(question.who()));
    return fields.entrySet().stream().flatMap(Knocking::coded).collect(Collectors.joining("&"));
  }

  private static Stream<String> coded(Map.Entry<String, String> field) {
    return Stream.of(field.getValue().split("\\|"))
        .map(value -> field.getKey() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
  }

  private String token(Asker who) {
    return tokens.computeIfAbsent(
        who,
        asked -> firms.browser(asked).get("/story/clock").page().select("input[name=_csrf]").val());
  }

  private static Reply reply(Question question, HttpResponse<String> response) {
    var location = response.headers().firstValue("Location").orElse("");
    boolean changes = question.line().changes();
    var outcome =
        switch (response.statusCode()) {
          case 200, 201 -> "yes";
          case 302, 303 -> location.endsWith("/sign-in") ? "in" : changes ? "yes" : "led";
          case 409, 422 -> "word";
          default -> String.valueOf(response.statusCode());
        };
    return new Reply(outcome, outcome.equals("404") ? said(response.body()) : "");
  }

  private static String said(String body) {
    var page = Jsoup.parse(body);
    page.select("input[type=hidden]").remove();
    return page.html().replaceAll("[0-9a-f-]{36}", "#").replaceAll("/[0-9]+(?=[/\"])", "/#");
  }
}
