package jp.junshu.server.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.junshu.core.id.PersonId;
import jp.junshu.server.time.MachineClock;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Whether whoever is before the browser has shown lately who they are, by real time whatever the
 * business clock says. Signing in is showing it. API clients are not concerned: what they may do is
 * told elsewhere, and none of it decides.
 */
@Service
public class Freshness {

  private static final String LESS = Freshness.class.getName() + ".less";

  /** What stands for one factor. */
  private static final Set<Factor> ONE_ONLY = EnumSet.of(Factor.PASSWORD, Factor.DIRECTORY);

  private final SignInProperties properties;
  private final SignIns signIns;
  private final SecondFactors factors;
  private final CodeDoor codes;
  private final Passkeys passkeys;
  private final Sessions sessions;
  private final MachineClock clock;

  Freshness(
      SignInProperties properties,
      SignIns signIns,
      SecondFactors factors,
      CodeDoor codes,
      Passkeys passkeys,
      Sessions sessions,
      MachineClock clock) {
    this.properties = properties;
    this.signIns = signIns;
    this.factors = factors;
    this.codes = codes;
    this.passkeys = passkeys;
    this.sessions = sessions;
    this.clock = clock;
  }

  /**
   * Goes on if it is fresh.
   *
   * @throws FactorTooOld if it is not
   */
  public void require() {
    require("", "");
  }

  /**
   * As {@link #require()}, for an act of the gate.
   *
   * @param where path of the page of what it is done to
   */
  public void require(String act, String where) {
    if (beforeABrowser() && (!fresh() || less())) {
      throw new FactorTooOld(act, where);
    }
  }

  /** How many minutes it stays fresh. */
  public long minutes() {
    return properties.fresh().toMinutes();
  }

  /**
   * Whether the person has a passkey and no code: then the password alone, which is less, is not
   * taken. Asked outside a transaction.
   */
  public boolean byPasskeyOnly(PersonId person) {
    return !passkeys.of(person).isEmpty() && factors.of(person).isEmpty();
  }

  /**
   * Notes for this request whether the session shows less than the person has: a password where
   * there is a passkey and no code. What decides is then asked for anew, however lately it was.
   */
  void note(PersonId person, HttpServletRequest request) {
    boolean passwordOnly =
        authentication().flatMap(Factor::strongestIn).filter(ONE_ONLY::contains).isPresent();
    if (passwordOnly && byPasskeyOnly(person)) {
      request.setAttribute(LESS, true);
    }
  }

  private static boolean less() {
    var request = RequestContextHolder.currentRequestAttributes();
    return request.getAttribute(LESS, RequestAttributes.SCOPE_REQUEST) != null;
  }

  /**
   * Takes password and, of whoever has one, the code; fresh from now on, under a new session id.
   * False if either is wrong, and not which, or if {@link #byPasskeyOnly}.
   *
   * @throws LockedException if too many were wrong
   */
  public boolean show(
      PersonId person,
      String password,
      String code,
      HttpServletRequest request,
      HttpServletResponse response) {
    var address = request.getRemoteAddr();
    if (byPasskeyOnly(person)) {
      return false;
    }
    if (!signIns.confirm(person, password, address)) {
      return false;
    }
    if (factors.of(person).isEmpty()) {
      sessions.shown(request, response, Factor.PASSWORD);
      return true;
    }
    var second = codes.show(person, code, address);
    second.ifPresent(shown -> sessions.shown(request, response, Factor.PASSWORD, shown));
    return second.isPresent();
  }

  /**
   * Takes what the person has shown at the directory and, unless that was both, the code of whoever
   * has one; fresh by the older of them, under a new session id. False if the code is wrong, or if
   * {@link #byPasskeyOnly}.
   *
   * @throws LockedException if too many codes were wrong
   */
  public boolean show(
      DirectoryNote.Shown shown,
      String code,
      HttpServletRequest request,
      HttpServletResponse response) {
    var person = new PersonId(shown.person());
    var at = shown.authenticatedAt();
    if (shown.strong()) {
      sessions.shown(List.of(Factor.DIRECTORY_BOTH.shown(at)), request, response);
      return true;
    }
    if (byPasskeyOnly(person)) {
      return false;
    }
    var first = Factor.DIRECTORY.shown(at);
    if (factors.of(person).isEmpty()) {
      sessions.shown(List.of(first), request, response);
      return true;
    }
    var second = codes.show(person, code, request.getRemoteAddr());
    second.ifPresent(
        factor -> sessions.shown(List.of(first, factor.shown(clock.instant())), request, response));
    return second.isPresent();
  }

  private static boolean beforeABrowser() {
    return RequestContextHolder.getRequestAttributes() != null
        && SignedIn.current().isPresent()
        && SignedIn.client().isEmpty();
  }

  private boolean fresh() {
    var since = clock.instant().minus(properties.fresh());
    var shown = authentication().stream().flatMap(Factor::shownIn).toList();
    return !shown.isEmpty() && shown.stream().allMatch(each -> each.getIssuedAt().isAfter(since));
  }

  private static Optional<Authentication> authentication() {
    return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication());
  }
}
