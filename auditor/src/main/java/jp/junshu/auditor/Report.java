package jp.junshu.auditor;

import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import jp.junshu.auditor.dossier.CheckedDossier;
import jp.junshu.auditor.log.CheckedLog;
import jp.junshu.auditor.log.Span;
import jp.junshu.auditor.log.Wrong;

/** Says the result in plain Japanese; the first line is for programs too. */
final class Report {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZoneId.of("Asia/Tokyo"));

  private static final int AGED = 3;

  private final PrintStream out;
  private final SignatureDay day;

  Report(PrintStream out, SignatureDay day) {
    this.out = out;
    this.day = day;
  }

  /** What was looked at, and nothing is wrong in it. */
  record Found(CheckedLog log, Span entries, Optional<CheckedDossier> dossier) {}

  /** Tells what was found and gives the status. */
  int tell(Found found) {
    var log = found.log();
    boolean holds = holds(found);
    out.println(verdict(log, holds));
    out.println("台帳 %s".formatted(log.head().origin()));
    out.println(
        "記録 %,d 件、すべてチェックポイント %,d の下にあります(根 %s)"
            .formatted(log.head().size(), log.head().size(), log.head().root()));
    found
        .entries()
        .first()
        .ifPresent(
            first ->
                out.println(
                    "最初の記録 %s、最後の記録 %s、事後入力 %,d 件"
                        .formatted(
                            minute(first),
                            minute(found.entries().last().orElseThrow()),
                            found.entries().late())));
    found.dossier().ifPresent(this::tell);
    log.signatures().forEach(it -> out.println(day.line("", it, log.confirmed())));
    found
        .dossier()
        .ifPresent(
            dossier ->
                dossier.ward().forEach(it -> out.println(day.line("区の台帳の", it, log.confirmed()))));
    out.println(
        log.confirmed()
            ? "渡された鍵(指紋 %s)で署名されています。".formatted(log.key().fingerprint())
            : "中に矛盾はありませんが、誰の鍵かは確かめていません。区から別に受け取った鍵のファイルを --key で渡してください。");
    if (!holds) {
      out.println(day.aged());
    }
    return !log.confirmed() ? 2 : holds ? 0 : AGED;
  }

  private String verdict(CheckedLog log, boolean holds) {
    return !log.confirmed()
        ? "consistent; key NOT confirmed: " + log.key().fingerprint()
        : holds ? "OK" : "AGED: no signature holds on " + day.day();
  }

  /** Of the contract's log, and of the ward's beside it. */
  private boolean holds(Found found) {
    boolean confirmed = found.log().confirmed();
    return day.holds(found.log().signatures(), confirmed)
        && found.dossier().map(dossier -> day.holds(dossier.ward(), confirmed)).orElse(true);
  }

  private void tell(CheckedDossier dossier) {
    out.println("契約の証拠一式 %s".formatted(Wrong.printable(dossier.contract())));
    out.println(
        "ファイル %,d 個、提出 %,d 件、区の台帳の記録 %,d 件。どれも最後の記録の封印のとおりで、記録から作り直したものと同じです。"
            .formatted(dossier.members(), dossier.forms(), dossier.wardEntries()));
  }

  /** Tells the first wrong thing and gives the status. */
  int tell(Wrong wrong) {
    out.println("NG " + wrong.getMessage());
    out.println("最初に見つかった誤りです。ここから先は確かめていません。");
    return 1;
  }

  private static String minute(Instant at) {
    return MINUTE.format(at);
  }
}
