package jp.junshu.server.contracts;

import java.util.Optional;
import java.util.function.Supplier;
import jp.junshu.core.merkle.Hash;

/**
 * How the pledge that is being filed was shown. Bound around the filing by whoever shows it in
 * another way than the person's own session; belongs to the thread.
 */
public final class Pledging {

  private static final ScopedValue<Shown> SHOWN = ScopedValue.newInstance();

  private Pledging() {}

  /**
   * What the person had before them.
   *
   * @param language {@code ja} or {@code en}
   * @param text {@link PledgeText#digest}
   */
  public record Shown(PledgeWay way, String language, Hash text) {

    /** That text, shown in that way. */
    public static Shown of(PledgeWay way, PledgeText text) {
      return new Shown(way, text.language(), text.digest());
    }
  }

  /** Does the work; a pledge that is filed in it was shown like that. */
  public static <T> T under(Shown shown, Supplier<T> work) {
    return ScopedValue.where(SHOWN, shown).call(work::get);
  }

  static Optional<Shown> shown() {
    return SHOWN.isBound() ? Optional.of(SHOWN.get()) : Optional.empty();
  }
}
