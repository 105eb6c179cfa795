package jp.junshu.server.contracts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.junshu.core.form.FormSchema;
import jp.junshu.core.gate.Check;
import jp.junshu.server.forms.FilingView;

/**
 * A contract as one person may see it at one moment.
 *
 * @param people who stands there that day
 * @param filings the newest first
 * @param toFile forms that this person's roles let them file
 * @param opening what is looked at before the work is opened; empty once it is, and for whoever
 *     does not open it
 */
public record ContractScreen(
    Contract contract,
    List<Standing> people,
    List<FilingView> filings,
    List<FormSchema> toFile,
    List<Check> opening) {

  public ContractScreen {
    people = List.copyOf(people);
    filings = List.copyOf(filings);
    toFile = List.copyOf(toFile);
    opening = List.copyOf(opening);
  }

  /**
   * A person's place and what they gave for it; the ward's people are bound by their office.
   *
   * @param bound whether pledge and acknowledgement are asked of them
   */
  public record Standing(
      Assignment assignment,
      boolean bound,
      Optional<Instant> pledged,
      Optional<Instant> acknowledged) {}

  /** Whether the work may be opened now. */
  public boolean openable() {
    return !opening.isEmpty() && opening.stream().allMatch(Check::holds);
  }

  /** What stands in the way of opening it. */
  public List<Check> against() {
    return opening.stream().filter(check -> !check.holds()).toList();
  }
}
