package jp.junshu.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.junshu.core.merkle.CanonicalJson;
import org.junit.jupiter.api.Test;

class FactListTest {

  private static final Path GOLDEN = Path.of("src/test/resources/golden/facts");
  private static final Path PAPER = Path.of("../docs/ledger-format.md");
  private static final String BEGIN = "<!-- facts -->";
  private static final String END = "<!-- end of facts -->";

  @Test
  void thePaperOfTheFormatListsEveryFactThatAGoldenFileKeeps() throws IOException {
    var paper = Files.readString(PAPER);
    var right =
        paper.substring(0, paper.indexOf(BEGIN) + BEGIN.length())
            + "\n"
            + list()
            + paper.substring(paper.indexOf(END));
    if ("write".equals(System.getProperty("junshu.golden"))) {
      Files.writeString(PAPER, right);
    }
    assertThat(Files.readString(PAPER))
        .as("a new fact: run once with -Djunshu.golden=write, look at the paper, commit it")
        .isEqualTo(right);
  }

  private static String list() throws IOException {
    var all = new TreeMap<String, String>();
    try (var files = Files.list(GOLDEN)) {
      for (var file : files.toList()) {
        all.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    assertThat(all).isNotEmpty();
    var lines = new StringBuilder("| fact | members of its body |\n|---|---|\n");
    all.forEach((name, json) -> lines.append(line(name, json)));
    return lines.toString();
  }

  private static String line(String name, String json) {
    var fact = name.replaceAll("-v(\\d+)\\.json$", "` v$1");
    var members = ((Map<?, ?>) CanonicalJson.parse(json.strip())).keySet();
    return "| `%s | %s |\n"
        .formatted(
            fact, members.stream().map(each -> "`" + each + "`").collect(Collectors.joining(" ")));
  }
}
