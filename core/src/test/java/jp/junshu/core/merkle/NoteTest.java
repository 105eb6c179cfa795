package jp.junshu.core.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoteTest {

  private static final KeyPair PAIR = pair();
  private static final VKey KEY = VKey.of("example.org/log", PAIR.getPublic());
  private static final VKey OTHER = VKey.of("example.org/other", pair().getPublic());
  private static final SignedNote NOTE =
      SignedNote.sign("example\n1\ntext\n", KEY, PAIR.getPrivate());
  private static final String SIGNATURE = NOTE.toString().substring(NOTE.text().length() + 1);

  /** Made by the Go implementation of signed notes; published with it as an example. */
  private static final String FOREIGN_KEY =
      "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

  private static final String FOREIGN_SIGNATURE =
      "— PeterNeumann"
          + " x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

  private static final String FOREIGN_TEXT =
      "If you think cryptography is the answer to your problem,\n"
          + "then you don't know what your problem is.\n";

  private static KeyPair pair() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static SignedNote parse(String note) {
    return SignedNote.parse(note.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aNoteOfAnotherImplementationIsReadAndItsSignatureHolds() {
    var key = VKey.parse(FOREIGN_KEY);
    var note = parse(FOREIGN_TEXT + "\n" + FOREIGN_SIGNATURE);
    assertThat(key).hasToString(FOREIGN_KEY);
    assertThat(note.signedBy(key)).isTrue();
    assertThat(note).hasToString(FOREIGN_TEXT + "\n" + FOREIGN_SIGNATURE);
  }

  @Test
  void signaturesOfUnknownKeysArePassedOver() {
    var both = parse(FOREIGN_TEXT + "\n" + SIGNATURE + FOREIGN_SIGNATURE);
    assertThat(both.signedBy(VKey.parse(FOREIGN_KEY))).isTrue();
    assertThat(both.signedBy(OTHER)).isFalse();
    assertThat(both.signedBy(OTHER.named("example.org/log")))
        .as("same name, another key")
        .isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> both.signedBy(KEY));
  }

  @Test
  void theTextMayHoldEmptyLinesForTheLastOneDivides() {
    var text = "one\n\n— not a signature\n\nlast\n";
    var note = SignedNote.sign(text, KEY, PAIR.getPrivate());
    assertThat(parse(note.toString()).text()).isEqualTo(text);
    assertThat(parse(note.toString()).signedBy(KEY)).isTrue();
  }

  @Test
  void sixteenSignaturesAreTakenAndTooManyAreNot() {
    assertThat(parse(NOTE.text() + "\n" + SIGNATURE.repeat(16)).signedBy(KEY)).isTrue();
    var many = NOTE.text() + "\n" + SIGNATURE.repeat(101);
    assertThatIllegalArgumentException().isThrownBy(() -> parse(many));
    var long_ = new byte[1_000_001];
    assertThatIllegalArgumentException().isThrownBy(() -> SignedNote.parse(long_));
  }

  @Test
  void whatIsNotWellFormedIsRefused() {
    for (var bad :
        List.of(
            NOTE.toString().replace("\n\n", "\n"),
            NOTE.toString().strip(),
            NOTE + "\n",
            NOTE.toString().replace("— ", "—  "),
            NOTE.toString().replace("— ", "-- "),
            NOTE.toString().replace("=", ""),
            NOTE.toString().replace("example.org/log", "example.org/\u3000log"),
            NOTE.toString().replace("example.org/log", "example.org/\u00a0log"),
            NOTE.toString().replace("text\n", "te\txt\n"),
            NOTE.toString().replace("text\n", "text\r\n"))) {
      assertThatIllegalArgumentException().as(bad).isThrownBy(() -> parse(bad));
    }
    var bytes = NOTE.bytes();
    bytes[3] = (byte) 0xff;
    assertThatIllegalArgumentException().isThrownBy(() -> SignedNote.parse(bytes));
  }

  @Test
  void noBitOfANoteCanBeTurned() {
    for (int bit = 0; bit < NOTE.bytes().length * 8; bit++) {
      assertThat(holdsWithTurned(bit)).as("bit %d", bit).isFalse();
    }
  }

  private static boolean holdsWithTurned(int bit) {
    var bytes = NOTE.bytes();
    bytes[bit / 8] ^= (byte) (1 << (bit % 8));
    try {
      return SignedNote.parse(bytes).signedBy(KEY);
    } catch (IllegalArgumentException refused) {
      return false;
    }
  }

  @Test
  void aKeyIsReadOnlyWithTheIdOfItsNameAndBytes() {
    assertThat(VKey.parse(KEY + "\n")).isEqualTo(KEY);
    for (var bad :
        List.of(
            "",
            "example.org/log",
            KEY.toString().replace("log", "bog"),
            KEY.toString().replaceFirst("\\+........\\+", "+00000000+"),
            KEY.toString().replace("+A", "+B"),
            KEY + "=",
            KEY.toString().replace("/log", " log"))) {
      assertThatIllegalArgumentException().as(bad).isThrownBy(() -> VKey.parse(bad));
    }
  }

  @Test
  void aCheckpointHasOneForm() {
    var text = new Checkpoint("example", 7, Merkle.EMPTY_ROOT).text();
    assertThat(Checkpoint.parse(text).text()).isEqualTo(text);
    for (var bad :
        List.of(
            "",
            text.strip(),
            text + "extension\n",
            text.replace("7", "07"),
            text.replace("7", "+7"),
            text.replace("7", "-7"),
            text.replace("7", "9999999999999999999"),
            text.replace("example", ""),
            text.replace("=", ""),
            text.replace("=", "=="))) {
      assertThatIllegalArgumentException().as(bad).isThrownBy(() -> Checkpoint.parse(bad));
    }
  }
}
