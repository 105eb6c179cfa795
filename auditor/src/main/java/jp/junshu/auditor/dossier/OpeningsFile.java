package jp.junshu.auditor.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.junshu.auditor.log.Entry;
import jp.junshu.auditor.log.Wrong;

/** Reads a member full of openings, row by row along the entries they belong to. */
final class OpeningsFile {

  private final String name;
  private final long seal;
  private final List<Commitments.Place> places;

  /**
   * Of entries whose commitments lie in that member.
   *
   * @param elsewhere facts whose commitments lie elsewhere
   * @param seal the entry to be named where none is at fault
   */
  OpeningsFile(String name, List<Entry> entries, Set<String> elsewhere, long seal) {
    this.name = name;
    this.seal = seal;
    this.places =
        Commitments.of(entries).stream()
            .filter(place -> !elsewhere.contains(place.entry().fact()))
            .toList();
  }

  List<Opening> read(Input input) {
    return read(input, Erased.of(List.of(), Map.of()));
  }

  List<Opening> read(Input input, Erased erased) {
    var rows = rows(input);
    var openings = new ArrayList<Opening>();
    for (int i = 0; i < places.size(); i++) {
      var place = places.get(i);
      if (i >= rows.size()) {
        throw wrong(place, "「%s」にある約束値を開くものがありません".formatted(place.member()));
      }
      try {
        opening(place, rows.get(i), erased).ifPresent(openings::add);
      } catch (IllegalArgumentException e) {
        throw wrong(place, String.valueOf(e.getMessage()));
      }
    }
    if (rows.size() > places.size()) {
      throw new Wrong(name, seal, "台帳にない約束値を開いています");
    }
    return openings;
  }

  private List<Map<String, Object>> rows(Input input) {
    try {
      return Tree.objects(input.json(name, seal));
    } catch (IllegalArgumentException e) {
      throw new Wrong(name, seal, String.valueOf(e.getMessage()));
    }
  }

  private Optional<Opening> opening(
      Commitments.Place place, Map<String, Object> row, Erased erased) {
    if (Tree.number(row, "entry") != place.entry().index()
        || !Tree.text(row, "member").equals(place.member())
        || !Tree.text(row, "commitment").equals(place.commitment())) {
      throw wrong(
          place, "ここは「%s」にある約束値 %s の番ですが、そうなっていません".formatted(place.member(), place.commitment()));
    }
    boolean may = !place.required() || erased.has(place.commitment());
    if (may && !row.containsKey("text") && !row.containsKey("randomness")) {
      return Optional.empty();
    }
    long entry = place.entry().index();
    return Optional.of(Input.opening(name, entry, row, Tree.text(row, "text"), place.commitment()));
  }

  private Wrong wrong(Commitments.Place place, String what) {
    return new Wrong(name, place.entry().index(), what);
  }
}
