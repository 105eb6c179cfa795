package jp.junshu.server.forms;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.junshu.core.form.Life;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.FilingId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The filings of a contract a page at a time, in the order in which they came. */
@Service
public class FilingPages {

  private final FilingPageRepository pages;
  private final ContractDirectory contracts;

  FilingPages(FilingPageRepository pages, ContractDirectory contracts) {
    this.pages = pages;
    this.contracts = contracts;
  }

  /**
   * A filing in a list.
   *
   * @param number the receipt number, for example {@code F06-2026-3}
   */
  public record Line(
      FilingId id,
      String form,
      int version,
      String number,
      Life.State state,
      Instant stateSince,
      Instant filedAt,
      int revision) {}

  /**
   * The next ones, one more than wanted where there are more.
   *
   * @param form of that form only, if it is named
   * @param after the last one of the page before; empty to begin
   * @return empty if {@code after} is no filing of that contract, foreign and absent alike
   */
  @Transactional(readOnly = true)
  public Optional<List<Line>> next(
      ContractId contract, Optional<String> form, Optional<FilingId> after, int wanted) {
    var head = contracts.head(contract);
    if (head.isEmpty() || after.filter(id -> !pages.has(contract, id)).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        pages.next(contract, form, after, wanted + 1).stream()
            .map(
                row ->
                    new Line(
                        row.id(),
                        row.form(),
                        row.version(),
                        Filings.number(row.form(), head.get(), row.serial()),
                        row.state(),
                        row.stateSince(),
                        row.filedAt(),
                        row.revision()))
            .toList());
  }
}
