package jp.junshu.server.identity;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.SignInId;
import jp.junshu.server.ledger.Ledger;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Service;

/**
 * The sign-ins of a person that live now, on whatever device. A person is told of their own and
 * ends their own; one of somebody else is answered as one that never was.
 */
@Service
public class OwnSignIns {

  private final FindByIndexNameSessionRepository<? extends Session> sessions;
  private final AttemptKey key;
  private final SystemWork system;
  private final Ledger ledger;

  OwnSignIns(
      FindByIndexNameSessionRepository<? extends Session> sessions,
      AttemptKey key,
      SystemWork system,
      Ledger ledger) {
    this.sessions = sessions;
    this.key = key;
    this.system = system;
    this.ledger = ledger;
  }

  /**
   * A sign-in that lives.
   *
   * @param since when it began
   * @param factor the strongest that was shown for it
   */
  public record SignIn(
      SignInId id,
      Instant since,
      Instant lastUsed,
      Optional<Factor> factor,
      Browser browser,
      boolean here) {}

  /**
   * Those of the person, this one first, then by when they were last used.
   *
   * @param here the id of the session that asks
   */
  public List<SignIn> of(PersonActor actor, String here) {
    return living(actor)
        .map(session -> signIn(session, session.getId().equals(here)))
        .sorted(Comparator.comparing(SignIn::here).thenComparing(SignIn::lastUsed).reversed())
        .toList();
  }

  /** Ends that one: it is refused at its next request. False if the person has none such. */
  public boolean end(PersonActor actor, SignInId id) {
    return end(actor, session -> id(session).equals(id)) > 0;
  }

  /** Ends all but the one that asks; how many that were. */
  public int endOthers(PersonActor actor, String here) {
    return end(actor, session -> !session.getId().equals(here));
  }

  private int end(PersonActor actor, Predicate<Session> which) {
    var ended = living(actor).filter(which).toList();
    ended.forEach(session -> sessions.deleteById(session.getId()));
    var facts = ended.stream().map(s -> new SignInEnded(actor.person(), id(s))).toList();
    system.run(() -> facts.forEach(fact -> ledger.record(actor, fact)));
    return ended.size();
  }

  private Stream<Session> living(PersonActor actor) {
    Map<String, ? extends Session> found = sessions.findByPrincipalName(actor.person().toString());
    return found.values().stream().filter(session -> !session.isExpired()).map(Session.class::cast);
  }

  private SignIn signIn(Session session, boolean here) {
    var signedIn = authentication(session);
    return new SignIn(
        id(session),
        signedIn.flatMap(OwnSignIns::since).orElseGet(session::getCreationTime),
        session.getLastAccessedTime(),
        signedIn.flatMap(Factor::strongestIn),
        session.getAttributeOrDefault(Browser.KEY, Browser.UNKNOWN),
        here);
  }

  /** A digest under a key of ours: the session's own id would be as good as its cookie. */
  private SignInId id(Session session) {
    var digest = ByteBuffer.wrap(key.digest("sign-in", session.getId()));
    return new SignInId(new UUID(digest.getLong(), digest.getLong()));
  }

  private static Optional<Authentication> authentication(Session session) {
    SecurityContext context =
        session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
    return Optional.ofNullable(context).map(SecurityContext::getAuthentication);
  }

  private static Optional<Instant> since(Authentication signedIn) {
    return switch (Objects.requireNonNull(signedIn.getPrincipal())) {
      case SignedIn acting -> Optional.of(acting.since());
      case Entered entered -> Optional.of(entered.since());
      case Halfway half -> Optional.of(half.since());
      default -> Optional.empty();
    };
  }
}
