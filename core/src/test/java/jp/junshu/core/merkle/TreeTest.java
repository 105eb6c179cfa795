package jp.junshu.core.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TreeTest {

  private static final List<Hash> LEAVES =
      IntStream.range(0, 2049).mapToObj(i -> Merkle.leaf(entry(i))).toList();

  private static byte[] entry(int i) {
    return ("entry " + i).getBytes(StandardCharsets.UTF_8);
  }

  /**
   * The definition of RFC 6962, written down again without anything of the code under test but the
   * two hashes.
   */
  private static Hash defined(int from, int to) {
    if (from == to) {
      return Merkle.EMPTY_ROOT;
    }
    if (to - from == 1) {
      return LEAVES.get(from);
    }
    int k = 1;
    while (k * 2 < to - from) {
      k *= 2;
    }
    return Merkle.node(defined(from, from + k), defined(from + k, to));
  }

  private static final HashReader READER =
      (level, index) -> defined((int) (index << level), (int) ((index + 1) << level));

  @Test
  void theEmptyTreeHasTheHashOfNothing() {
    assertThat(Merkle.EMPTY_ROOT.hex())
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  }

  @Test
  void rootsOfEverySizeAreAsDefined() {
    for (int size = 0; size <= 2048; size += size < 300 ? 1 : 61) {
      assertThat(Proofs.root(READER, size)).as("size %d", size).isEqualTo(defined(0, size));
    }
  }

  @Test
  void everyLeafIsProvedInEverySmallTreeAndNowhereElse() {
    for (int size = 1; size <= 70; size++) {
      var root = defined(0, size);
      for (int index = 0; index < size; index++) {
        var path = Proofs.inclusion(READER, index, size);
        assertThat(Proofs.includes(index, size, LEAVES.get(index), path, root)).isTrue();
        assertThat(Proofs.includes(index + 1, size, LEAVES.get(index), path, root)).isFalse();
        assertThat(Proofs.includes(index, size, LEAVES.get(index + 1), path, root)).isFalse();
        assertThat(Proofs.includes(index, size, LEAVES.get(index), path, defined(0, size + 1)))
            .isFalse();
      }
    }
  }

  @Test
  void everySmallTreeIsTheBeginningOfEveryLargerOneAndOfNoOther() {
    for (int now = 1; now <= 40; now++) {
      for (int old = 1; old <= now; old++) {
        var proof = Proofs.consistency(READER, old, now);
        assertThat(Proofs.consistent(old, now, defined(0, old), defined(0, now), proof)).isTrue();
        assertThat(Proofs.consistent(old, now, defined(1, old + 1), defined(0, now), proof))
            .isFalse();
        assertThat(Proofs.consistent(old, now, defined(0, old), defined(1, now + 1), proof))
            .isFalse();
      }
    }
  }

  @Test
  void tilesOfSeventyThousandEntriesAreTheSpecificationsExample() {
    var tiles = Tiles.of(70_000);
    assertThat(tiles.stream().filter(t -> t.width() == 256 && t.level() == 0)).hasSize(273);
    assertThat(tiles.stream().filter(t -> t.width() < 256).map(Tiles.Tile::path))
        .containsExactly("tile/0/273.p/112", "tile/1/001.p/17", "tile/2/000.p/1");
    assertThat(Tiles.path(0, 1_234_067, 256)).isEqualTo("tile/0/x001/x234/067");
  }

  @Test
  void tilesAtTheEdgesHaveNoEmptyPartials() {
    assertThat(Tiles.of(0)).isEmpty();
    for (int size : new int[] {1, 255, 256, 257, 65_535, 65_536, 65_537}) {
      assertThat(Tiles.of(size)).allSatisfy(t -> assertThat(t.width()).isBetween(1, 256));
    }
    assertThat(Tiles.of(256).stream().map(Tiles.Tile::path))
        .containsExactly("tile/0/000", "tile/1/000.p/1");
    assertThatIllegalArgumentException().isThrownBy(() -> Tiles.path(0, 0, 0));
  }

  @Test
  void theRootOfAFullTileIsTheRootOfItsSubtree() {
    assertThat(Tiles.root(LEAVES.subList(256, 512))).isEqualTo(defined(256, 512));
  }

  @Test
  void aBundleReadsBackAndRefusesWhatIsTooShortOrTooLong() {
    var entries = List.of(entry(1), new byte[0], new byte[EntryBundle.MAX_ENTRY]);
    var bundle = EntryBundle.write(entries);
    assertThat(EntryBundle.read(bundle, 3)).containsExactlyElementsOf(entries);
    assertThatIllegalArgumentException().isThrownBy(() -> EntryBundle.read(bundle, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> EntryBundle.read(bundle, 4));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EntryBundle.write(List.of(new byte[EntryBundle.MAX_ENTRY + 1])));
  }

  @Test
  void aReceiptProvesItsEntryUnderItsKeyAndNothingElse() throws NoSuchAlgorithmException {
    var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    var key = VKey.of("example/ward", pair.getPublic());
    assertThat(VKey.parse(key.toString())).isEqualTo(key);
    var head = new Checkpoint("example/ward", 9, defined(0, 9));
    var note = SignedNote.sign(head.text(), key, pair.getPrivate());
    var proof = new ProofFile(4, Proofs.inclusion(READER, 4, 9), note);
    var read = ProofFile.parse(proof.text());
    assertThat(read.proves(entry(4), key)).isTrue();
    assertThat(read.proves(entry(5), key)).isFalse();
    assertThat(read.proves(entry(4), key.named("example/other"))).isFalse();
  }

  @Test
  void aNoteWithABadSignatureOfAKnownKeyIsRefusedWhole() throws NoSuchAlgorithmException {
    var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    var key = VKey.of("example", pair.getPublic());
    var note = SignedNote.sign("example\n1\ntext\n", key, pair.getPrivate()).toString();
    var altered = SignedNote.parse(note.replace("text", "next").getBytes(StandardCharsets.UTF_8));
    assertThatIllegalArgumentException().isThrownBy(() -> altered.signedBy(key));
  }

  @Test
  void whatIsNoNoteIsRefused() {
    for (var bad :
        List.of(
            "",
            "text\n",
            "text\n\n",
            "text\n\n— name\n",
            "text\n\n- name AAAAAAA=\n",
            "text\n\n— na+me AAAAAAA=\n",
            "text\n\n— name AAAAAAA=",
            "te\rxt\n\n— name AAAAAAA=\n",
            "text\n\n— name AAAA\n")) {
      assertThatIllegalArgumentException()
          .as(bad)
          .isThrownBy(() -> SignedNote.parse(bad.getBytes(StandardCharsets.UTF_8)));
    }
  }
}
