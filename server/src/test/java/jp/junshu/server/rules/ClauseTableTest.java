package jp.junshu.server.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.server.rules.ClauseIndex.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClauseTableTest {

  @TempDir private Path root;

  @Test
  void aClauseIsCarriedOutWhenAllItsCellsAreAndBegunWhenOneIs() {
    var cells = cells("2.5/prevent,done", "2.5/detect,done", "2.5/prove,done", "2.4/prove,done");
    assertThat(cells.stateOf(ClauseId.of("2.5"))).isEqualTo(CellState.DONE);
    assertThat(cells.stateOf(ClauseId.of("2.4"))).isEqualTo(CellState.BEGUN);
    assertThat(cells.stateOf(ClauseId.of("2.3"))).isEqualTo(CellState.NOT_YET);
    assertThat(table(cells).lastLine()).isEqualTo("1 of 38 carried out, 1 begun");
  }

  @Test
  void theTableNamesCodeAndTestsAndEndsWithTheCount() {
    var index =
        new ClauseIndex(
            List.of(new Named("2.5", "Takeouts")),
            List.of(new Named("2.5/prevent", "DeskTest.nothingLeaves")));
    var lines = table(cells("2.5/prevent,begun")).whole(index);
    assertThat(lines)
        .containsSubsequence(
            "2-⑤ title of 2.5: begun",
            "  prevent  begun    planted note",
            "           tested by DeskTest.nothingLeaves",
            "  detect   not yet  planted note",
            "  code     Takeouts")
        .endsWith("0 of 38 carried out, 1 begun");
  }

  @Test
  void shortlyItIsALineAClause() {
    assertThat(table(cells("2.5/prevent,begun")).shortly())
        .hasSize(39)
        .contains("防止 着手、検知 まだ、証明 まだ  2-⑤ title of 2.5")
        .endsWith("38条項のうち 実現 0、着手 1");
  }

  @Test
  void aMissingDoubledOrMisspeltCellIsNoTable() {
    var text = text();
    assertThatIllegalArgumentException().isThrownBy(() -> read(text.replaceFirst("2.5/.*\n", "")));
    assertThatIllegalArgumentException().isThrownBy(() -> read(text.replace("2.5/p", "2.4/p")));
    assertThatIllegalArgumentException().isThrownBy(() -> read(text.replace("not yet", "soon")));
    assertThatIllegalArgumentException().isThrownBy(() -> read(text.replace("planted", "a,b")));
  }

  @Test
  void theIndexReadsAnnotationsAndTagsButNotComments() throws IOException {
    write(
        "main",
        "Takeouts",
        """
        /** Not {@code @Clause("9.9")}. */
        // @Clause("9.8")
        @Clause({"2.5", "2.6"})
        class Takeouts {}
        """);
    write(
        "main",
        "Application",
        """
        @FormType(no = "F06", version = 1, clauses = "2.4")
        public record Application() {}
        """);
    write(
        "test",
        "DeskTest",
        """
        class DeskTest {
          @Test
          @Tag("clause:2.5/prevent")
          @Tag("clause:2.5/prove")
          void nothingLeaves() {}
        }
        """);
    var index = ClauseIndex.of(root);
    assertThat(index.code())
        .containsExactly(
            new Named("2.4", "Application"),
            new Named("2.5", "Takeouts"),
            new Named("2.6", "Takeouts"));
    assertThat(index.tests())
        .containsExactly(
            new Named("2.5/prevent", "DeskTest.nothingLeaves"),
            new Named("2.5/prove", "DeskTest.nothingLeaves"));
  }

  private void write(String kind, String name, String source) throws IOException {
    var folder = Files.createDirectories(root.resolve(Path.of("server", "src", kind, "java")));
    Files.writeString(folder.resolve(name + ".java"), source);
  }

  private static ClauseTable table(ClauseCells cells) {
    return new ClauseTable(cells, "title of %s"::formatted);
  }

  private static ClauseCells cells(String... states) {
    var text = text();
    for (var state : states) {
      text = text.replace("\n" + state.split(",", -1)[0] + ",not yet", "\n" + state);
    }
    return read(text);
  }

  private static String text() {
    return ClauseCell.ALL.stream()
        .map(cell -> cell + ",not yet,planted note")
        .collect(Collectors.joining("\n", "cell,state,note\n", "\n"));
  }

  private static ClauseCells read(String text) {
    return ClauseCells.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }
}
