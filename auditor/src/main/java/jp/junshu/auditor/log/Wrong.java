package jp.junshu.auditor.log;

import java.util.Locale;
import java.util.OptionalLong;

/** The first thing that is wrong: in which member, at which entry if at one, and what, in words. */
public final class Wrong extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String member;
  private final long entry;
  private final String what;

  /** Something about a member as a whole. */
  public Wrong(String member, String what) {
    this(member, -1, what);
  }

  /** Something about an entry, by its index from 0. */
  public Wrong(String member, long entry, String what) {
    super(
        entry < 0
            ? "%s: %s".formatted(printable(member), what)
            : "%s 記録 %s番: %s"
                .formatted(printable(member), String.format(Locale.ROOT, "%d", entry), what));
    this.member = member;
    this.entry = entry;
    this.what = what;
  }

  /** The member's name. */
  public String member() {
    return member;
  }

  /** The entry's index, if it is about one. */
  public OptionalLong entry() {
    return entry < 0 ? OptionalLong.empty() : OptionalLong.of(entry);
  }

  /** What is wrong, in words. */
  public String what() {
    return what;
  }

  /** The same, said of a member under that folder. */
  public Wrong under(String folder) {
    return new Wrong(folder + member, entry, what);
  }

  /** A name as a terminal may show it, whatever a stranger put into it. */
  public static String printable(String name) {
    var shown = new StringBuilder();
    name.codePoints()
        .limit(200)
        .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? '?' : c)
        .forEach(shown::appendCodePoint);
    return shown.toString();
  }
}
