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
