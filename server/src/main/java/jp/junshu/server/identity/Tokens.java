package jp.junshu.server.identity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import jp.junshu.core.gate.PersonActor;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** What a session holds of whoever is signed in: who, what opens to them, what they have shown. */
final class Tokens {

  private Tokens() {}

  static Authentication acting(
      PersonActor actor, Instant since, List<FactorGrantedAuthority> shown) {
    var may = List.of(Sessions.ACTING, Sessions.CHOOSING);
    return of(SignedIn.as(actor, since), may, shown);
  }

  static Authentication of(Object principal, List<String> may, List<FactorGrantedAuthority> shown) {
    var authorities = new ArrayList<GrantedAuthority>(AuthorityUtils.createAuthorityList(may));
    authorities.addAll(shown);
    return UsernamePasswordAuthenticationToken.authenticated(principal, null, authorities);
  }

  /** Who is signed in now, having shown that in the place of what was shown before. */
  static Authentication withShown(List<FactorGrantedAuthority> shown) {
    var before = Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication());
    var may =
        before.getAuthorities().stream()
            .filter(authority -> !(authority instanceof FactorGrantedAuthority))
            .map(GrantedAuthority::getAuthority)
            .map(Objects::requireNonNull)
            .toList();
    return of(Objects.requireNonNull(before.getPrincipal()), may, shown);
  }

  /** What whoever is signed in now has shown. */
  static List<FactorGrantedAuthority> shown() {
    return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication()).stream()
        .flatMap(Factor::shownIn)
        .toList();
  }
}
