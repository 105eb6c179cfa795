package jp.junshu.server.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.junshu.core.id.PersonId;
import org.junit.jupiter.api.Test;

/** A number that was counted and stands nowhere is seen, and none stands under another's. */
class NumberBookTest {

  private static NumberRow row(String mark, int number, int branch) {
    return new NumberRow(
        2026,
        mark,
        Optional.empty(),
        number,
        branch,
        mark + number + "-" + branch,
        NumberRow.Kind.PAPER,
        Optional.empty(),
        "照会",
        LocalDate.of(2026, 4, 1),
        PersonId.random(),
        Instant.EPOCH,
        Optional.empty());
  }

  @Test
  void everyNumberUpToTheLastHasALineAndOneThatIsMissingAnEmptyOne() {
    var first = row("情", 1, 1);
    var branch = row("情", 1, 2);
    var third = row("情", 3, 1);
    var other = row("給", 2, 1);
    var book = NumberBook.of(2026, List.of(first, branch, other, third), Map.of("情", 3, "給", 2));
    var lines =
        book.series().stream()
            .filter(series -> series.mark().equals("情"))
            .flatMap(series -> series.lines().stream())
            .toList();
    assertThat(lines)
        .containsExactly(
            new NumberBook.Line(1, List.of(first, branch)),
            new NumberBook.Line(2, List.of()),
            new NumberBook.Line(3, List.of(third)));
  }
}
