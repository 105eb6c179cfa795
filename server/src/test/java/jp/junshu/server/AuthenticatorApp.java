package jp.junshu.server;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;

/** An authenticator app, written apart from the program: a secret as it is typed, codes by time. */
public final class AuthenticatorApp {

  private final byte[] secret;
  private long last;

  public AuthenticatorApp(String typed) {
    var text = typed.replace(" ", "");
    this.secret = Base32.decode(text + "=".repeat((8 - text.length() % 8) % 8));
    this.last = Instant.now().getEpochSecond() / 30 - 2;
  }

  /**
   * A code that was not shown before and is taken now: of the step before, of this, of the next.
   */
  public String code() {
    long now = Instant.now().getEpochSecond() / 30;
    last = Math.max(last + 1, now - 1);
    return code(last);
  }

  /** The code that was shown last. */
  public String shown() {
    return code(last);
  }

  private String code(long step) {
    try {
      var mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret, "HmacSHA1"));
      var hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
      int at = hash[19] & 15;
      return "%06d".formatted((ByteBuffer.wrap(hash).getInt(at) & 0x7fffffff) % 1_000_000);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
