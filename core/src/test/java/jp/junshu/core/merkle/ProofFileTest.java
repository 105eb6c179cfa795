package jp.junshu.core.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProofFileTest {

  private static final int SIZE = 300;
  private static final long INDEX = 137;
  private static final byte[] ENTRY = entry((int) INDEX);
  private static final VKey KEY;
  private static final ProofFile PROOF;

  static {
    try {
      var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
      KEY = VKey.of("example/ward", pair.getPublic());
      var head = new Checkpoint("example/ward", SIZE, Proofs.root(ProofFileTest::node, SIZE));
      PROOF =
          new ProofFile(
              INDEX,
              Proofs.inclusion(ProofFileTest::node, INDEX, SIZE),
              SignedNote.sign(head.text(), KEY, pair.getPrivate()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] entry(int i) {
    return ("entry " + i).getBytes(StandardCharsets.UTF_8);
  }

  private static Hash node(int level, long index) {
    int from = (int) (index << level);
    return Tiles.root(
        IntStream.range(from, from + (1 << level)).mapToObj(i -> Merkle.leaf(entry(i))).toList());
  }

  @Test
  void itReadsBackWithAndWithoutExtraBytes() {
    assertThat(ProofFile.parse(PROOF.text()).text()).isEqualTo(PROOF.text());
    var extra = new ProofFile(Optional.of("AAEC"), INDEX, PROOF.path(), PROOF.checkpoint());
    var read = ProofFile.parse(extra.text());
    assertThat(read).isEqualTo(extra);
    assertThat(read.proves(ENTRY, KEY)).isTrue();
  }

  @Test
  void whatIsNotAProofFileIsRefused() {
    var text = PROOF.text();
    for (var bad :
        List.of(
            "",
            "c2sp.org/tlog-proof@v1\n\n",
            text.replace("@v1", "@v2"),
            text.replace("index 137", "index 0137"),
            text.replace("index 137\n", ""),
            text.replace("index 137", "extra A\nindex 137"),
            text.replace("index 137", "extra AAEC\nextra AAEC\nindex 137"),
            text.replace("index 137", "index 137\n"),
            text.replaceFirst("=\n", "\n"),
            text + "\n",
            text.replace("\n", "\r\n"))) {
      assertThatIllegalArgumentException().as(bad).isThrownBy(() -> ProofFile.parse(bad));
    }
  }

  @Test
  void noBitOfItCanBeTurned() {
    int length = PROOF.text().getBytes(StandardCharsets.UTF_8).length;
    for (int bit = 0; bit < length * 8; bit++) {
      assertThat(provesWithTurned(bit)).as("bit %d", bit).isFalse();
    }
  }

  private static boolean provesWithTurned(int bit) {
    var bytes = PROOF.text().getBytes(StandardCharsets.UTF_8);
    bytes[bit / 8] ^= (byte) (1 << (bit % 8));
    try {
      return ProofFile.parse(Utf8.read(bytes)).proves(ENTRY, KEY);
    } catch (IllegalArgumentException refused) {
      return false;
    }
  }

  @Test
  void anotherIndexSizePathOrRootProvesNothing() {
    Tries.of(
        500,
        random -> {
          provesNothing(random.nextLong(), random.nextLong(), random.nextInt(9));
          provesNothing(random.nextInt(SIZE), random.nextInt(2 * SIZE), random.nextInt(9));
        });
  }

  private static void provesNothing(long index, long size, int drop) {
    var leaf = Merkle.leaf(ENTRY);
    var root = Proofs.root(ProofFileTest::node, SIZE);
    var path = PROOF.path();
    assertThat(Proofs.includes(INDEX, SIZE, leaf, path, root)).isTrue();
    if (index != INDEX) {
      assertThat(Proofs.includes(index, SIZE, leaf, path, root)).isFalse();
    }
    var shorter = path.subList(0, Math.min(drop, path.size() - 1));
    assertThat(Proofs.includes(INDEX, SIZE, leaf, shorter, root)).isFalse();
    assertThat(Proofs.includes(INDEX, size, leaf, path, Merkle.leaf(entry(1)))).isFalse();
  }
}
