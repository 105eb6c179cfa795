package jp.junshu.server.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.core.id.OrganizationId;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.policy.Side;
import jp.junshu.server.identity.Halfway.Due;
import jp.junshu.server.time.MachineClock;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Service;

/** From a password that fits to a person acting for one organization, and out again. */
@Service
public class Sessions {

  /** Held by whoever has chosen for whom to act. */
  public static final String ACTING = "ACTING";

  /** Held by whoever has signed in and not chosen yet. */
  public static final String CHOOSING = "CHOOSING";

  private static final Duration LONGEST = Duration.ofHours(12);

  /** How long somebody may stand halfway in. */
  private static final Duration HALFWAY = Duration.ofMinutes(15);

  private final SignIns signIns;
  private final Ways ways;
  private final MachineClock clock;
  private final FindByIndexNameSessionRepository<? extends Session> sessions;
  private final HttpSessionSecurityContextRepository contexts =
      new HttpSessionSecurityContextRepository();

  Sessions(
      SignIns signIns,
      Ways ways,
      MachineClock clock,
      FindByIndexNameSessionRepository<? extends Session> sessions) {
    this.signIns = signIns;
    this.ways = ways;
    this.clock = clock;
    this.sessions = sessions;
  }

  /** The organizations that whoever is signed in may act for today. */
  public List<Way> choices() {
    return person().map(this::open).orElse(List.of());
  }

  /** Acts for that organization from now on, under a new session id; false if that may not be. */
  public boolean choose(
      OrganizationId organization, HttpServletRequest request, HttpServletResponse response) {
    var way =
        choices().stream()
            .filter(each -> each.actor().organization().equals(organization))
            .findFirst();
    way.ifPresent(
        chosen -> {
          request.changeSessionId();
          var since = since().orElseGet(clock::instant);
          save(Tokens.acting(chosen.actor(), since, Tokens.shown()), request, response);
        });
    return way.isPresent();
  }

  /**
   * Whoever stands halfway in is in, having shown that too; under a new session id.
   *
   * @throws IllegalStateException if nobody stands halfway in
   */
  public Authentication complete(
      Factor factor, HttpServletRequest request, HttpServletResponse response) {
    var half = halfway().orElseThrow();
    var found = open(new PersonId(half.person()));
    if (found.isEmpty()) {
      throw new BadCredentialsException("acts for nobody");
    }
    request.changeSessionId();
    var shown = Stream.concat(Tokens.shown().stream(), shown(factor).stream()).toList();
    var signedIn = entered(found, half.since(), shown);
    save(signedIn, request, response);
    return signedIn;
  }

  /** Whoever is signed in has shown that just now; under a new session id. */
  void shown(HttpServletRequest request, HttpServletResponse response, Factor... factors) {
    shown(shown(factors), request, response);
  }

  /** Whoever is signed in has shown that, each at its time; under a new session id. */
  void shown(
      List<FactorGrantedAuthority> factors,
      HttpServletRequest request,
      HttpServletResponse response) {
    request.changeSessionId();
    save(Tokens.withShown(factors), request, response);
  }

  /**
   * In, by something that needs no password; under a new session id.
   *
   * @param since when it was shown, before it was looked at
   * @throws BadCredentialsException if the person acts for nobody today
   */
  Authentication enter(
      PersonId person,
      Instant since,
      Factor factor,
      HttpServletRequest request,
      HttpServletResponse response) {
    var found = ways.of(person);
    if (found.isEmpty()) {
      throw new BadCredentialsException("acts for nobody");
    }
    return enter(found, since, shown(factor), Optional.empty(), request, response);
  }

  /**
   * In by one of those ways, or halfway in if something is still to be done; under a new session
   * id, whether the request brought a session or not.
   *
   * @param found at least one
   */
  Authentication enter(
      List<Way> found,
      Instant since,
      List<FactorGrantedAuthority> shown,
      Optional<Due> due,
      HttpServletRequest request,
      HttpServletResponse response) {
    request.getSession();
    request.changeSessionId();
    var signedIn =
        due.map(still -> halfway(found, since, still, shown))
            .orElseGet(() -> entered(found, since, shown));
    save(signedIn, request, response);
    return signedIn;
  }

