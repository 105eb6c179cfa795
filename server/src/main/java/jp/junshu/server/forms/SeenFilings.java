package jp.junshu.server.forms;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.FilingId;
import org.springframework.stereotype.Service;

/** Which filings of a contract the current context may see. Call it inside a transaction. */
@Service
public class SeenFilings {

  private final FilingRepository filings;
  private final FilingPageRepository pages;

  SeenFilings(FilingRepository filings, FilingPageRepository pages) {
    this.filings = filings;
    this.pages = pages;
  }

  /** Their ids; none for a contract that cannot be seen. */
  public Set<FilingId> of(ContractId contract) {
    return filings.ids(contract);
  }

  /** When each of these was filed for the first time, as far as they can be seen. */
  public Map<FilingId, Instant> firstFiled(List<FilingId> ids) {
    return pages.firstFiled(ids);
  }
}
