package jp.junshu.server.contracts;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import jp.junshu.core.merkle.Hash;
import jp.junshu.server.text.Width;

/** A code under which one person answers on a shared screen; it is seen in print only. */
record GroupCode(String letters) {

  /** No letter that is read as another one. */
  private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

  private static final int LENGTH = 10;
  private static final int HALF = 5;
  private static final SecureRandom RANDOM = new SecureRandom();

  static GroupCode random() {
    var letters = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      letters.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return new GroupCode(letters.toString());
  }

  /** However it was typed; empty if it cannot be one. */
  static Optional<GroupCode> read(String typed) {
    var letters = Width.half(typed).text().toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
    boolean possible =
        letters.length() == LENGTH && letters.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
    return possible ? Optional.of(new GroupCode(letters)) : Optional.empty();
  }

  Hash hash() {
    return Hash.sha256(letters.getBytes(StandardCharsets.UTF_8));
  }

  /** As it stands on the slip. */
  String printed() {
    return letters.substring(0, HALF) + "-" + letters.substring(HALF);
  }
}
