package jp.junshu.core.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {

  @Test
  void membersAreSortedAndNothingIsAdded() {
    assertThat(CanonicalJson.write(Map.of("b", 1L, "a", List.of(true, "\u0001\n髙"))))
        .isEqualTo("{\"a\":[true,\"\\u0001\\n髙\"],\"b\":1}");
  }

  @Test
  void whatIsNotInTheOneFormIsRefused() {
    for (var bad :
        List.of(
            "",
            " 1",
            "1 ",
            "01",
            "-0",
            "1.0",
            "1e3",
            "null",
            "{\"a\":1,\"a\":2}",
            "{\"b\":1,\"a\":2}",
            "[1,]",
            "[1",
            "{a:1}",
            "\"\\u000a\"",
            "\"\\u0041\"",
            "\"\\/\"",
            "\"\n\"",
            "9007199254740992",
            "\"\ud800\"",
            "truex",
            "[".repeat(100))) {
      assertThatIllegalArgumentException().as(bad).isThrownBy(() -> CanonicalJson.parse(bad));
    }
  }

  @Test
  void integersEndWhereFloatingPointWouldLoseThem() {
    long most = (1L << 53) - 1;
    assertThat(CanonicalJson.write(List.of(most, -most)))
        .isEqualTo("[9007199254740991,-9007199254740991]");
    for (var bad : List.of(most + 1, -most - 1, Long.MAX_VALUE, Long.MIN_VALUE)) {
      assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.write(bad));
    }
  }

  @Test
  void membersAreSortedByUtf16UnitsWhichIsNotTheOrderOfCodePoints() {
    assertThat(CanonicalJson.write(Map.of("\ufb33", 1L, "\ud83d\ude02", 2L)))
        .isEqualTo("{\"\ud83d\ude02\":2,\"\ufb33\":1}");
  }

  @Test
  void bytesThatAreNotUtf8AreRefusedNotReplaced() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CanonicalJson.parse(new byte[] {'"', (byte) 0xff, '"'}));
    assertThatIllegalArgumentException()
        .as("a surrogate as three bytes")
        .isThrownBy(
            () ->
                CanonicalJson.parse(new byte[] {'"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"'}));
  }

  @Property(tries = 1000)
  void whateverIsAcceptedIsWrittenBackToTheSameText(@ForAll("nearly") String text) {
    try {
      assertThat(CanonicalJson.write(CanonicalJson.parse(text))).isEqualTo(text);
    } catch (IllegalArgumentException refused) {
      assertThat(refused).hasMessageContaining("character");
    }
  }

  @Provide
  Arbitrary<String> nearly() {
    return Arbitraries.of(
            "{", "}", "[", "]", ",", ":", "\"", "a", "b", "1", "0", "-", "true", "\\n", " ", "\\")
        .list()
        .ofMaxSize(9)
        .map(parts -> String.join("", parts));
  }

  @Property(tries = 500)
  void whatIsWrittenReadsBackToTheSame(@ForAll("trees") Object tree) {
    var text = CanonicalJson.write(tree);
    assertThat(CanonicalJson.parse(text)).isEqualTo(tree);
    assertThat(CanonicalJson.write(CanonicalJson.parse(text))).isEqualTo(text);
  }

  @Provide
  Arbitrary<Object> trees() {
    Arbitrary<Object> leaves =
        Arbitraries.oneOf(
            Arbitraries.strings().ofMaxLength(8).filter(CanonicalJsonTest::whole).asGeneric(),
            Arbitraries.longs().between(-1L << 52, 1L << 52).asGeneric(),
            Arbitraries.of(true, false).asGeneric());
    return Arbitraries.lazyOf(
        () -> leaves,
        () -> leaves.list().ofMaxSize(3).asGeneric(),
        () ->
            Arbitraries.maps(Arbitraries.strings().alpha().ofMaxLength(4), leaves)
                .ofMaxSize(3)
                .asGeneric());
  }

  private static boolean whole(String text) {
    return text.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
  }
}
