package jp.junshu.auditor;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import jp.junshu.auditor.log.FolderMembers;
import jp.junshu.auditor.log.Limits;
import jp.junshu.auditor.log.Trust;
import jp.junshu.auditor.log.Wrong;
import jp.junshu.auditor.log.ZipMembers;
import jp.junshu.core.merkle.SignedNote;
import jp.junshu.core.merkle.VKey;

/** One run of {@code verify}. */
record Verification(Path file, Trust trust) {

  /**
   * Reads the arguments; empty if they are not those of {@code verify}.
   *
   * @throws IllegalArgumentException saying which file cannot be used
   */
  static Optional<Verification> of(String[] arguments) {
    var rest = new ArrayDeque<>(List.of(arguments));
    if (rest.size() < 2 || rest.size() % 2 != 0 || !rest.removeFirst().equals("verify")) {
      return Optional.empty();
    }
    var file = Path.of(rest.removeFirst());
    var keys = List.<VKey>of();
    Optional<SignedNote> atLeast = Optional.empty();
    while (!rest.isEmpty()) {
      switch (rest.removeFirst()) {
        case "--key" -> keys = GivenFiles.keys(rest.removeFirst());
        case "--at-least" -> atLeast = Optional.of(GivenFiles.note(rest.removeFirst()));
        default -> {
          return Optional.empty();
        }
      }
    }
    if (!Files.isReadable(file)) {
      throw new IllegalArgumentException("「%s」がないか、読めません。".formatted(file));
    }
    return Optional.of(new Verification(file, new Trust(keys, atLeast)));
  }

  int run(PrintStream out) {
    try {
      return new Report(out).tell(checked());
    } catch (Wrong wrong) {
      return new Report(out).tell(wrong);
    }
  }

  private Report.Found checked() {
    if (Files.isDirectory(file)) {
      return Package.check(new FolderMembers(file, Limits.USUAL), trust);
    }
    try (var zip = new ZipMembers(file, Limits.USUAL)) {
      return Package.check(zip, trust);
    } catch (IOException e) {
      throw new Wrong(String.valueOf(file.getFileName()), "読めません");
    }
  }
}
