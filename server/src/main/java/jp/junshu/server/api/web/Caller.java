package jp.junshu.server.api.web;

import jp.junshu.server.api.Client;
import jp.junshu.server.identity.SignedIn;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/** The client that asks in this request. */
final class Caller {

  /** Held by a client, and by nobody else. */
  static final String CLIENT = "CLIENT";

  private Caller() {}

  static Authentication entered(Client client) {
    var person = client.actor();
    var principal =
        new SignedIn(
            person.person().value(), person.organization().value(), person.side(), client.made());
    var entered =
        UsernamePasswordAuthenticationToken.authenticated(
            principal, null, AuthorityUtils.createAuthorityList(CLIENT));
    entered.setDetails(client);
    return entered;
  }

  static Client current() {
    var entered = SecurityContextHolder.getContext().getAuthentication();
    if (entered != null && entered.getDetails() instanceof Client client) {
      return client;
    }
    throw new IllegalStateException("no client asks");
  }
}
