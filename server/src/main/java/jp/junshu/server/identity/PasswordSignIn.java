package jp.junshu.server.identity;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Spring Security's way to {@link SignIns}. */
@Component
class PasswordSignIn implements AuthenticationProvider {

  private final SignIns signIns;
  private final Sessions sessions;

  PasswordSignIn(SignIns signIns, Sessions sessions) {
    this.signIns = signIns;
    this.sessions = sessions;
  }

  @Override
  public Authentication authenticate(Authentication asked) {
    var address =
        asked.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
    var password = asked.getCredentials() == null ? "" : asked.getCredentials().toString();
    return sessions.passed(signIns.enter(asked.getName(), password, address));
  }

  @Override
  public boolean supports(Class<?> type) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
  }
}
