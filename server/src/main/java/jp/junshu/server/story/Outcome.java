package jp.junshu.server.story;

import java.util.List;
import org.jsoup.nodes.Element;

/** What the application answered, as a person would read it off the page. */
sealed interface Outcome {

  /** It is done. */
  record Done(String heading) implements Outcome {}

  /** The gate said no: each thing that is missing, under its clause. */
  record Refused(List<Missing> missing) implements Outcome {

    List<String> clauses() {
      return missing.stream().map(Missing::clause).distinct().toList();
    }
  }

  /** One thing that is missing. */
  record Missing(String clause, String what) {
    @Override
    public String toString() {
      return clause + " " + what;
    }
  }

  /** Nothing was saved; each error says what to write. */
  record Errors(List<String> messages) implements Outcome {}

  /** Anything else: a page that is not there, one that somebody else was faster on, a breakdown. */
  record Unexpected(int status, String heading) implements Outcome {}

  static Outcome of(Page page) {
    if (page.document().selectFirst(".verdict[data-no]") != null) {
      return new Refused(
          page.document().select(".missing > li").stream().map(Outcome::missing).toList());
    }
    var errors = page.all("[data-kind=bad][role=alert] li, [data-kind=bad][role=alert] p > a");
    if (!errors.isEmpty()) {
      return new Errors(errors);
    }
    var wrongCells = page.all("[data-kind=bad][role=alert] ~ * td:last-child");
    if (!wrongCells.isEmpty()) {
      return new Errors(wrongCells);
    }
    return page.status() < 400
        ? new Done(page.heading())
        : new Unexpected(page.status(), page.heading());
  }

  /** The page, if what was asked for was done. */
  static Page done(Page page, String otherwise) {
    if (!(of(page) instanceof Done)) {
      throw new StoryBroken("%s: %s".formatted(otherwise, String.join("、", of(page).told())));
    }
    return page;
  }

  private static Missing missing(Element thing) {
    return new Missing(thing.select(".clause").text(), thing.select("h2").text());
  }

  /** In plain Japanese, a line for each thing that is to be said. */
  default List<String> told() {
    return switch (this) {
      case Done(var heading) -> List.of(heading);
      case Refused(var missing) -> missing.stream().map(Missing::toString).toList();
      case Errors(var messages) -> messages;
      case Unexpected(var status, var heading) -> List.of("%s(%d)".formatted(heading, status));
    };
  }
}
