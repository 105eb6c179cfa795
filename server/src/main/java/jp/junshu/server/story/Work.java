package jp.junshu.server.story;

import java.time.LocalDate;
import jp.junshu.server.ui.JapaneseDates;

/** The contract that a story is about, as people find it: by its title on the list of contracts. */
record Work(String title, String number, LocalDate begins, LocalDate ends) {

  /** Its page, as that person's browser shows it. */
  Page of(Browser browser) {
    return browser.open("/contracts").follow(title);
  }

  /** Its page of people. */
  Page people(Browser browser) {
    return of(browser).follow("人");
  }

  /** Its page of take-outs. */
  Page takeouts(Browser browser) {
    return browser.open(of(browser).address().getPath() + "/takeouts");
  }

  /** A form that can be handed in from its page, ready to be filled in. */
  FilledForm paper(Browser browser, String no, String button) {
    return of(browser).follow(no + " ").form(button);
  }

  /** The newest filing of that form on its page. */
  Page filed(Browser browser, String title) {
    return of(browser).followRow(title, title);
  }

  static String day(LocalDate day) {
    return JapaneseDates.era(day);
  }
}
