package jp.junshu.server.dossier;

import java.nio.charset.StandardCharsets;
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
        .reduce((_, last) -> last)
        .orElseThrow(() -> new IllegalStateException("nothing under " + place.folder));
  }

  /** Another digit in place of a digit is what somebody would change who has something to gain. */
  private static int digitNearTheMiddle(byte[] bytes) {
    int middle = bytes.length / 2;
    return IntStream.range(0, bytes.length)
        .filter(at -> bytes[at] >= '0' && bytes[at] <= '9')
        .boxed()
        .min((a, b) -> Integer.compare(Math.abs(a - middle), Math.abs(b - middle)))
        .orElse(middle);
  }
}
