package jp.junshu.server.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.junshu.core.id.PersonId;
import jp.junshu.server.identity.DirectoryNote.Sent;
import jp.junshu.server.identity.DirectoryRefused.Why;
import jp.junshu.server.time.MachineClock;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.stereotype.Service;

/**
 * The way to the ward's identity provider and back, by an authorization code with PKCE (RFC 7636),
 * state and nonce. The browser carries what the answer is held against, sealed; without it, and
 * after ten minutes, no answer is taken.
 */
@Service
public class StaffDirectory {

  /** Where the provider sends back to, under the address of this installation; nowhere else. */
  public static final String BACK = "/sign-in/directory/back";

  private static final int RANDOM_BYTES = 32;

  private final DirectoryProvider provider;
  private final DirectoryTokens tokens;
  private final DirectoryNotes notes;
  private final PasskeySite site;
  private final MachineClock clock;
  private final SecureRandom random = new SecureRandom();

  StaffDirectory(
      DirectoryProvider provider,
      DirectoryTokens tokens,
      DirectoryNotes notes,
      PasskeySite site,
      MachineClock clock) {
    this.provider = provider;
    this.tokens = tokens;
    this.notes = notes;
    this.site = site;
    this.clock = clock;
  }

  /**
   * Somebody is to be sent there.
   *
   * @param note what their browser carries meanwhile
   */
  public record Sending(URI to, String note) {}

  /** Whether there is one. */
  public boolean offered() {
    return provider.configured();
  }

  /**
   * To sign in.
   *
   * @param onward path of our own to which they go on
   * @throws DirectoryRefused if it does not answer
   */
  public Sending toSignIn(String onward, HttpServletRequest request) {
    return sending(Optional.empty(), onward, request);
  }

  /**
   * To show once more who they are: the provider is told to ask, whoever is signed in there.
   *
   * @throws DirectoryRefused if it does not answer
   */
  public Sending toConfirm(PersonId person, String onward, HttpServletRequest request) {
    return sending(Optional.of(person), onward, request);
  }

  private Sending sending(Optional<PersonId> person, String onward, HttpServletRequest request) {
    var redirect =
        site.of(request)
            .map(here -> here.origin() + BACK)
            .orElseThrow(() -> new DirectoryRefused(Why.NOT_HERE));
    var sent =
        new Sent(
            clock.instant(),
            person.map(PersonId::value),
            secret(),
            secret(),
            secret(),
            redirect,
            onward);
    var to = asked(provider.registration(), sent).getAuthorizationRequestUri();
    return new Sending(URI.create(to), notes.write(sent));
  }

  /**
   * What came back.
   *
   * @throws DirectoryRefused if it is no answer to what was asked
   */
  DirectoryProof proof(Sent sent, HttpServletRequest request) {
    var state = Objects.requireNonNullElse(request.getParameter("state"), "");
    var code = Objects.requireNonNullElse(request.getParameter("code"), "");
    if (!MessageDigest.isEqual(utf8(state), utf8(sent.state()))) {
      throw new DirectoryRefused(Why.REFUSED);
    }
    if (code.isEmpty()) {
      throw new DirectoryRefused(Why.DECLINED);
    }
    var answer =
        OAuth2AuthorizationResponse.success(code).redirectUri(sent.redirect()).state(state).build();
    var asked = asked(provider.registration(), sent);
    return tokens.prove(new OAuth2AuthorizationExchange(asked, answer));
  }

  private static OAuth2AuthorizationRequest asked(ClientRegistration us, Sent sent) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("nonce", hash(sent.nonce()));
    parameters.put("code_challenge", hash(sent.verifier()));
    parameters.put("code_challenge_method", "S256");
    if (sent.confirming().isPresent()) {
      parameters.put("prompt", "login");
      parameters.put("max_age", "0");
    }
    var where = Objects.requireNonNull(us.getProviderDetails().getAuthorizationUri());
    return OAuth2AuthorizationRequest.authorizationCode()
        .authorizationUri(where)
        .clientId(us.getClientId())
        .redirectUri(sent.redirect())
        .scopes(us.getScopes())
        .state(sent.state())
        .additionalParameters(parameters)
        .attributes(Map.of("nonce", sent.nonce(), "code_verifier", sent.verifier()))
        .build();
  }

  private String secret() {
    var bytes = new byte[RANDOM_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String hash(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(utf8(text));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
