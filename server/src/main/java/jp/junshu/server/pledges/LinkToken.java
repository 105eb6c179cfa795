package jp.junshu.server.pledges;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import jp.junshu.core.merkle.Hash;

/** The secret of an address: 256 bits, seen once, kept as its hash only. */
record LinkToken(String letters) {

  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  static LinkToken random() {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new LinkToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  Hash hash() {
    return Hash.sha256(letters.getBytes(StandardCharsets.UTF_8));
  }

  String path() {
    return "/pledge/" + letters;
  }

  @Override
  public String toString() {
    return "LinkToken";
  }
}
