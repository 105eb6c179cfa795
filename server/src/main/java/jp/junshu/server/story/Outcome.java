package jp.junshu.server.story;

import java.util.List;

/** What the application answered, as a person would read it off the page. */
sealed interface Outcome {

  /** It is done. */
  record Done(String heading) implements Outcome {}

  /** The gate said no: the clauses, and what is missing. */
  record Refused(List<String> clauses, List<String> missing) implements Outcome {}

  /** Nothing was saved; each error says what to write. */
  record Errors(List<String> messages) implements Outcome {}

  /** Anything else: a page that is not there, one that somebody else was faster on, a breakdown. */
  record Unexpected(int status, String heading) implements Outcome {}

  static Outcome of(Page page) {
    if (page.document().selectFirst(".verdict[data-no]") != null) {
      return new Refused(
          page.document().select(".missing .clause").stream()
              .map(c -> c.text())
              .distinct()
              .toList(),
          page.all(".missing h2"));
    }
    var errors = page.all("[data-kind=bad][role=alert] li, [data-kind=bad][role=alert] p > a");
    if (!errors.isEmpty()) {
      return new Errors(errors);
    }
    return page.status() < 400
        ? new Done(page.heading())
        : new Unexpected(page.status(), page.heading());
  }

  /** In one line of plain Japanese. */
  default String told() {
    return switch (this) {
      case Done(var heading) -> heading;
      case Refused(var clauses, var missing) ->
          "%s %s".formatted(String.join("、", clauses), String.join(" / ", missing));
      case Errors(var messages) -> String.join(" / ", messages);
      case Unexpected(var status, var heading) -> "%s(%d)".formatted(heading, status);
    };
  }
}
