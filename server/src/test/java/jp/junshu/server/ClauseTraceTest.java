package jp.junshu.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.junshu.core.form.FormType;
import jp.junshu.core.policy.Clause;
import jp.junshu.server.rules.CellState;
import jp.junshu.server.rules.ClauseCell;
import jp.junshu.server.rules.ClauseCells;
import jp.junshu.server.rules.ClauseIndex;
import jp.junshu.server.rules.ClauseIndex.Named;
import org.junit.jupiter.api.Test;

class ClauseTraceTest {

  private static final Path ROOT = Path.of("..");

  private final ClauseCells cells = ClauseCells.ofThisBuild();
  private final ClauseIndex index = ClauseIndex.of(ROOT);

  @Test
  void whatIsSaidOfTheClausesIsTrueOfCodeAndTests() {
    assertThat(new ClauseTrace(cells, index).untruths()).isEmpty();
  }

  @Test
  void theSourcesNameTheClausesThatTheClassesDo() {
    var classes =
        new ClassFileImporter()
            .importPaths("target/classes", "../core/target/classes", "../auditor/target/classes");
    var compiled = classes.stream().flatMap(ClauseTraceTest::named).collect(Collectors.toSet());
    assertThat(Set.copyOf(index.code().stream().map(Named::name).toList())).isEqualTo(compiled);
  }

  @Test
  void aCellCalledBegunWithoutCodeOrTestIsFound() {
    var untruths = new ClauseTrace(with("2.5/prevent", CellState.BEGUN), nothing()).untruths();
    assertThat(untruths)
        .containsExactly(
            "2.5/prevent is begun without code", "2.5/prevent is begun without a test");
  }

  @Test
  void codeThatNamesAClauseOfWhichNothingIsBegunIsFound() {
    var index = new ClauseIndex(List.of(new Named("2.5", "Takeouts")), List.of());
    assertThat(new ClauseTrace(nothingYet(), index).untruths())
        .containsExactly("Takeouts carries out 2.5, of which no cell is begun");
  }

  @Test
  void aTestThatShowsACellNotBegunIsFound() {
    var index = new ClauseIndex(List.of(), List.of(new Named("2.5/prevent", "DeskTest.no")));
    assertThat(new ClauseTrace(nothingYet(), index).untruths())
        .containsExactly("2.5/prevent is shown by DeskTest.no but not begun");
  }

  @Test
  void namesOfNoClauseAndNoCellAreFound() {
    var index =
        new ClauseIndex(
            List.of(new Named("2.9", "Takeouts")), List.of(new Named("2.5/avoid", "DeskTest.no")));
    assertThat(new ClauseTrace(nothingYet(), index).untruths())
        .containsExactly(
            "Takeouts names clause 2.9, which is none",
            "DeskTest.no shows 2.5/avoid, which is no cell");
  }

  private static Stream<String> named(JavaClass type) {
    var ids = new ArrayList<String>();
    if (type.isAnnotatedWith(Clause.class)) {
      ids.addAll(Arrays.asList(type.getAnnotationOfType(Clause.class).value()));
    }
    if (type.isAnnotatedWith(FormType.class)) {
      ids.addAll(Arrays.asList(type.getAnnotationOfType(FormType.class).clauses()));
    }
    type.getMethods().stream()
        .filter(method -> method.isAnnotatedWith(Clause.class))
        .forEach(
            method -> ids.addAll(Arrays.asList(method.getAnnotationOfType(Clause.class).value())));
    return ids.stream();
  }

  private static ClauseIndex nothing() {
    return new ClauseIndex(List.of(), List.of());
  }

  private static ClauseCells nothingYet() {
    return with("", CellState.NOT_YET);
  }

  private static ClauseCells with(String cell, CellState state) {
    return new ClauseCells(
        ClauseCell.ALL.stream()
            .map(
                each ->
                    new ClauseCells.Row(
                        each,
                        each.toString().equals(cell) ? state : CellState.NOT_YET,
                        "planted in a test"))
            .toList());
  }
}
