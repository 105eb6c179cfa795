package jp.junshu.server.dossier;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.junshu.auditor.dossier.DossierCheck;
import jp.junshu.auditor.log.MemoryMembers;
import jp.junshu.auditor.log.Trust;
import jp.junshu.auditor.log.Wrong;
import jp.junshu.core.merkle.VKey;

/**
 * Changes one byte of a copy of a dossier in memory and has it checked; nothing else is touched.
 */
public final class Tamper {

  private static final int AROUND = 24;

  /** Where the content of a form ends in its file. */
  private static final String ABOUT = "},\"entry\":";

  private Tamper() {}

  /** Where a byte can be changed. */
  public enum Place {
    /** Among the entries of the log. */
    ENTRY("log/tile/entries/"),
    /** In what was filed. */
    FORM("forms/"),
    /** In a register. */
    REGISTER("registers/");

    private final String folder;

    Place(String folder) {
      this.folder = folder;
    }
  }

  /**
   * What came of it.
   *
   * @param entries how many entries the untouched dossier has, all of them in order
   * @param member which member was changed
   * @param at which of its bytes, from 1
   * @param before what stood around that byte
   * @param after what stands there now
   * @param wrong what the check then names first
   */
  public record Outcome(
      long entries, String member, int at, Excerpt before, Excerpt after, Wrong wrong) {}

  /** A byte and what stands around it, as text. */
  public record Excerpt(String head, String changed, String tail) {

    private static Excerpt of(byte[] bytes, int at) {
      int from = Math.max(0, at - AROUND);
      int to = Math.min(bytes.length, at + 1 + AROUND);
      return new Excerpt(text(bytes, from, at), text(bytes, at, at + 1), text(bytes, at + 1, to));
    }

    private static String text(byte[] bytes, int from, int to) {
      return new String(bytes, from, to - from, StandardCharsets.UTF_8)
          .replaceAll("[\\p{Cntrl}\uFFFD]", "·");
    }
  }

  /**
   * Tries it.
   *
   * @param keys of the contract's log and the ward's
   * @throws IllegalStateException if there is nothing to change there, the dossier is not in order,
   *     or the check sees nothing
   */
  public static Outcome with(Dossier dossier, Place place, List<VKey> keys) {
    var whole = new MemoryMembers(dossier.members());
    var trust = new Trust(keys, Optional.empty());
    new DossierCheck(whole, trust).check(_ -> {});
    var member = member(whole, place);
    var before = whole.read(member);
    int at = digitNearTheMiddle(before);
    var altered = whole.flipped(member, at);
    return new Outcome(
        dossier.entries(),
        member,
        at + 1,
        Excerpt.of(before, at),
        Excerpt.of(altered.read(member), at),
        wrong(altered, trust));
  }

  private static Wrong wrong(MemoryMembers altered, Trust trust) {
    try {
      new DossierCheck(altered, trust).check(_ -> {});
    } catch (Wrong wrong) {
      return wrong;
    }
    throw new IllegalStateException("a changed byte was not noticed");
  }

  private static String member(MemoryMembers members, Place place) {
    return members.names().stream()
        .filter(name -> name.startsWith(place.folder))
        .filter(name -> place == Place.ENTRY || name.endsWith(".json"))
        .max(Comparator.comparingInt(name -> members.read(name).length))
        .orElseThrow(() -> new IllegalStateException("nothing under " + place.folder));
  }

  /**
   * Another digit in place of a digit is what somebody would change who has something to gain: one
   * within a longer number, in what was filed rather than in what is said about it.
   */
  private static int digitNearTheMiddle(byte[] bytes) {
    int about = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(ABOUT);
    int end = about < 0 ? bytes.length : about;
    return IntStream.range(1, end)
        .filter(at -> digit(bytes[at]) && digit(bytes[at - 1]))
        .boxed()
        .min(Comparator.comparingInt(at -> Math.abs(at - end / 2)))
        .orElse(end / 2);
  }

  private static boolean digit(byte each) {
    return each >= '0' && each <= '9';
  }
}
