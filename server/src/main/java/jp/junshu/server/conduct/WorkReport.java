package jp.junshu.server.conduct;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.junshu.core.form.FormType;
import jp.junshu.core.form.Report;
import jp.junshu.core.id.AssetId;
import jp.junshu.core.id.AssignmentId;

/**
 * 作業報告書・定例報告. What was planned and done in a period, by whom, on which systems, and which of the
 * ward's information was touched; that nothing went wrong is written down too.
 *
 * @param from the first day it tells of
 * @param until the last day it tells of
 * @param informationTouched items of the register; empty where none was needed
 * @param incidents none, or reported apart on a form of its own
 */
@FormType(no = "F10", version = 1, clauses = "3.1")
public record WorkReport(
    LocalDate from,
    LocalDate until,
    @Size(max = 400) String planned,
    @Size(max = 400) String actual,
    @NotEmpty List<AssignmentId> workers,
    Optional<@Size(max = 200) String> systems,
    Optional<List<AssetId>> informationTouched,
    Optional<@Size(max = 400) String> issues,
    @Size(max = 400) String nextPlan,
    Incidents incidents)
    implements Report {

  /** Whether something went wrong in the period. */
  public enum Incidents {
    NONE,
    REPORTED
  }
}
