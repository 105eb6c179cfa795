package jp.junshu.server.story;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What somebody sees after an act, held against what the story tells. */
final class Shown {

  private static final int NOT_FOUND = 404;

  private final Page page;
  private final Stage stage;
  private final Teller teller;

  Shown(Page page, Stage stage) {
    this.page = page;
    this.stage = stage;
    this.teller = stage.teller();
  }

  Page page() {
    return page;
  }

  /** It was done, and the page says all of that. */
  Page isDone(String... words) {
    var heading = isDoneQuietly();
    says(words);
    teller.done(words.length == 0 ? heading : String.join("、", words));
    return page;
  }

  private String isDoneQuietly() {
    if (!(Outcome.of(page) instanceof Outcome.Done(var heading))) {
      throw unlike("できるはずでした");
    }
    return heading;
  }

  /** It was done, and the thing now stands so, as the page marks it. */
  void isNow(String state, String... words) {
    isDone(Stream.concat(Stream.of(state), Stream.of(words)).toArray(String[]::new));
    if (!page.all(".tag").contains(state)) {
      throw unlike("いまは「%s」のはずでした".formatted(state));
    }
  }

  /** The gate refused, under that clause, and says that this is missing. */
  void isRefused(String clause, String... missing) {
    if (!(Outcome.of(page) instanceof Outcome.Refused refused)
        || !refused.clauses().contains(Clauses.label(clause))) {
      throw unlike("%s により断られるはずでした".formatted(Clauses.label(clause)));
    }
    says(missing);
    teller.refused(refused.told());
  }

  /** Nothing was saved, because of what is wrong in a field. */
  void isNotTaken(String... words) {
    var outcome = Outcome.of(page);
    if (!(outcome instanceof Outcome.Errors)) {
      throw unlike("受け付けられないはずでした");
    }
    says(words);
    teller.refused(outcome.told());
  }

  /** There is nothing for this person there any more. */
  void isNotThere() {
    if (!(Outcome.of(page) instanceof Outcome.Unexpected(int status, var heading))
        || status != NOT_FOUND) {
      throw unlike("何も見えないはずでした");
    }
    teller.refused(List.of(heading));
  }

  /** No link on the page leads to a thing of that name. */
  void lacks(String name, String told) {
    isDoneQuietly();
    if (page.link(name).isPresent()) {
      throw unlike("「%s」はないはずでした".formatted(name));
    }
    teller.done(told);
  }

  /** The page says all of that, and nothing else is asked of it. */
  Page says(String... words) {
    for (var word : words) {
      if (!page.says(word)) {
        throw unlike("「%s」と書いてあるはずでした".formatted(word));
      }
    }
    return page;
  }

  /** A file was handed out; it is kept under that name. */
  void isTaken(String name) {
    if (page.status() != 200 || !page.isFile()) {
      throw unlike("ファイルを受け取れるはずでした");
    }
    stage.keep(name, page.bytes());
    teller.done("%s (%,dバイト)".formatted(name, page.bytes().length));
  }

  private StoryBroken unlike(String expected) {
    return new StoryBroken(
        "%s。実際は: %s".formatted(expected, String.join("、", Outcome.of(page).told())));
  }

  @Override
  public String toString() {
    return "%s %s".formatted(page.address(), Arrays.asList(page.heading()));
  }
}
