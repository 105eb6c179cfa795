package jp.junshu.server.ledger;

import java.util.List;
import java.util.Map;
import jp.junshu.core.merkle.Hash;

/**
 * A numbered entry and those of its commitments whose contents are kept.
 *
 * @param type of the fact
 * @param actor as the log calls them
 * @param body of the fact
 */
public record Committed(String type, String actor, Map<String, Object> body, List<Hash> kept) {

  public Committed {
    body = Map.copyOf(body);
    kept = List.copyOf(kept);
  }
}
