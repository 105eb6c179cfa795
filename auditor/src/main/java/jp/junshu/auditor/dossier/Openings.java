package jp.junshu.auditor.dossier;

import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.junshu.auditor.log.Entry;
import jp.junshu.auditor.log.Wrong;
import jp.junshu.core.merkle.Hash;

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

  /** A commitment at the place where it first stands, opened. */
  record Opened(Entry entry, String member, String commitment, Opening opening) {

    Map<String, Object> tree() {
      return Map.of(
          "commitment",
          commitment,
          "entry",
          entry.index(),
          "member",
          member,
          "randomness",
          Base64.getEncoder().encodeToString(opening.randomness()),
          "text",
          opening.text());
    }
  }

  /**
   * Everything that these entries commit to.
   *
   * @param in the member to be named where an opening is missing
   * @throws Wrong if a commitment is not opened that must be
   */
  List<Opened> of(List<Entry> entries, String in) {
    var opened = new ArrayList<Opened>();
    Set<String> before = new HashSet<>();
    for (var entry : entries) {
      Commitments.each(entry, (path, text) -> add(entry, path, text, in, before, opened));
    }
    return opened;
  }

  private void add(
      Entry entry, String path, String text, String in, Set<String> before, List<Opened> opened) {
    boolean required = Commitments.at(entry, path);
    if (Commitments.knows(entry) && !required || before.contains(text)) {
      return;
    }
    var opening = find(text);
    if (opening.isEmpty() && required) {
      throw new Wrong(in, entry.index(), "「%s」にある約束値を開くものがありません".formatted(path));
    }
    opening.ifPresent(
        it -> {
          before.add(text);
          opened.add(new Opened(entry, path, Hash.ofHex(text).hex(), it));
        });
  }
}
