package jp.junshu.server.assets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import jp.junshu.core.gate.Check;
import jp.junshu.core.gate.Missing.Turn;
import jp.junshu.server.assets.Movement.Kind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class BalanceTest {

  private static final String THEN = "2027-03-24T10:00:00";

  private static List<Check> remains(Held held) {
    return RemainingChecks.of(held.part());
  }

  @Test
  @Tag("clause:2.3/prove")
  void anOriginalIsHeldFromItsHandOverAndAnythingElseFromTheRegister() {
    var held = new Held();
    var original = held.item(AssetKind.ORIGINAL, 1);
    var prints = held.item(AssetKind.PRINT, 12);
    assertThat(held.custody(original).left()).isZero();
    assertThat(held.custody(prints).left()).isEqualTo(12);
    held.told(original, Kind.GIVEN, 1, THEN);
    assertThat(held.custody(original).left()).isEqualTo(1);
  }

  @Test
  @Tag("clause:2.3/prove")
  void whatWasReturnedAndGivenAgainIsHeldAgain() {
    var held = new Held();
    var original = held.item(AssetKind.ORIGINAL, 1);
    held.settled(original, Kind.GIVEN, 1, THEN, THEN)
        .settled(original, Kind.RETURNED, 1, THEN, THEN)
        .settled(original, Kind.GIVEN, 1, THEN, THEN);
    assertThat(held.custody(original).left()).isEqualTo(1);
  }

  @Test
  @Tag("clause:2.3/prevent")
  void threeCopiesAndTwoCertificatesNameTheThirdCopyAndTheCount() {
    var held = new Held().agreed(AssetKind.COPY, Means.DISPOSAL, "2027-03-24");
    var original = held.item(AssetKind.ORIGINAL, 1);
    var copies =
        List.of(
            held.item(AssetKind.COPY, 1, Optional.of(original)),
            held.item(AssetKind.COPY, 1, Optional.of(original)),
            held.item(AssetKind.COPY, 1, Optional.of(original)));
    held.settled(copies.get(0), Kind.DISPOSED, 1, THEN, THEN);
    held.settled(copies.get(1), Kind.DISPOSED, 1, THEN, THEN);
    assertThat(remains(held))
        .extracting(Check::code)
        .containsExactly("remains-COPY", "certificates-fewer");
    assertThat(remains(held).getFirst().about()).containsExactly("4", "対象者一覧", "1");
    assertThat(remains(held).getLast().about()).containsExactly("3", "2", "A-0001 対象者一覧");
    assertThat(remains(held)).allMatch(check -> check.way().contains("/assets/"));
    held.settled(copies.get(2), Kind.DISPOSED, 1, THEN, THEN);
    assertThat(remains(held)).singleElement().matches(Check::holds);
  }

  @Test
  @Tag("clause:2.3/prevent")
  void twelvePrintedPagesAreCountedAndEachPartThatIsLeft() {
    var held = new Held().agreed(AssetKind.PRINT, Means.DISPOSAL, "2027-03-24");
    var prints = held.item(AssetKind.PRINT, 12);
    assertThat(remains(held).getFirst().about()).contains("12");
    held.settled(prints, Kind.DISPOSED, 8, THEN, THEN);
    assertThat(remains(held).getFirst().about()).contains("4");
  }

  @Test
  @Tag("clause:2.4/prevent")
  void whatIsToldAndNotReceivedRemainsAsTheWardsTurn() {
    var held = new Held().agreed(AssetKind.COPY, Means.DISPOSAL, "2027-03-24");
    held.told(held.item(AssetKind.COPY, 1), Kind.DISPOSED, 1, THEN);
    assertThat(remains(held)).extracting(Check::code).containsExactly("receipt-open");
    assertThat(remains(held).getFirst().who()).isEqualTo(Turn.WARD);
    assertThat(remains(held).getFirst().way()).startsWith("/filings/");
  }

  @Test
  @Tag("clause:2.3/prevent")
  void whatIsOutsideAndWhatHasNoAgreedEndAreNamedToo() {
    var held = new Held();
    var original = held.item(AssetKind.ORIGINAL, 1);
    held.settled(original, Kind.GIVEN, 1, THEN, THEN).out(original, THEN, "2027-03-24T18:00:00");
    assertThat(remains(held))
        .extracting(Check::code)
        .containsExactly("remains-ORIGINAL", "method-agreed", "takeout-open");
  }
}