  /** The ways that are open to the person by what they have shown. */
  private List<Way> open(PersonId person) {
    boolean wardOnly = Factor.byDirectory(Tokens.shown().stream());
    return ways.of(person).stream()
        .filter(way -> !wardOnly || way.actor().side() == Side.WARD)
        .toList();
  }

  /** Whoever has shown a password and has to do one thing more. */
  public static Optional<Halfway> halfway() {
    return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
        .map(Authentication::getPrincipal)
        .filter(Halfway.class::isInstance)
        .map(Halfway.class::cast);
  }

  /** Whoever has signed in and has yet to choose. */
  static Optional<Entered> entered() {
    return principal().filter(Entered.class::isInstance).map(Entered.class::cast);
  }

  /** Who is signed in, or halfway. */
  public static Optional<PersonId> who() {
    return person().or(() -> halfway().map(half -> new PersonId(half.person())));
  }

  private void save(
      Authentication signedIn, HttpServletRequest request, HttpServletResponse response) {
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(signedIn);
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
  }

  /** In, or halfway in if something is still to be done. */
  Authentication passed(SignIns.Passed passed) {
    if (passed.due().isEmpty()) {
      return entered(passed.ways(), passed.since(), shown(Factor.PASSWORD));
    }
    return halfway(passed.ways(), passed.since(), passed.due().get(), shown(Factor.PASSWORD));
  }

  private static Authentication halfway(
      List<Way> ways, Instant since, Due due, List<FactorGrantedAuthority> shown) {
    var half = new Halfway(ways.getFirst().actor().person().value(), since, due);
    return Tokens.of(half, List.of(due.name()), shown);
  }

  /** Keeps that whoever is signed in has left. */
  public void left(String address) {
    person().ifPresent(gone -> signIns.left(gone, address));
  }

  /** Ends every session of a person, on whatever device. */
  void end(PersonId person) {
    sessions.findByPrincipalName(person.toString()).keySet().forEach(sessions::deleteById);
  }

  /** Ends every session of a person but that one. */
  public void endOthers(PersonId person, String here) {
    sessions.findByPrincipalName(person.toString()).keySet().stream()
        .filter(id -> !id.equals(here))
        .forEach(sessions::deleteById);
  }

  /** What is shown now. */
  private List<FactorGrantedAuthority> shown(Factor... factors) {
    var now = clock.instant();
    return Stream.of(factors).map(factor -> factor.shown(now)).toList();
  }

  private static Authentication entered(
      List<Way> ways, Instant since, List<FactorGrantedAuthority> shown) {
    if (ways.size() == 1) {
      return Tokens.acting(ways.getFirst().actor(), since, shown);
    }
    var entered = new Entered(ways.getFirst().actor().person().value(), since);
    return Tokens.of(entered, List.of(CHOOSING), shown);
  }

  /** Whether somebody has stood halfway in for too long. */
  boolean over(Halfway half) {
    return half.since().plus(HALFWAY).isBefore(clock.instant());
  }

  /** Whether a session that began then has lasted too long. */
  boolean over(Instant since) {
    return since.plus(LONGEST).isBefore(clock.instant());
  }

  private static Optional<PersonId> person() {
    return principal()
        .map(p -> new PersonId(p instanceof Entered e ? e.person() : ((SignedIn) p).person()));
  }

  private static Optional<Instant> since() {
    return principal().map(p -> p instanceof Entered e ? e.since() : ((SignedIn) p).since());
  }

  private static Optional<Object> principal() {
    return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
        .map(Authentication::getPrincipal)
        .filter(p -> p instanceof Entered || p instanceof SignedIn);
  }
}
