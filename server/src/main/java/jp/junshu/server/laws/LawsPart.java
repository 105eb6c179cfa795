package jp.junshu.server.laws;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.junshu.core.id.FilingId;

/**
 * What the forms of one contract tell of laws.
 *
 * @param known facts that make laws apply
 * @param attested what was attested and is not with its own side again
 * @param entered when the items of the register were entered, by the filing that did
 */
record LawsPart(List<Known> known, List<Attested> attested, Map<FilingId, Instant> entered) {

  static final LawsPart NOTHING = new LawsPart(List.of(), List.of(), Map.of());

  LawsPart {
    known = List.copyOf(known);
    attested = List.copyOf(attested);
    entered = Map.copyOf(entered);
  }

  /** A fact, and since when it is known. */
  record Known(LawFact fact, Instant since) {}

  /**
   * That a law is kept.
   *
   * @param received whether the ward took it
   */
  record Attested(Law law, FilingId filing, Instant at, boolean received) {}

  /** The latest attestation of a law. */
  Optional<Attested> latest(Law law) {
    return attested.stream()
        .filter(each -> each.law() == law)
        .max(Comparator.comparing(Attested::at));
  }
}
