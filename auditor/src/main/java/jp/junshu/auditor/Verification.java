package jp.junshu.auditor;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import jp.junshu.auditor.log.FolderMembers;
import jp.junshu.auditor.log.Limits;
import jp.junshu.auditor.log.Trust;
import jp.junshu.auditor.log.Wrong;
import jp.junshu.auditor.log.ZipMembers;
import jp.junshu.core.merkle.AlgorithmEnds;
import jp.junshu.core.merkle.NoteAlgorithm;
import jp.junshu.core.merkle.SignedNote;
import jp.junshu.core.merkle.VKey;

/** One run of {@code verify}. */
record Verification(Path file, Trust trust, SignatureDay day) {

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
    var day = SignatureDay.today();
    while (!rest.isEmpty()) {
      switch (rest.removeFirst()) {
        case "--key" -> keys = GivenFiles.keys(rest.removeFirst());
        case "--at-least" -> atLeast = Optional.of(GivenFiles.note(rest.removeFirst()));
        case "--on" -> day = new SignatureDay(day(rest.removeFirst()), day.ends());
        case "--ends" -> day = new SignatureDay(day.day(), ending(day.ends(), rest.removeFirst()));
        default -> {
          return Optional.empty();
        }
      }
    }
    if (!Files.isReadable(file)) {
      throw new IllegalArgumentException("「%s」がないか、読めません。".formatted(file));
    }
    return Optional.of(new Verification(file, new Trust(keys, atLeast), day));
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException notOne) {
      throw new IllegalArgumentException("「%s」は日付ではありません(例 2036-04-01)。".formatted(text), notOne);
    }
  }

  private static AlgorithmEnds ending(AlgorithmEnds ends, String text) {
    var parts = text.split("=", 2);
    var algorithm =
        NoteAlgorithm.called(parts[0])
            .filter(_ -> parts.length == 2)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "「%s」は方式と日付ではありません(例 Ed25519=2033-04-01)。".formatted(text)));
    try {
      return ends.ending(algorithm, day(parts[1]));
    } catch (IllegalArgumentException later) {
      throw new IllegalArgumentException("「%s」は使えません。方式の終わりは早めることだけができます。".formatted(text), later);
    }
  }

  int run(PrintStream out) {
    try {
      return new Report(out, day).tell(checked());
    } catch (Wrong wrong) {
      return new Report(out, day).tell(wrong);
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
