package jp.junshu.server.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import jp.junshu.auditor.log.Trust;
import jp.junshu.auditor.log.Wrong;
import jp.junshu.core.merkle.SignedNote;
import jp.junshu.core.merkle.VKey;
import jp.junshu.server.database.ReadOnlyAccess;
import jp.junshu.server.database.StartRefused;
import jp.junshu.server.forms.LiveFilings;
import jp.junshu.server.identity.LiveSignIns;
import jp.junshu.server.ledger.LiveCheck;

/** Checks the running database as the auditor's role, beside the server that uses it. */
final class VerifyLive {

  private static final int WRONG = 1;
  private static final int NOT_CONFIRMED = 2;

  private final PrintStream out;

  VerifyLive(PrintStream out) {
    this.out = out;
  }

  int run(Arguments arguments) {
    var data = arguments.folder("--data").orElse(Home.folder().resolve("data"));
    var trust =
        new Trust(
            arguments.file("--key").map(VerifyLive::keys).orElse(List.of()),
            arguments.file("--at-least").map(VerifyLive::note));
    var database = ReadOnlyAccess.asAuditor(data, url(data));
    var key = LiveCheck.installationKeys(data);
    try {
      var comparisons = List.of(new LiveFilings(database), new LiveSignIns(database));
      var check = new LiveCheck(database, key, LiveCheck.PATIENCE, comparisons);
      return tell(check.check(trust, out::println), key.first());
    } catch (Wrong wrong) {
      out.println("NG " + wrong.getMessage());
      out.println("最初に見つかった誤りです。ここから先は確かめていません。");
      return WRONG;
    }
  }

  private int tell(LiveCheck.Result result, VKey key) {
    if (!result.unread().isEmpty()) {
      out.println("監査の役割では見られず、記録と比べなかった表: " + String.join(" ", result.unread()));
    }
    out.println(result.confirmed() ? "OK" : "consistent; key NOT confirmed: " + key.fingerprint());
    out.println(
        "台帳 %d 本、記録 %,d 件。動いているデータベースの中で、すべて合っています。".formatted(result.logs(), result.entries()));
    out.println(
        result.confirmed()
            ? "渡された鍵(指紋 %s)で署名されています。".formatted(key.fingerprint())
            : "中に矛盾はありませんが、誰の鍵かは確かめていません。区から別に受け取った鍵のファイルを --key で渡してください。");
    return result.confirmed() ? 0 : NOT_CONFIRMED;
  }

  /** The database of an installation that does not run its own. */
  private static String url(Path data) {
    var settings = new Properties();
    var file = data.resolve("junshu.properties");
    if (Files.exists(file)) {
      try (var reader = Files.newBufferedReader(file)) {
        settings.load(reader);
      } catch (IOException e) {
        throw new StartRefused("「%s」を読めません。権限を確かめてください。".formatted(file), e);
      }
    }
    return Optional.ofNullable(System.getenv("JUNSHU_DATABASE_URL"))
        .orElseGet(() -> Objects.requireNonNull(settings.getProperty("junshu.database.url", "")));
  }

  private static List<VKey> keys(Path file) {
    try {
      var keys = read(file).lines().filter(line -> !line.isBlank()).map(VKey::parse).toList();
      if (!keys.isEmpty()) {
        return keys;
      }
    } catch (IllegalArgumentException notOne) {
      throw new StartRefused("「%s」は台帳の鍵のファイルではありません。".formatted(file), notOne);
    }
    throw new StartRefused("「%s」に台帳の鍵がありません。".formatted(file));
  }

  private static SignedNote note(Path file) {
    try {
      return SignedNote.parse(read(file).getBytes(StandardCharsets.UTF_8));
    } catch (IllegalArgumentException notOne) {
      throw new StartRefused("「%s」はチェックポイントのファイルではありません。".formatted(file), notOne);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new StartRefused("「%s」がないか、読めません。".formatted(file), e);
    }
  }
}
