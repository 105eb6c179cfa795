package jp.junshu.server.identity;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/** By what somebody has shown who they are, from the weakest to the strongest. */
public enum Factor {
  PASSWORD(FactorGrantedAuthority.PASSWORD_AUTHORITY),
  /** The ward's directory, which did not say that it asked for a second factor. */
  DIRECTORY("FACTOR_DIRECTORY"),
  RECOVERY_CODE("FACTOR_RECOVERY_CODE"),
  CODE("FACTOR_CODE"),
  /** The ward's directory, with a second factor there. */
  DIRECTORY_BOTH("FACTOR_DIRECTORY_BOTH"),
  PASSKEY(FactorGrantedAuthority.WEBAUTHN_AUTHORITY);

  private final String authority;

  Factor(String authority) {
    this.authority = authority;
  }

  /** What a session carries of it: that it was shown, and when. */
  FactorGrantedAuthority shown(Instant at) {
    return FactorGrantedAuthority.withAuthority(authority).issuedAt(at).build();
  }

  /** What was shown for this session, and when. */
  static Stream<FactorGrantedAuthority> shownIn(Authentication signedIn) {
    return signedIn.getAuthorities().stream()
        .filter(FactorGrantedAuthority.class::isInstance)
        .map(FactorGrantedAuthority.class::cast);
  }

  /** Whether the ward's directory let them in: then for the ward only. */
  static boolean byDirectory(Stream<FactorGrantedAuthority> shown) {
    return shown.anyMatch(
        each ->
            DIRECTORY.authority.equals(each.getAuthority())
                || DIRECTORY_BOTH.authority.equals(each.getAuthority()));
  }

  /** The strongest that was shown for this session. */
  static Optional<Factor> strongestIn(Authentication signedIn) {
    return shownIn(signedIn)
        .flatMap(shown -> Stream.of(values()).filter(f -> f.authority.equals(shown.getAuthority())))
        .max(Comparator.naturalOrder());
  }
}
