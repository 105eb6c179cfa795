package jp.junshu.server.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import jp.junshu.core.policy.Edition;
import jp.junshu.core.policy.EditionReading.Parsed;
import jp.junshu.core.policy.EditionReading.Refused;
import jp.junshu.core.policy.EditionText;
import jp.junshu.server.database.DataFolder;
import jp.junshu.server.database.StartRefused;
import jp.junshu.server.rules.MachineImport;

/**
 * Takes a text of rules into the data of an installation that is stopped. A text that cannot be
 * read is refused before anything is started.
 */
final class RulesImport {

  private static final int READ_AT_MOST = 1_000_001;

  private final Class<?> application;
  private final PrintStream out;

  RulesImport(Class<?> application, PrintStream out) {
    this.application = application;
    this.out = out;
  }

  int run(Arguments arguments) {
    if (!arguments.word(0, "rules import ").equals("import")) {
      throw new Misused("遵守事項を取り込むには rules import ファイル と書いてください。");
    }
    var bytes = bytes(Path.of(arguments.word(1, "取り込むファイル")));
    return switch (EditionText.parse(bytes)) {
      case Refused refused -> {
        MachineImport.refusal(refused).forEach(out::println);
        out.println("何も取り込んでいません。");
        yield 1;
      }
      case Parsed(var edition) -> {
        take(arguments.folder("--data").orElse(Home.folder().resolve("data")), bytes, edition);
        yield 0;
      }
    };
  }

  private static byte[] bytes(Path file) {
    try (var in = Files.newInputStream(file)) {
      return in.readNBytes(READ_AT_MOST);
    } catch (IOException e) {
      throw new StartRefused("ファイル「%s」を読めません。名前と権限を確かめてください。".formatted(file), e);
    }
  }

  private void take(Path data, byte[] bytes, Edition edition) {
    requireStopped(data);
    Map<String, Object> visit = Map.of("server.port", 0, "junshu.visit", true);
    try (var running = Running.start(application, data, visit, _ -> {})) {
      running.context().getBean(MachineImport.class).take(bytes, edition);
    }
    out.println(
        "読み取りました: %s(見出しのある節 %d、条項 %d、この製品で未対応 %d)"
            .formatted(
                edition.title().orElse("題名のない本文"),
                edition.sections().size(),
                edition.clauses().size(),
                edition.unmapped().size()));
    out.println("まだ公開していません。始めてから、画面の「遵守事項」の「遵守事項を取り込む」で中身を確かめ、公開してください。");
  }

  private static void requireStopped(Path data) {
    if (!Files.isDirectory(data)) {
      throw new StartRefused("「%s」に遵守のデータがありません。一度 start で始めてから取り込んでください。".formatted(data));
    }
    try (var folder = DataFolder.open(data)) {
      folder.root();
    } catch (StartRefused used) {
      throw new StartRefused("遵守が動いているあいだは、画面の「遵守事項」の「遵守事項を取り込む」(/rules/import)から取り込んでください。", used);
    }
  }
}
