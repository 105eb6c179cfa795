package jp.junshu.server.forms;

import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.junshu.core.id.FilingId;
import jp.junshu.core.id.PersonId;

/** What lies with filings; the module that keeps files answers. Asked inside a transaction. */
public interface AttachedFiles {

  /** The files of each of these filings in the order in which they came; none where none lie. */
  Map<FilingId, List<Attached>> of(List<FilingId> filings);

  /** Whoever ever added a file to this filing or took one away. */
  Set<PersonId> touchedBy(FilingId filing);
}
