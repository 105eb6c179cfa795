package jp.junshu.server.assets.web;

import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.junshu.core.id.FilingId;
import jp.junshu.server.assets.Takeout;

/**
 * A take-out as its page shows it: applied for, permitted, outside, back.
 *
 * @param takeout empty while no permit is in force
 */
public record TakeoutRow(
    FilingId permit,
    String number,
    String asset,
    People people,
    Instant leavesAt,
    Instant returnsAt,
    State state,
    Optional<Takeout> takeout,
    Door door) {

  /**
   * Who had to do with it, by name.
   *
   * @param broughtBy the carrier who brought it back; empty where nobody was asked
   * @param recordedBy who recorded that it is back
   * @param checkedBy who of the ward looked at it last
   * @param call where the ward reaches the carriers while it is outside
   */
  public record People(
      List<String> carriers,
      Optional<String> broughtBy,
      Optional<String> recordedBy,
      Optional<String> checkedBy,
      Optional<Call> call) {

    public People {
      carriers = List.copyOf(carriers);
    }
  }

  /**
   * A telephone as the applicant wrote it.
   *
   * @param dial what a telephone dials, or empty where anything but one number is written
   */
  public record Call(String written, String dial) {

    /** Ten or eleven digits in Japan, up to fifteen after a + (ITU-T E.164). */
    private static final Pattern NUMBER = Pattern.compile("0[0-9]{9,10}|\\+[0-9]{8,15}");

    static Call of(String written) {
      var plain = Normalizer.normalize(written, Normalizer.Form.NFKC).strip();
      var number = plain.replaceAll("[-() \\u2010-\\u2015\\u2212\\u30fc]", "");
      return new Call(written, NUMBER.matcher(number).matches() ? number : "");
    }
  }

  /**
   * What whoever looks may press; the gate looks at everything else.
   *
   * @param leaves whether a permit is in force and names this person as a carrier
   * @param checks whether this person is to look at what came back late
   */
  public record Door(boolean leaves, boolean returns, boolean checks) {}

  /** The names of its carriers. */
  public List<String> carriers() {
    return people.carriers();
  }

  /** Whether it came back, but after the time of the permit: which stays visible for ever. */
  public boolean backLate() {
    return takeout.filter(Takeout::backLate).isPresent();
  }

  /** Where it stands. */
  public enum State {
    APPLIED,
    ENDED,
    PERMITTED,
    OUT,
    OVERDUE,
    /** Back late, and nobody of the ward has looked. */
    UNCHECKED,
    /** Back late, the ward has looked, and a doubt remains. */
    DOUBTED,
    BACK;

    /** Whether an incident is suspected. */
    public boolean alarming() {
      return this == OVERDUE || this == UNCHECKED || this == DOUBTED;
    }
  }
}
