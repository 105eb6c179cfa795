package jp.junshu.core.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {

  private static final List<String> PARTS =
      List.of(
          "{", "}", "[", "]", ",", ":", "\"", "a", "b", "1", "0", "-", "true", "\\n", " ", "\\");

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

  @Test
  void whateverIsAcceptedIsWrittenBackToTheSameText() {
    Tries.of(
        5000,
        random -> {
          var text = nearly(random);
          try {
            assertThat(CanonicalJson.write(CanonicalJson.parse(text))).isEqualTo(text);
          } catch (IllegalArgumentException refused) {
            assertThat(refused).hasMessageContaining("character");
          }
        });
  }

  private static String nearly(Random random) {
    return random
        .ints(random.nextInt(10), 0, PARTS.size())
        .mapToObj(PARTS::get)
        .collect(Collectors.joining());
  }

  @Test
  void whatIsWrittenReadsBackToTheSame() {
    Tries.of(
        1000,
        random -> {
          var tree = tree(random, 3);
          var text = CanonicalJson.write(tree);
          assertThat(CanonicalJson.parse(text)).isEqualTo(tree);
          assertThat(CanonicalJson.write(CanonicalJson.parse(text))).isEqualTo(text);
        });
  }

  private static Object tree(Random random, int depth) {
    return switch (random.nextInt(depth == 0 ? 3 : 5)) {
      case 0 -> text(random);
      case 1 -> random.nextLong(-1L << 52, 1L << 52);
      case 2 -> random.nextBoolean();
      case 3 -> Stream.generate(() -> tree(random, depth - 1)).limit(random.nextInt(4)).toList();
      default -> {
        var members = new HashMap<String, Object>();
        for (int n = random.nextInt(4); n > 0; n--) {
          members.put(text(random), tree(random, depth - 1));
        }
        yield members;
      }
    };
  }

  /**
   * Any code points, controls and those outside the basic plane included, but no lone surrogate.
   */
  private static String text(Random random) {
    return random
        .ints(random.nextInt(9), 0, Character.MAX_CODE_POINT + 1)
        .map(c -> random.nextBoolean() ? c : c % 0x80)
        .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
