package jp.junshu.server.forms;

import java.util.Map;
import java.util.Optional;
import jp.junshu.core.id.FilingId;

/**
 * What stands in a form before anybody wrote into it, where its owner has something to begin with.
 */
public interface Beginnings {

  /**
   * Texts by field; whoever drafts changes them as they like.
   *
   * @param about the filing that it is about, where the way to the form named one
   */
  Map<String, String> of(ContractHead contract, String form, Optional<FilingId> about);
}
