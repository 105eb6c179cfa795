package jp.junshu.core.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Checkpoints signed with Ed25519 and, in the form of C2SP tlog-cosignature, ML-DSA-44. */
@Tag("clause:7/prove")
class MlDsaNoteTest {

  private static final String ORIGIN = "example.org/log";
  private static final Instant AT = Instant.ofEpochSecond(1_679_315_147);
  private static final KeyPair ED = NoteAlgorithm.ED25519.freshKeys();
  private static final KeyPair ML = NoteAlgorithm.ML_DSA_44.freshKeys();
  private static final LogKeys KEYS = LogKeys.of(ORIGIN, ML.getPublic(), ED.getPublic());
  private static final Checkpoint HEAD = new Checkpoint(ORIGIN, 7, Merkle.EMPTY_ROOT);
  private static final SignedNote BOTH = both(HEAD, ED, ML);

  private static SignedNote both(Checkpoint head, KeyPair ed, KeyPair ml) {
    return SignedNote.sign(head.text(), VKey.of(head.origin(), ed.getPublic()), ed.getPrivate())
        .cosigned(VKey.of(head.origin(), ml.getPublic()), ml.getPrivate(), AT);
  }

  private static SignedNote changed(int line, int at) {
    var lines = BOTH.toString().split("\n", -1);
    var parts = lines[4 + line].split(" ", -1);
    var blob = Base64.getDecoder().decode(parts[2]);
    blob[at] ^= 1;
    lines[4 + line] = "— " + parts[1] + " " + Base64.getEncoder().encodeToString(blob);
    return SignedNote.parse(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void bothKeysAreFoundToHaveSignedWhatBothSigned() {
    assertThat(KEYS.signing(SignedNote.parse(BOTH.bytes()))).isEqualTo(KEYS.keys());
    assertThat(SignedNote.parse(BOTH.bytes())).isEqualTo(BOTH);
    assertThat(LogKeys.parse(KEYS.toString())).isEqualTo(KEYS);
  }

  @Test
  void theMessageIsTheStructureOfTheSpecificationByteForByte() {
    var message = CosignedMessage.of("w1", 0x0102030405060708L, new Checkpoint("log", 9, ROOT));
    assertThat(HexFormat.of().formatHex(message))
        .isEqualTo(
            "737562747265652f76310a00" // subtree/v1 LF NUL
                + "027731" // cosigner
                + "0102030405060708" // time
                + "036c6f67" // origin
                + "0000000000000000" // from the first leaf
                + "0000000000000009" // to the size
                + ROOT.hex());
  }

  private static final Hash ROOT = Hash.sha256(new byte[] {1});

  @Test
  void anyTurnedBitInEitherSignatureOrItsTimeRefusesTheNote() {
    for (int at : new int[] {4, 11, 12, 1200, 4 + 8 + 2419}) {
      assertThatIllegalArgumentException()
          .as("byte %d", at)
          .isThrownBy(() -> KEYS.signing(changed(1, at)));
    }
    assertThatIllegalArgumentException().isThrownBy(() -> KEYS.signing(changed(0, 40)));
  }

  @Test
  void aSignatureOfAnUnknownKeyIsPassedOver() {
    assertThat(KEYS.signing(changed(1, 0)).stream().map(VKey::algorithm))
        .containsExactly(NoteAlgorithm.ED25519);
    var others = LogKeys.of(ORIGIN, NoteAlgorithm.ML_DSA_44.freshKeys().getPublic());
    assertThat(others.signing(BOTH)).isEmpty();
  }

  @Test
  void theRightKeysSignatureOfAnotherLogSizeOrRootIsNone() {
    for (var other :
        List.of(
            new Checkpoint("example.org/other", 7, Merkle.EMPTY_ROOT),
            new Checkpoint(ORIGIN, 8, Merkle.EMPTY_ROOT),
            new Checkpoint(ORIGIN, 7, ROOT))) {
      var text = both(other, ED, ML).toString();
      var moved = HEAD.text() + text.substring(text.indexOf("\n\n") + 1);
      var note = SignedNote.parse(moved.getBytes(StandardCharsets.UTF_8));
      var ml = VKey.of(other.origin(), ML.getPublic());
      assertThatIllegalArgumentException().as("%s", other).isThrownBy(() -> note.signedBy(ml));
    }
  }

  @Test
  void aSignatureUnderAnotherNameIsNoneAsTheNameIsSigned() {
    var elsewhere = VKey.of("example.org/other", ML.getPublic());
    var note = SignedNote.sign(HEAD.text(), KEYS.first(), ED.getPrivate());
    var named = note.cosigned(elsewhere, ML.getPrivate(), AT);
    assertThat(named.signedBy(elsewhere)).isTrue();
    var line = named.toString().lines().toList().getLast();
    var blob = Base64.getDecoder().decode(line.split(" ")[2]);
    System.arraycopy(KEYS.keys().getLast().id(), 0, blob, 0, 4);
    var renamed = note + "— " + ORIGIN + " " + Base64.getEncoder().encodeToString(blob) + "\n";
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KEYS.signing(SignedNote.parse(renamed.getBytes(StandardCharsets.UTF_8))));
  }

  @Test
  void keysAreReadInTheirOneFormOnly() {
    var two = KEYS.toString().lines().toList();
    var other = VKey.of("example.org/other", ED.getPublic());
    for (var bad :
        List.of(
            "",
            two.get(1) + "\n" + two.get(0) + "\n",
            two.get(0) + "\n" + two.get(0) + "\n",
            two.get(0) + "\n" + two.get(1),
            other + "\n" + two.get(1) + "\n",
            two.get(1).replace("+B", "+C") + "\n")) {
      assertThatIllegalArgumentException().as(bad).isThrownBy(() -> LogKeys.parse(bad));
    }
  }

  @Test
  void anAlgorithmEndsWhenItsSourceSaysOrEarlierAndNeverLater() {
    var last = LocalDate.of(2035, 12, 31);
    assertThat(AlgorithmEnds.STANDARD.holds(NoteAlgorithm.ED25519, last)).isTrue();
    assertThat(AlgorithmEnds.STANDARD.holds(NoteAlgorithm.ED25519, last.plusDays(1))).isFalse();
    assertThat(AlgorithmEnds.STANDARD.holds(NoteAlgorithm.ML_DSA_44, last.plusYears(100))).isTrue();
    var earlier = AlgorithmEnds.STANDARD.ending(NoteAlgorithm.ED25519, LocalDate.of(2031, 4, 1));
    assertThat(earlier.holds(NoteAlgorithm.ED25519, LocalDate.of(2031, 4, 1))).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> earlier.ending(NoteAlgorithm.ED25519, LocalDate.of(2032, 1, 1)));
    assertThat(
            earlier
                .ending(NoteAlgorithm.ML_DSA_44, LocalDate.of(2050, 1, 1))
                .holds(NoteAlgorithm.ML_DSA_44, LocalDate.of(2050, 1, 1)))
        .isFalse();
  }
}
