package jp.junshu.server.rules;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import jp.junshu.core.policy.ClauseId;

/** {@code clauses.csv}: what the product can, cell by cell. Complete and in order, or not read. */
public record ClauseCells(List<Row> rows) {

  private static final String HEADER = "cell,state,note";

  /**
   * @param note where to look if something is there, the reason if nothing is
   */
  public record Row(ClauseCell cell, CellState state, String note) {}

  public ClauseCells {
    rows = List.copyOf(rows);
    if (!rows.stream().map(Row::cell).toList().equals(ClauseCell.ALL)) {
      throw new IllegalArgumentException("clauses.csv has not each of the 114 cells in order");
    }
  }

  /** The file as it came with this build. */
  public static ClauseCells ofThisBuild() {
    try (var file = ClauseCells.class.getResourceAsStream("/clauses.csv")) {
      return read(Objects.requireNonNull(file, "clauses.csv is not in this build"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads the file; a note may not contain a comma.
   *
   * @throws IllegalArgumentException naming the line that is not as it should be
   */
  public static ClauseCells read(InputStream file) {
    var reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
    var lines = reader.lines().toList();
    if (lines.isEmpty() || !lines.getFirst().equals(HEADER)) {
      throw new IllegalArgumentException("clauses.csv does not begin with " + HEADER);
    }
    return new ClauseCells(lines.stream().skip(1).map(ClauseCells::row).toList());
  }

  /** The state of one clause: done if all its cells are, not yet if none is even begun. */
  public CellState stateOf(ClauseId clause) {
    var states = of(clause).stream().map(Row::state).distinct().toList();
    return states.size() == 1 ? states.getFirst() : CellState.BEGUN;
  }

  /** Prevent, detect, prove. */
  public List<Row> of(ClauseId clause) {
    return rows.stream().filter(row -> row.cell().clause().equals(clause)).toList();
  }

  /** How many of the 38 clauses are in this state. */
  public long count(CellState state) {
    return ClauseId.ALL.stream().filter(id -> stateOf(id) == state).count();
  }

  private static Row row(String line) {
    var fields = line.split(",", -1);
    if (fields.length != 3 || fields[2].isBlank()) {
      throw new IllegalArgumentException("clauses.csv: not cell, state and note: " + line);
    }
    return new Row(
        ClauseCell.named(fields[0])
            .orElseThrow(() -> new IllegalArgumentException("clauses.csv: no such cell: " + line)),
        state(fields[1], line),
        fields[2].strip());
  }

  private static CellState state(String word, String line) {
    return Arrays.stream(CellState.values())
        .filter(state -> state.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("clauses.csv: no such state: " + line));
  }
}
