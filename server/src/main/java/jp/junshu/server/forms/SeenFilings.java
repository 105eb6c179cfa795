package jp.junshu.server.forms;

import java.util.Set;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.FilingId;
import org.springframework.stereotype.Service;

/** Which filings of a contract the current context may see. Call it inside a transaction. */
@Service
public class SeenFilings {

  private final FilingRepository filings;

  SeenFilings(FilingRepository filings) {
    this.filings = filings;
  }

  /** Their ids; none for a contract that cannot be seen. */
  public Set<FilingId> of(ContractId contract) {
    return filings.ids(contract);
  }
}
