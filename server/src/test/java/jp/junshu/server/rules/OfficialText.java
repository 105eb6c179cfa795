package jp.junshu.server.rules;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The text of the rules as a ward publishes them, kept outside this repository, where present. */
final class OfficialText {

  private static final Path FILE = Path.of("../../shared/policy/shibuya-compliance-matters.txt");

  private OfficialText() {}

  /** Its bytes; the test is skipped, and says so, where the file is not. */
  static byte[] bytes() throws IOException {
    if (!Files.isRegularFile(FILE)) {
      System.out.println("NOT RUN: no official text beside the project (shared/policy)");
      abort("no official text beside the project");
    }
    return Files.readAllBytes(FILE);
  }

  static String text() throws IOException {
    return new String(bytes(), StandardCharsets.UTF_8);
  }
}
