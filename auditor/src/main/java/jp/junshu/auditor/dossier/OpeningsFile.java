package jp.junshu.auditor.dossier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.junshu.auditor.log.Entry;
import jp.junshu.auditor.log.Wrong;

/** Reads a member full of openings, row by row along the entries they belong to. */
final class OpeningsFile {

  /** Where a commitment stands. */
  private record Place(long entry, String member, String commitment) {

    static Place of(Map<String, Object> row) {
      return new Place(
          Tree.number(row, "entry"), Tree.text(row, "member"), Tree.text(row, "commitment"));
    }
  }

  private final String name;
  private final long seal;
  private final List<Place> required = new ArrayList<>();
  private final Set<Place> allowed = new HashSet<>();
  private final Map<Long, Entry> entries = new HashMap<>();
  private int next;

  /**
   * Of entries whose commitments lie in that member.
   *
   * @param elsewhere facts whose commitments lie elsewhere
   * @param seal the entry to be named where none is at fault
   */
  OpeningsFile(String name, List<Entry> all, Set<String> elsewhere, long seal) {
    this.name = name;
    this.seal = seal;
    for (var entry : all) {
      entries.put(entry.index(), entry);
      if (!elsewhere.contains(entry.fact())) {
        Commitments.each(entry, (path, text) -> place(entry, path, text));
      }
    }
  }

  private void place(Entry entry, String path, String text) {
    var place = new Place(entry.index(), path, text);
    if (Commitments.at(entry, path)) {
      required.add(place);
    } else if (!Commitments.knows(entry)) {
      allowed.add(place);
    }
  }

  List<Opening> read(Input input) {
    var openings = new ArrayList<Opening>();
    try {
      for (var row : Tree.objects(input.json(name, seal))) {
        openings.add(opening(row));
      }
    } catch (IllegalArgumentException e) {
      throw new Wrong(name, expected(), String.valueOf(e.getMessage()));
    }
    if (next < required.size()) {
      throw new Wrong(
          name, expected(), "「%s」にある約束値を開くものがありません".formatted(required.get(next).member()));
    }
    return openings;
  }

  private Opening opening(Map<String, Object> row) {
    var place = Place.of(row);
    if (!allowed.contains(place)) {
      requireNext(place);
    }
    var opening =
        Input.opening(name, place.entry(), row, Tree.text(row, "text"), place.commitment());
    if (!allowed.contains(place)) {
      next++;
    }
    return opening;
  }

  private void requireNext(Place place) {
    if (next >= required.size()) {
      throw new Wrong(name, seal, "台帳にない約束値を開いています");
    }
    var expected = required.get(next);
    if (!place.equals(expected)) {
      throw new Wrong(
          name,
          expected.entry(),
          "ここは「%s」にある約束値 %s の番ですが、そうなっていません".formatted(expected.member(), expected.commitment()));
    }
  }

  private long expected() {
    return next < required.size() ? required.get(next).entry() : seal;
  }
}
