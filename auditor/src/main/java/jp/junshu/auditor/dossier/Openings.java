package jp.junshu.auditor.dossier;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.junshu.auditor.log.Entry;
import jp.junshu.auditor.log.Wrong;

/** Openings by the commitment they open. */
final class Openings {

  /** Where the openings of a contract's log lie. */
  static final String NAME = "openings.json";

  private final Map<String, Opening> all = new HashMap<>();

  Openings(Collection<Opening> openings) {
    openings.forEach(opening -> all.put(opening.commitment().hex(), opening));
  }

  Optional<Opening> find(String commitment) {
    return Optional.ofNullable(all.get(commitment));
  }

  /**
   * A place where a commitment stands, opened.
   *
   * @param opening empty only where it is not known whether a commitment stands there at all
   */
  record Opened(Commitments.Place place, Optional<Opening> opening) {

    Entry entry() {
      return place.entry();
    }

    /** What was committed to; nothing where it is not known. */
    String text() {
      return opening.map(Opening::text).orElse("");
    }

    Map<String, Object> tree() {
      return Row.on(entry())
          .with("member", place.member())
          .with("commitment", place.commitment())
          .with("randomness", opening.map(Opening::randomText))
          .with("text", opening.map(Opening::text))
          .tree();
    }
  }

  /**
   * Everything that these entries commit to.
   *
   * @param in the member to be named where an opening is missing
   * @throws Wrong if a commitment is not opened that must be
   */
  List<Opened> of(List<Entry> entries, String in) {
    return of(entries, in, Erased.of(entries, Map.of()));
  }

  /** The same where some of it was erased. */
  List<Opened> of(List<Entry> entries, String in, Erased erased) {
    var opened = new ArrayList<Opened>();
    for (var place : Commitments.of(entries)) {
      var opening = find(place.commitment());
      if (opening.isEmpty() && place.required() && !erased.has(place.commitment())) {
        throw new Wrong(
            in, place.entry().index(), "「%s」にある約束値を開くものがありません".formatted(place.member()));
      }
      opened.add(new Opened(place, opening));
    }
    return opened;
  }
}
