package jp.junshu.server.contracts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.junshu.core.form.FormSchema;
import jp.junshu.server.forms.FilingView;

/**
 * A contract as one person may see it at one moment.
 *
 * @param people who stands there that day
 * @param filings the newest first
 * @param toFile forms that this person's roles let them file
 */
public record ContractScreen(
    Contract contract, List<Standing> people, List<FilingView> filings, List<FormSchema> toFile) {

  public ContractScreen {
    people = List.copyOf(people);
    filings = List.copyOf(filings);
    toFile = List.copyOf(toFile);
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
}
