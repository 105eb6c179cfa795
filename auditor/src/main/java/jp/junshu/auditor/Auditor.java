package jp.junshu.auditor;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * {@code verify FILE|FOLDER [--key VKEY-FILE] [--at-least CHECKPOINT-FILE] [--on DAY] [--ends
 * ALGORITHM=DAY]} checks a dossier or a log; {@code verify --try DOSSIER --key VKEY-FILE} changes a
 * copy of it in memory in many ways and sees each change refused.
 */
public final class Auditor {

  private static final int BAD_USAGE = 64;
  private static final String USAGE =
      """
      使い方: verify ファイルかフォルダ [--key 鍵のファイル] [--at-least チェックポイントのファイル]
                                    [--on 基準日] [--ends 方式=信用できなくなる日]
             verify --try 証拠一式のファイル --key 鍵のファイル\
      """;

  private Auditor() {}

  public static void main(String[] arguments) {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.exit(run(arguments, out));
  }

  /**
   * Does what the arguments say.
   *
   * @return 0 right and confirmed, 1 something is wrong, 2 consistent but the key not confirmed, 3
   *     right, but no signature holds on the day, 64 not understood
   */
  public static int run(String[] arguments, PrintStream out) {
    try {
      return Verification.of(arguments)
          .map(check -> check.run(out))
          .or(() -> Trying.of(arguments).map(trying -> trying.run(out)))
          .orElseGet(() -> usage(out));
    } catch (IllegalArgumentException e) {
      out.println(e.getMessage());
      return BAD_USAGE;
    }
  }

  private static int usage(PrintStream out) {
    out.println(USAGE);
    return BAD_USAGE;
  }
}
