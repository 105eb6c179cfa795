package jp.junshu.server.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * The rules of a made-up municipality (見本区), written by us in the structure of a real one: for
 * stories, demonstrations and tests.
 */
public final class SampleText {

  private SampleText() {}

  /** As a municipality would hand them in. */
  public static byte[] bytes() {
    try (var file = SampleText.class.getResourceAsStream("/rules/sample/mihon.txt")) {
      return Objects.requireNonNull(file, "mihon.txt is not in this build").readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
