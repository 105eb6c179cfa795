package jp.junshu.server.contracts.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.junshu.core.duty.DutyState;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.server.contracts.ContractPart;
import jp.junshu.server.duties.ContractDuties;
import jp.junshu.server.ui.Words;

/**
 * The 38 clauses with their states, section by section; what the ward decided not to apply with its
 * reason.
 *
 * @param counts how many clauses are in each state
 */
public record ClauseMap(List<Section> sections, List<Count> counts) {

  private static final List<DutyState> SHOWN =
      List.of(
          DutyState.MET,
          DutyState.RECORDED,
          DutyState.DUE,
          DutyState.LATE,
          DutyState.STOPPED,
          DutyState.UNKNOWN,
          DutyState.NONE);

  /** One clause. */
  public record Cell(ClauseId clause, DutyState state) {}

  /** How many are in a state. */
  public record Count(DutyState state, long clauses) {}

  /**
   * One section; 5, 6 and 7 stand together.
   *
   * @param none the reason why it does not apply, if the ward decided so
   */
  public record Section(String title, List<Cell> cells, Optional<String> none) {}

  static ClauseMap of(ContractPart part, ContractDuties duties, Words words) {
    var sections = new ArrayList<Section>();
    ClauseId.ALL.stream()
        .map(ClauseMap::group)
        .distinct()
        .forEach(group -> sections.add(section(group, part, duties.clauses(), words)));
    var counts =
        SHOWN.stream()
            .map(state -> new Count(state, duties.counts().getOrDefault(state, 0L)))
            .filter(count -> count.clauses() > 0)
            .toList();
    return new ClauseMap(sections, counts);
  }

  private static String group(ClauseId clause) {
    return clause.path().size() == 1 ? "last" : clause.section();
  }

  private static Section section(
      String group, ContractPart part, Map<ClauseId, DutyState> states, Words words) {
    var cells =
        states.entrySet().stream()
            .filter(entry -> group(entry.getKey()).equals(group))
            .sorted(Comparator.comparing(Map.Entry::getKey))
            .map(entry -> new Cell(entry.getKey(), entry.getValue()))
            .toList();
    var none =
        cells.stream().allMatch(cell -> cell.state() == DutyState.NONE)
            ? part.notApplicable(cells.getFirst().clause())
            : Optional.<String>empty();
    var title =
        group.equals("last")
            ? words.get("map.last")
            : group + " " + words.get("section." + group + ".title");
    return new Section(title, cells, none);
  }
}
