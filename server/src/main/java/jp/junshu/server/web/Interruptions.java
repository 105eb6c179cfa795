package jp.junshu.server.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.junshu.core.gate.PersonActor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.ModelAndView;

/** One form at most, kept in the session of whoever sent it until it is done or they sign out. */
final class Interruptions {

  private static final String KEY = Interrupted.class.getName();
  private static final String TOKEN = "_csrf";

  /** A form that holds more is opened anew: nothing that decides has so much to say. */
  private static final int MOST_LETTERS = 200_000;

  private Interruptions() {}

  /** Keeps it in the place of the one before. Of files nothing is kept: their page opens anew. */
  static void keep(HttpServletRequest request, PersonActor by) {
    var fields = new HashMap<String, List<String>>();
    request.getParameterMap().forEach((name, values) -> fields.put(name, List.of(values)));
    fields.remove(TOKEN);
    boolean sends = "POST".equals(request.getMethod()) && !multipart(request) && fits(fields);
    var kept =
        new Interrupted(
            by.person().value(), request.getRequestURI(), sends, sends ? fields : Map.of());
    request.getSession().setAttribute(KEY, kept);
  }

  /** What this person left there. */
  static Optional<Interrupted> of(PersonActor actor, HttpSession session) {
    return Optional.ofNullable(session.getAttribute(KEY))
        .filter(Interrupted.class::isInstance)
        .map(Interrupted.class::cast)
        .filter(kept -> kept.by().equals(actor.person().value()));
  }

  /** On with what was kept, or to the first page; what it answers is the answer. */
  static @Nullable ModelAndView goOn(
      PersonActor actor, HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    var kept = of(actor, request.getSession());
    request.getSession().removeAttribute(KEY);
    if (kept.isEmpty() || !kept.get().sends()) {
      return new ModelAndView("redirect:" + kept.map(Interrupted::path).orElse("/"));
    }
    request.getRequestDispatcher(kept.get().path()).forward(again(kept.get(), request), response);
    return null;
  }

  /** The request with the fields that were sent then. */
  private static HttpServletRequest again(Interrupted kept, HttpServletRequest now) {
    var fields =
        kept.fields().entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, field -> field.getValue().toArray(String[]::new)));
    return new HttpServletRequestWrapper(now) {
      @Override
      public @Nullable String getParameter(String name) {
        var values = fields.get(name);
        return values == null || values.length == 0 ? null : values[0];
      }

      @Override
      public Map<String, String[]> getParameterMap() {
        return fields;
      }

      @Override
      public Enumeration<String> getParameterNames() {
        return Collections.enumeration(fields.keySet());
      }

      @Override
      public String @Nullable [] getParameterValues(String name) {
        return fields.get(name);
      }
    };
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
