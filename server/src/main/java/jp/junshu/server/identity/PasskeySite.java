package jp.junshu.server.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Under which address passkeys are made and taken: the one that is set, and on this machine
 * localhost. What a request says of its host is believed for nothing else.
 */
@Component
class PasskeySite {

  private static final String LOCAL = "localhost";

  private final SignInProperties properties;

  PasskeySite(SignInProperties properties) {
    this.properties = properties;
  }

  /**
   * Where a passkey is good.
   *
   * @param host to which the device binds it
   * @param origin as a browser writes it
   */
  record Site(String host, String origin) {}

  Optional<Site> of(HttpServletRequest request) {
    var set = properties.origin();
    if (!set.isEmpty()) {
      return Optional.of(new Site(Objects.requireNonNull(URI.create(set).getHost()), set));
    }
    return request.getServerName().equals(LOCAL) && !request.isSecure()
        ? Optional.of(new Site(LOCAL, "http://" + LOCAL + ":" + request.getServerPort()))
        : Optional.empty();
  }
}
