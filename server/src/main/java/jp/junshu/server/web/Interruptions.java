package jp.junshu.server.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.server.identity.FactorTooOld;
import jp.junshu.server.time.MachineClock;
import jp.junshu.server.ui.ActWords;
import jp.junshu.server.ui.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** One form at most, kept for ten minutes in the session of whoever sent it until it is done. */
@Component
class Interruptions {

  static final String KEY = Interrupted.class.getName();

  private static final String TOKEN = "_csrf";
  private static final Duration LIFE = Duration.ofMinutes(10);

  /** A form that holds more is opened anew: nothing that decides has so much to say. */
  private static final int MOST_LETTERS = 200_000;

  private final MachineClock clock;

  Interruptions(MachineClock clock) {
    this.clock = clock;
  }

  /** Keeps it in the place of the one before. Of files nothing is kept: their page opens anew. */
  void keep(HttpServletRequest request, PersonActor by, FactorTooOld stopped) {
    var fields = new HashMap<String, List<String>>();
    request.getParameterMap().forEach((name, values) -> fields.put(name, List.of(values)));
    fields.remove(TOKEN);
    boolean sends = "POST".equals(request.getMethod()) && !multipart(request) && fits(fields);
    var kept =
        new Interrupted(
            UUID.randomUUID(),
            by.person().value(),
            by.organization().value(),
            clock.instant(),
            stopped.act(),
            stopped.where(),
            request.getRequestURI(),
            sends,
            sends ? fields : Map.of());
    request.getSession().setAttribute(KEY, kept);
  }

  /** Whether the page that was sent asked about what is kept now; if nothing is, about nothing. */
  boolean asked(PersonActor actor, HttpServletRequest request) {
    var sent = Optional.ofNullable(request.getParameter("kept")).orElse("");
    return sent.equals(id(of(actor, request.getSession())));
  }

  /** What the page that asks says of it, and carries. */
  Map<String, Object> drawn(PersonActor actor, HttpSession session, Words words) {
    var kept = of(actor, session);
    return Map.of(
        "kept", id(kept),
        "sends", kept.map(Interrupted::sends).orElse(false),
        "act", kept.map(of -> ActWords.of(of.act(), words)).orElse(""),
        "where", kept.map(Interrupted::where).orElse(""));
  }

  /** On with what was kept, or to the first page; what it answers is the answer. */
  @Nullable ModelAndView goOn(
      PersonActor actor, HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    var kept = of(actor, request.getSession());
    request.getSession().removeAttribute(KEY);
    if (kept.isEmpty() || !kept.get().sends()) {
      return new ModelAndView("redirect:" + kept.map(Interrupted::path).orElse("/"));
    }
    var again = new SentAgain(request, kept.get().fields());
    request.getRequestDispatcher(kept.get().path()).forward(again, response);
    return null;
  }

  private Optional<Interrupted> of(PersonActor actor, HttpSession session) {
    return Optional.ofNullable(session.getAttribute(KEY))
        .filter(Interrupted.class::isInstance)
        .map(Interrupted.class::cast)
        .filter(kept -> kept.of(actor) && kept.at().plus(LIFE).isAfter(clock.instant()));
  }

  private static String id(Optional<Interrupted> kept) {
    return kept.map(of -> of.id().toString()).orElse("");
  }

  private static boolean multipart(HttpServletRequest request) {
    return Optional.ofNullable(request.getContentType())
        .filter(type -> type.startsWith("multipart/"))
        .isPresent();
  }

  private static boolean fits(Map<String, List<String>> fields) {
    return fields.entrySet().stream()
            .mapToLong(
                field ->
                    field.getKey().length()
                        + field.getValue().stream().mapToLong(String::length).sum())
            .sum()
        <= MOST_LETTERS;
  }
}
