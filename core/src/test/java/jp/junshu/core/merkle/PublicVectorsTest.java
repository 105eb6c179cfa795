package jp.junshu.core.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The public proof vectors, good and mutated: each is accepted or refused exactly as it says. */
class PublicVectorsTest {

  private static final int CASES = 98;

  @Test
  void everyInclusionVectorIsJudgedAsItSays() throws IOException {
    var cases = cases("inclusion");
    for (var file : cases) {
      var vector = read(file);
      boolean good =
          judged(
              () ->
                  Proofs.includes(
                      number(vector, "leafIdx"),
                      number(vector, "treeSize"),
                      hash(vector.get("leafHash")),
                      hashes(vector.get("proof")),
                      hash(vector.get("root"))));
      assertThat(good).as(file.toString()).isEqualTo(!vector.get("wantErr").asBoolean());
    }
    assertThat(cases).hasSize(CASES);
  }

  @Test
  void everyConsistencyVectorIsJudgedAsItSays() throws IOException {
    var cases = cases("consistency");
    for (var file : cases) {
      var vector = read(file);
      boolean good =
          judged(
              () ->
                  Proofs.consistent(
                      number(vector, "size1"),
                      number(vector, "size2"),
                      root(vector.get("root1")),
                      root(vector.get("root2")),
                      hashes(vector.get("proof"))));
      assertThat(good).as(file.toString()).isEqualTo(!vector.get("wantErr").asBoolean());
    }
    assertThat(cases).hasSize(CASES);
  }

  private interface Judgement {
    boolean holds();
  }

  /** A hash of a wrong length cannot even be built: that is a refusal too. */
  private static boolean judged(Judgement judgement) {
    try {
      return judgement.holds();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static long number(JsonNode vector, String name) {
    return Long.parseUnsignedLong(vector.get(name).asString());
  }

  private static Hash hash(JsonNode node) {
    return Hash.of(node.isNull() ? new byte[0] : Base64.getDecoder().decode(node.asString()));
  }

  /**
   * Some vectors put words where a root stands; any hash that differs as they differ does for
   * those.
   */
  private static Hash root(JsonNode node) {
    var bytes = Base64.getDecoder().decode(node.asString());
    return bytes.length == Hash.LENGTH ? Hash.of(bytes) : Hash.sha256(bytes);
  }

  private static List<Hash> hashes(JsonNode nodes) {
    var hashes = new ArrayList<Hash>();
    nodes.forEach(node -> hashes.add(hash(node)));
    return hashes;
  }

  private static JsonNode read(Path file) throws IOException {
    return new ObjectMapper().readTree(Files.readString(file));
  }

  private static List<Path> cases(String kind) throws IOException {
    var folder = fixtures().map(root -> root.resolve("merkle").resolve(kind));
    assumeTrue(
        folder.isPresent() && Files.isDirectory(folder.get()),
        "SKIPPED: the public vectors are not beside the checkout (junshu.fixtures)");
    try (var files = Files.walk(folder.orElseThrow())) {
      return files.filter(f -> f.toString().endsWith(".json")).sorted().toList();
    }
  }

  private static Optional<Path> fixtures() {
    var given = System.getProperty("junshu.fixtures");
    if (given != null) {
      return Optional.of(Path.of(given));
    }
    for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      var beside = at.resolve("shared").resolve("fixtures");
      if (Files.isDirectory(beside)) {
        return Optional.of(beside);
      }
    }
    return Optional.empty();
  }
}
