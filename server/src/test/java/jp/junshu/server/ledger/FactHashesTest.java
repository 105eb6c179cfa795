package jp.junshu.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.junshu.core.merkle.CanonicalJson;
import org.junit.jupiter.api.Test;

/**
 * A hash in a fact that the live check takes for a commitment must be kept in the working tables,
 * or every log that bears it is called broken.
 */
class FactHashesTest {

  private static final Path GOLDEN = Path.of("src/test/resources/golden/facts");
  private static final Path KEPT = Path.of("src/test/resources/ledger/kept.txt");
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  @Test
  void everyHashInAFactIsOfSomethingKeptOrCalledADigest() throws IOException {
    var unsaid = new TreeSet<String>();
    try (var files = Files.list(GOLDEN)) {
      for (var file : files.toList()) {
        unsaid.addAll(hashes(file));
      }
    }
    assertThat(unsaid).hasSizeGreaterThan(LiveEntries.DIGESTS.size());
    unsaid.removeAll(LiveEntries.DIGESTS);
    unsaid.removeAll(kept());
    assertThat(unsaid)
        .as("a commitment: add it to %s; a digest: to LiveEntries.DIGESTS", KEPT)
        .isEmpty();
  }

  private static Set<String> kept() throws IOException {
    return Files.readAllLines(KEPT).stream()
        .filter(line -> !line.startsWith("#"))
        .collect(Collectors.toSet());
  }

  private static Set<String> hashes(Path file) throws IOException {
    var fact = String.valueOf(file.getFileName()).replaceAll("-v\\d+\\.json$", "");
    var body = (Map<?, ?>) CanonicalJson.parse(Files.readString(file).strip());
    return body.entrySet().stream()
        .filter(member -> hashed(member.getValue()))
        .map(member -> fact + " " + member.getKey())
        .collect(Collectors.toSet());
  }

  private static boolean hashed(Object value) {
    return switch (value) {
      case Map<?, ?> tree -> tree.values().stream().anyMatch(FactHashesTest::hashed);
      case List<?> list -> list.stream().anyMatch(FactHashesTest::hashed);
      case String text -> HASH.matcher(text).matches();
      default -> false;
    };
  }
}
