package jp.junshu.server.forms;

import java.util.List;
import java.util.Optional;
import jp.junshu.core.id.FilingId;

/**
 * Some filings of one contract, as far as the context may see them.
 *
 * @param filings the newest first
 * @param total how many there are on all pages
 * @param next behind which the next page begins; empty on the last one
 */
public record FilingPage(List<FilingView> filings, int total, Optional<FilingId> next) {

  public FilingPage {
    filings = List.copyOf(filings);
  }

  /** Whether there are more than these. */
  public boolean partial() {
    return filings.size() < total;
  }
}
