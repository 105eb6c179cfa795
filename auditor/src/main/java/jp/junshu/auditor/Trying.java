package jp.junshu.auditor;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import jp.junshu.auditor.log.Limits;
import jp.junshu.auditor.log.MemoryMembers;
import jp.junshu.auditor.log.Trust;
import jp.junshu.auditor.log.Wrong;
import jp.junshu.auditor.log.ZipMembers;
import jp.junshu.auditor.trial.Trial;
import jp.junshu.core.merkle.VKey;

/**
 * One run of {@code verify --try}: shows that this check would see it if this dossier were changed.
 */
record Trying(Path file, List<VKey> keys) {

  private static final int MEANINGS = 400;

  /**
   * Reads the arguments; empty if they are not those of {@code verify --try}.
   *
   * @throws IllegalArgumentException saying which file cannot be used
   */
  static Optional<Trying> of(String[] arguments) {
    boolean understood =
        arguments.length == 5
            && arguments[0].equals("verify")
            && arguments[1].equals("--try")
            && arguments[3].equals("--key");
    return understood
        ? Optional.of(new Trying(Path.of(arguments[2]), GivenFiles.keys(arguments[4])))
        : Optional.empty();
  }

  int run(PrintStream out) {
    var trust = new Trust(keys, Optional.empty());
    try (var zip = new ZipMembers(file, Limits.USUAL)) {
      var right = MemoryMembers.of(zip);
      Package.check(right, trust);
      var trial = new Trial(right, trust, Package::firstWrong);
      boolean all = tell(out, "ファイルを壊す、空にする、除く、二重にする", trial.damage());
      all &= tell(out, "同じ名前のファイルを二つ入れる", trial.twice());
      all &= tell(out, "意味だけを変えて、目録を作り直す", trial.meaning(MEANINGS));
      all &= tell(out, "別の鍵で全部を作り直す", trial.forgery());
      return all ? 0 : 1;
    } catch (Wrong wrong) {
      return new Report(out, SignatureDay.today()).tell(wrong);
    } catch (IOException e) {
      return new Report(out, SignatureDay.today())
          .tell(new Wrong(String.valueOf(file.getFileName()), "読めません"));
    }
  }

  private static boolean tell(PrintStream out, String what, Trial.Result result) {
    if (result.missed().isEmpty()) {
      out.println("%s: %,d 通り、すべて断られました".formatted(what, result.tried()));
      return true;
    }
    out.println(
        "%s: %,d 通りのうち %,d 通りが、正しく断られませんでした"
            .formatted(what, result.tried(), result.missed().size()));
    result.missed().forEach(missed -> out.println("  " + missed));
    return false;
  }
}
