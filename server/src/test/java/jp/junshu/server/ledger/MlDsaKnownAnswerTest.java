package jp.junshu.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import jp.junshu.core.merkle.Checkpoint;
import jp.junshu.core.merkle.Merkle;
import jp.junshu.core.merkle.NoteAlgorithm;
import jp.junshu.core.merkle.SignedNote;
import jp.junshu.core.merkle.VKey;
import org.bouncycastle.crypto.digests.SHAKEDigest;
import org.bouncycastle.crypto.params.MLDSAParameters;
import org.bouncycastle.crypto.params.MLDSAPublicKeyParameters;
import org.bouncycastle.crypto.signers.MLDSASigner;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The JDK's ML-DSA-44 against answers that others published, and against another program. */
@Tag("clause:7/prove")
class MlDsaKnownAnswerTest {

  /** C2SP CCTV, ML-DSA/accumulated: 100 keys and signatures of ML-DSA-44. */
  private static final String ACCUMULATED =
      "d51148e1f9f4fa1a723a6cf42e25f2a99eb5c1b378b3d2dbbd561b1203beeae4";

  private static final int HEADER = 22;

  @Test
  void aHundredKeysAndSignaturesAreThePublishedOnes() throws Exception {
    var seeds = new SHAKEDigest(128);
    var all = new SHAKEDigest(128);
    for (int i = 0; i < 100; i++) {
      var seed = new byte[32];
      seeds.doOutput(seed, 0, 32);
      var generator = KeyPairGenerator.getInstance("ML-DSA-44");
      generator.initialize(NamedParameterSpec.ML_DSA_44, new Given(seed));
      var pair = generator.generateKeyPair();
      var signer = Signature.getInstance("ML-DSA-44");
      signer.initSign(pair.getPrivate(), new Given(new byte[32]));
      var signature = signer.sign();
      all.update(bare(pair.getPublic().getEncoded()), 0, 1312);
      all.update(signature, 0, 2420);
    }
    var result = new byte[32];
    all.doFinal(result, 0, 32);
    assertThat(HexFormat.of().formatHex(result)).isEqualTo(ACCUMULATED);
  }

  private static byte[] bare(byte[] encoded) {
    return Arrays.copyOfRange(encoded, HEADER, encoded.length);
  }

  @Test
  void anotherProgramFindsWhatANoteSaysSigned() {
    var pair = NoteAlgorithm.ML_DSA_44.freshKeys();
    var ed = NoteAlgorithm.ED25519.freshKeys();
    var head = new Checkpoint("a", 1, Merkle.EMPTY_ROOT);
    var note =
        SignedNote.sign(head.text(), VKey.of("a", ed.getPublic()), ed.getPrivate())
            .cosigned(VKey.of("a", pair.getPublic()), pair.getPrivate(), Instant.ofEpochSecond(5));
    var line = note.toString().lines().toList().getLast();
    var blob = java.util.Base64.getDecoder().decode(line.split(" ")[2]);
    var message =
        HexFormat.of()
            .parseHex(
                "737562747265652f76310a00"
                    + "0161"
                    + "0000000000000005"
                    + "0161"
                    + "0000000000000000"
                    + "0000000000000001"
                    + Merkle.EMPTY_ROOT.hex());
    assertThat(otherVerifies(pair.getPublic().getEncoded(), message, blob)).isTrue();
    message[message.length - 1] ^= 1;
    assertThat(otherVerifies(pair.getPublic().getEncoded(), message, blob)).isFalse();
  }

  private static boolean otherVerifies(byte[] key, byte[] message, byte[] blob) {
    var other = new MLDSASigner();
    other.init(false, new MLDSAPublicKeyParameters(MLDSAParameters.ml_dsa_44, bare(key)));
    other.update(message, 0, message.length);
    return other.verifySignature(Arrays.copyOfRange(blob, 12, blob.length));
  }

  /** Random bytes that are not. */
  private static final class Given extends SecureRandom {

    private static final long serialVersionUID = 1L;

    private final byte[] bytes;

    Given(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public void nextBytes(byte[] out) {
      System.arraycopy(bytes, 0, out, 0, out.length);
    }
  }
}
