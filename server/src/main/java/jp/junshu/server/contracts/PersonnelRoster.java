package jp.junshu.server.contracts;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.junshu.core.form.FormType;
import jp.junshu.core.form.Report;
import jp.junshu.core.id.AssignmentId;
import jp.junshu.server.chain.Employment;

/**
 * 業務従事者名簿・体制図. Everybody of the contractor who stands on the contract on one day, each with
 * employer, work and place; names stand behind their ids.
 *
 * @param asOf the day it describes
 * @param reason why it changed; required of a change
 * @param complete the declaration that nobody else works there and every employer is the true one
 */
@FormType(
    no = "F02",
    version = 1,
    clauses = {"2.8", "5"})
public record PersonnelRoster(
    Occasion occasion,
    LocalDate asOf,
    Optional<@Size(max = 400) String> reason,
    @NotEmpty List<@Valid Row> rows,
    @AssertTrue boolean complete)
    implements Report {

  public PersonnelRoster {
    rows = List.copyOf(rows);
  }

  /** When it is handed in. */
  public enum Occasion {
    START,
    CHANGE
  }

  /**
   * One person.
   *
   * @param employer who employs them; the agency if they are dispatched
   */
  public record Row(
      AssignmentId person,
      Employment employment,
      @NotBlank @Size(max = 60) String employer,
      @NotBlank @Size(max = 60) String duty,
      @NotBlank @Size(max = 60) String workplace) {}
}
