package jp.junshu.server.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import org.springframework.context.ApplicationContext;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.jwt.JwtException;

/** Holds a token against what the program asks of one, without the way by which it came. */
public final class TokenLook {

  private final DirectoryTokens tokens;
  private final DirectoryProvider provider;

  public TokenLook(ApplicationContext context) {
    this.tokens = context.getBean(DirectoryTokens.class);
    this.provider = context.getBean(DirectoryProvider.class);
  }

  /** Whether it is taken for one of ours. */
  public boolean holds(String token) {
    return holds(provider.registration(), token);
  }

  /** Whether it would be, if that were the ward's directory, with the same keys. */
  public boolean holdsForIssuer(String issuer, String token) {
    var us = ClientRegistration.withClientRegistration(provider.registration());
    return holds(us.issuerUri(issuer).build(), token);
  }

  private boolean holds(ClientRegistration us, String token) {
    try {
      tokens.newDecoder(us).decode(token);
      return true;
    } catch (JwtException refused) {
      return false;
    }
  }

  /** Of a verifier, as RFC 7636 writes it. */
  public static String challenge(String verifier) {
    try {
      var digest =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Tokens tell seconds. */
  public static void untilTheNextSecond() {
    var second = Instant.now().getEpochSecond();
    while (Instant.now().getEpochSecond() <= second) {
      Thread.onSpinWait();
    }
  }
}
