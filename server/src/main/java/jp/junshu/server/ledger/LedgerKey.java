package jp.junshu.server.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import jp.junshu.core.merkle.Checkpoint;
import jp.junshu.core.merkle.SignedNote;
import jp.junshu.core.merkle.VKey;
import jp.junshu.server.database.StartRefused;

/**
 * The installation's one signing key, kept outside the database, and its verifier key under each
 * log's name.
 */
final class LedgerKey {

  private static final String FILE = "ledger.ed25519";

  private final PrivateKey secret;
  private final VKey verifier;

  private LedgerKey(PrivateKey secret, VKey verifier) {
    this.secret = secret;
    this.verifier = verifier;
  }

  /** Reads the key in that folder, or makes it at the first start. */
  static LedgerKey in(Path folder) {
    try {
      var file = folder.resolve(FILE);
      if (!Files.exists(file)) {
        make(folder, file);
      }
      var lines = Files.readAllLines(file);
      var encoded = Base64.getDecoder().decode(lines.get(0));
      var secret =
          KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded));
      return new LedgerKey(secret, VKey.parse(lines.get(1)));
    } catch (IOException e) {
      throw new UncheckedIOException("the signing key cannot be read", e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the signing key is damaged", e);
    }
  }

  /**
   * The public half of the key in that folder, without touching the other.
   *
   * @throws StartRefused if there is none to read
   */
  static VKey verifierIn(Path folder) {
    var file = folder.resolve(FILE);
    try {
      return VKey.parse(Files.readAllLines(file).get(1));
    } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException e) {
      throw new StartRefused("台帳の鍵「%s」を読めません。データフォルダの場所と権限を確かめてください。".formatted(file), e);
    }
  }

  private static void make(Path folder, Path file) throws IOException, GeneralSecurityException {
    var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    var half =
        Files.createTempFile(
            folder,
            FILE,
            ".new",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.write(
        half,
        List.of(
            Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()),
            VKey.of("junshu", pair.getPublic()).toString()));
    try (var channel = FileChannel.open(half, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
  }

  VKey vkey(String origin) {
    return verifier.named(origin);
  }

  SignedNote sign(Checkpoint checkpoint) {
    return SignedNote.sign(checkpoint.text(), vkey(checkpoint.origin()), secret);
  }
}
