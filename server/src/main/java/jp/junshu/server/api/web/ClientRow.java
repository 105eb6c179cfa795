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

  static ClientRow of(Client client, Instant now, boolean opens) {
    return new ClientRow(
        client.id().toString(),
        client.name(),
        client.scopes(),
        client.made(),
        client.expires(),
        state(client, now, opens));
  }

  private static String state(Client client, Instant now, boolean opens) {
    if (client.revoked().isPresent()) {
      return "ENDED";
    }
    if (!client.stands(now)) {
      return "OVER";
    }
    return opens ? "STANDS" : "LEFT";
  }

  /** Whether it can still be ended. */
  public boolean stands() {
    return state.equals("STANDS") || state.equals("LEFT");
  }
}
