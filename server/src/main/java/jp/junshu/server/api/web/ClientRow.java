package jp.junshu.server.api.web;

import java.time.Instant;
import java.util.List;
import jp.junshu.server.api.Client;
import jp.junshu.server.api.Scope;

/**
 * A client in the list.
 *
 * @param state key of the words for it
 */
public record ClientRow(
    String id, String name, List<Scope> scopes, Instant made, Instant expires, String state) {

  public ClientRow {
    scopes = List.copyOf(scopes);
  }

  static ClientRow of(Client client, Instant now) {
    return new ClientRow(
        client.id().toString(),
        client.name(),
        client.scopes(),
        client.made(),
        client.expires(),
        client.revoked().isPresent() ? "ENDED" : client.stands(now) ? "STANDS" : "OVER");
  }

  /** Whether it can still be ended. */
  public boolean stands() {
    return state.equals("STANDS");
  }
}
