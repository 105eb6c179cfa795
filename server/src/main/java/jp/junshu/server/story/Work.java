package jp.junshu.server.story;

import java.time.LocalDate;

/** The contract that a story is about, as people find it: by its title on the list of contracts. */
record Work(String title, String number, LocalDate begins, LocalDate ends) {

  /** Its page, as that person's browser shows it. */
  Page of(Browser browser) {
    return browser.open("/contracts").follow(title);
  }
}
