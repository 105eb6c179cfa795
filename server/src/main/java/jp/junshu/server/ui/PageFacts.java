package jp.junshu.server.ui;

import java.util.List;
import java.util.Optional;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.server.identity.JustDone;

/**
 * What the frame of a page tells and only higher modules know. Any number of beans; the first that
 * knows an answer gives it, menu entries are put together in their order.
 */
public interface PageFacts {

  /** Menu entries that this person may follow. */
  default List<Page.NavItem> nav(PersonActor actor, Words words) {
    return List.of();
  }

  /** Links at the foot of every page, signed in or not. */
  default List<Page.NavItem> footLinks(Words words) {
    return List.of();
  }

  /** The edition of the rules in force. */
  default Optional<String> edition(Words words) {
    return Optional.empty();
  }

  /** Until when the ledger is published. */
  default Optional<String> logState(Words words) {
    return Optional.empty();
  }

  /** The way to the receipt of what was just done. */
  default Optional<Page.NavItem> receipt(JustDone.Done done, Words words) {
    return Optional.empty();
  }

  /** What was just done, where only its module can say enough of it. */
  default Optional<String> said(JustDone.Done done, Words words) {
    return Optional.empty();
  }

  /** Name and post of the person signed in. */
  default Optional<Page.Who> who(PersonActor actor, Words words) {
    return Optional.empty();
  }
}
