package jp.junshu.server.contracts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.server.ui.NamedValue;
import jp.junshu.server.ui.Words;

/**
 * What a module above shows on a contract's page: its ways in, and boxes beside what is owed.
 * Called inside a transaction of the page; must not write.
 */
public interface ContractExtras {

  /** Where else one can go from the contract. */
  default Stream<Link> links(PersonActor actor, Contract contract, Words words) {
    return Stream.empty();
  }

  /** Short lists of facts. */
  default Stream<Box> boxes(PersonActor actor, Contract contract, Words words) {
    return Stream.empty();
  }

  /** What was recorded of the contract, for its one history; in any order. */
  default Stream<Event> history(Contract contract, Words words) {
    return Stream.empty();
  }

  /**
   * Something that was recorded of the contract.
   *
   * @param at since when it holds
   * @param more a sentence below, or empty
   * @param link to the thing itself
   */
  record Event(Instant at, String what, String more, Optional<Link> link) {}

  /** A way in, in words. */
  record Link(String label, String href) {}

  /**
   * A short list of facts with a way to the things themselves.
   *
   * @param note a sentence below, or empty
   */
  record Box(String title, List<NamedValue> facts, String note, Link link) {
    public Box {
      facts = List.copyOf(facts);
    }
  }
}
