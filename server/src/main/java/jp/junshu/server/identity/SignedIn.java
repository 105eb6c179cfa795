package jp.junshu.server.identity;

import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ClientId;
import jp.junshu.core.id.OrganizationId;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.policy.Side;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** The principal of a session: a person, acting for one organization at a time. Ids only. */
public record SignedIn(UUID person, UUID organization, Side side, Instant since)
    implements Serializable, AuthenticatedPrincipal {

  private static final long serialVersionUID = 1;

  static SignedIn as(PersonActor actor, Instant since) {
    return new SignedIn(actor.person().value(), actor.organization().value(), actor.side(), since);
  }

  public PersonActor actor() {
    return new PersonActor(new PersonId(person), new OrganizationId(organization), side);
  }

  /** Who acts in this request, if anyone has signed in and chosen an organization. */
  public static Optional<PersonActor> current() {
    return here().map(SignedIn::actor);
  }

  /** As {@link #current}, with the moment of signing in. */
  public static Optional<SignedIn> here() {
    return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
        .map(Authentication::getPrincipal)
        .filter(SignedIn.class::isInstance)
        .map(SignedIn.class::cast);
  }

  /** The API client through which the person acts in this request; empty in a session. */
  public static Optional<ClientId> client() {
    return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
        .map(Authentication::getDetails)
        .filter(ThroughClient.class::isInstance)
        .map(client -> ((ThroughClient) client).id());
  }

  @Override
  public String getName() {
    return person.toString();
  }
}
