package jp.junshu.server;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.regex.Pattern;

/** A device with one passkey, that answers honestly or with one thing wrong. */
public final class SoftAuthenticator {

  private static final Pattern CHALLENGE = Pattern.compile("\"challenge\":\"([^\"]+)\"");
  private static final int PRESENT_AND_VERIFIED = 0x05;
  private static final int WITH_KEY = 0x40;

  private final String host;
  private final KeyPair key;
  private final byte[] id = new byte[32];
  private String origin;
  private int flags = PRESENT_AND_VERIFIED;
  private int counter = 1;

  public SoftAuthenticator(String host) {
    this.host = host;
    this.origin = "https://" + host;
    new SecureRandom().nextBytes(id);
    try {
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      this.key = generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As if asked by a page of another site. */
  public void at(String otherOrigin) {
    origin = otherOrigin;
  }

  /** Whether it asked who holds it. */
  public void verifies(boolean verified) {
    flags = verified ? PRESENT_AND_VERIFIED : 1;
  }

  /** As a copy of it would that was made earlier. */
  public void countsFrom(int before) {
    counter = before;
  }

  /** The answer to a question for a new passkey. */
  public String made(String options) {
    var data = new ByteArrayOutputStream();
    data.writeBytes(head(flags | WITH_KEY));
    data.writeBytes(new byte[16]);
    data.writeBytes(ByteBuffer.allocate(2).putShort((short) id.length).array());
    data.writeBytes(id);
    data.writeBytes(cose());
    var object = new ByteArrayOutputStream();
    object.write(0xa3);
    object.writeBytes(text("fmt"));
    object.writeBytes(text("none"));
    object.writeBytes(text("attStmt"));
    object.write(0xa0);
    object.writeBytes(text("authData"));
    object.writeBytes(bytes(data.toByteArray()));
    return answer(
        "\"attestationObject\":\"%s\",\"clientDataJSON\":\"%s\",\"transports\":[\"internal\"]"
            .formatted(base64(object.toByteArray()), base64(client("webauthn.create", options))));
  }

  /** The answer to a question for one that is there. */
  public String shown(String options) {
    counter++;
    var client = client("webauthn.get", options);
    var data = head(flags);
    return answer(
        "\"authenticatorData\":\"%s\",\"clientDataJSON\":\"%s\",\"signature\":\"%s\""
            .formatted(base64(data), base64(client), base64(signed(data, client))));
  }

  private String answer(String response) {
    return """
    {"id":"%1$s","rawId":"%1$s","type":"public-key","authenticatorAttachment":"platform",
     "clientExtensionResults":{},"response":{%2$s}}\
    """
        .formatted(base64(id), response);
  }

  private byte[] client(String type, String options) {
    var asked = CHALLENGE.matcher(options);
    if (!asked.find()) {
      throw new AssertionError("nothing asked: " + options);
    }
    return "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":false}"
        .formatted(type, asked.group(1), origin)
        .getBytes(StandardCharsets.UTF_8);
  }

  private byte[] head(int says) {
    return ByteBuffer.allocate(37)
        .put(sha256(host.getBytes(StandardCharsets.UTF_8)))
        .put((byte) says)
        .putInt(counter)
        .array();
  }

  private byte[] cose() {
    var point = ((ECPublicKey) key.getPublic()).getW();
    var out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {(byte) 0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21});
    out.writeBytes(bytes(fixed(point.getAffineX())));
    out.write(0x22);
    out.writeBytes(bytes(fixed(point.getAffineY())));
    return out.toByteArray();
  }

  private byte[] signed(byte[] data, byte[] client) {
    try {
      var signature = Signature.getInstance("SHA256withECDSA");
      signature.initSign(key.getPrivate());
      signature.update(data);
      signature.update(sha256(client));
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] fixed(BigInteger number) {
    var raw = number.toByteArray();
    var fixed = new byte[32];
    int length = Math.min(raw.length, 32);
    System.arraycopy(raw, raw.length - length, fixed, 32 - length, length);
    return fixed;
  }

  private static byte[] text(String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(1 + bytes.length)
        .put((byte) (0x60 + bytes.length))
        .put(bytes)
        .array();
  }

  private static byte[] bytes(byte[] bytes) {
    return ByteBuffer.allocate(3 + bytes.length)
        .put((byte) 0x59)
        .putShort((short) bytes.length)
        .put(bytes)
        .array();
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
