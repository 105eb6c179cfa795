package jp.junshu.server.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import jp.junshu.server.Junshu;
import jp.junshu.server.TestBrowser;
import jp.junshu.server.database.CrashRig;
import jp.junshu.server.database.StartRefused;
import jp.junshu.server.database.TestFolders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is set, is set in the data folder, wherever the program is started from. */
class ForeignSettingsTest {

  private static final String SCREEN = "画面: ";

  private final Path data = TestFolders.fresh();

  @Test
  void theFolderOneStandsInSetsNothingAndTheDataFolderDoes() throws IOException {
    var foreign = data.resolveSibling("見本 foreign");
    Files.createDirectories(foreign.resolve("config"));
    for (var file : new String[] {"application.properties", "config/application.properties"}) {
      Files.writeString(foreign.resolve(file), "junshu.ward.incident-phone=000-1111-2222\n");
    }
    var own = data.resolveSibling("見本 データ [1]");
    Files.createDirectory(own);
    Files.writeString(own.resolve("junshu.properties"), "junshu.ward.name=よその区\n");
    try (var real = CrashRig.startIn(foreign, StartForReal.class, own)) {
      var page = new TestBrowser(port(real)).get("/sign-in").page().text();
      assertThat(page).contains("よその区").doesNotContain("000-1111-2222");
    }
  }

  private static int port(CrashRig real) {
    var line = real.line();
    while (line.filter(text -> !text.startsWith(SCREEN)).isPresent()) {
      line = real.line();
    }
    return URI.create(line.orElseThrow().substring(SCREEN.length())).getPort();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"100%", "a,b", "a;b", "a*b", "a?b", "${user.home}", "#{1}", "a\\b", "a\nb"})
  void aNameThatWouldBeReadAsSomethingElseIsRefusedInASentence(String name) {
    var odd = data.resolve(name);
    assertThatExceptionOfType(StartRefused.class)
        .isThrownBy(() -> Running.start(Junshu.class, odd, Map.of(), _ -> {}))
        .withMessageContaining("使えない文字")
        .withMessageNotContaining("\n");
    assertThat(odd).doesNotExist();
  }
}
