package jp.junshu.auditor.log;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Collects names that are safe on every system and cannot be mistaken for one another. */
final class MemberNames {

  private static final int MOST = 1_000_000;
  private static final int LONGEST = 400;

  private final SortedSet<String> names = new TreeSet<>();
  private final Set<String> folded = new HashSet<>();

  void add(String name) {
    if (name.isEmpty()
        || name.length() > LONGEST
        || name.contains("\\")
        || name.contains(":")
        || name.codePoints().anyMatch(Character::isISOControl)
        || Arrays.stream(name.split("/", -1)).anyMatch(MemberNames::leadsAstray)) {
      throw new Wrong(name, "使えない名前です");
    }
    if (!folded.add(name.toLowerCase(Locale.ROOT))) {
      throw new Wrong(name, "同じ名前が二つあります");
    }
    names.add(name);
    if (names.size() > MOST) {
      throw new Wrong(name, "ファイルが多すぎます");
    }
  }

  SortedSet<String> all() {
    return names;
  }

  private static boolean leadsAstray(String part) {
    return part.isEmpty() || part.equals(".") || part.equals("..");
  }
}
