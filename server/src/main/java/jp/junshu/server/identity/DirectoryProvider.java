package jp.junshu.server.identity;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import jp.junshu.server.database.DataFolder;
import jp.junshu.server.database.StartRefused;
import jp.junshu.server.identity.DirectoryRefused.Why;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * What the identity provider says of itself, asked each time somebody is sent there: so that one
 * who does not answer is told here, and not by a page of the browser.
 */
@Component
class DirectoryProvider {

  private static final Duration CONNECTING = Duration.ofSeconds(3);
  private static final Duration READING = Duration.ofSeconds(5);
  private static final String DESCRIPTION = "/.well-known/openid-configuration";
  private static final ParameterizedTypeReference<Map<String, Object>> OBJECT =
      new ParameterizedTypeReference<>() {};

  private final DirectoryProperties properties;
  private final String secret;
  private final JdkClientHttpRequestFactory calls;
  private final RestClient client;

  DirectoryProvider(DirectoryProperties properties, DataFolder data) {
    this.properties = properties;
    this.secret = properties.configured() ? secret(properties, data) : "";
    this.calls =
        new JdkClientHttpRequestFactory(
            HttpClient.newBuilder()
                .connectTimeout(CONNECTING)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
    this.calls.setReadTimeout(READING);
    this.client = RestClient.builder().requestFactory(calls).build();
  }

  boolean configured() {
    return properties.configured();
  }

  /** By what it is called: short waits, no redirects. */
  JdkClientHttpRequestFactory calls() {
    return calls;
  }

  /**
   * We, as the provider knows us, and where it is asked what.
   *
   * @throws DirectoryRefused if it does not answer, or speaks for somebody else
   */
  ClientRegistration registration() {
    try {
      var said = client.get().uri(properties.issuer() + DESCRIPTION).retrieve().body(OBJECT);
      return registration(Objects.requireNonNull(said));
    } catch (RestClientException | IllegalArgumentException | NullPointerException unusable) {
      throw new DirectoryRefused(Why.UNREACHABLE, "", unusable);
    }
  }

  private ClientRegistration registration(Map<String, Object> said) {
    if (!properties.issuer().equals(said.get("issuer"))) {
      throw new IllegalArgumentException("speaks for another issuer than was asked");
    }
    var registration =
        ClientRegistrations.fromOidcConfiguration(said)
            .registrationId("directory")
            .clientId(properties.clientId())
            .clientSecret(secret)
            .redirectUri(StaffDirectory.BACK)
            .scope(Set.of("openid"))
            .build();
    var details = registration.getProviderDetails();
    if (!Stream.of(details.getAuthorizationUri(), details.getTokenUri(), details.getJwkSetUri())
        .allMatch(address -> address != null && DirectoryProperties.guarded(address))) {
      throw new IllegalArgumentException("sends to an address that is not guarded");
    }
    return registration;
  }

  private static String secret(DirectoryProperties properties, DataFolder data) {
    var file = data.privateFolder("secrets").resolve("directory.secret");
    try {
      var secret =
          properties.secret().isEmpty() && Files.exists(file)
              ? Files.readString(file).strip()
              : properties.secret();
      if (!secret.isEmpty()) {
        return secret;
      }
      throw new StartRefused(
          "職員認証基盤との合言葉がありません。%s に置くか、環境変数 JUNSHU_DIRECTORY_SECRET で渡してください。".formatted(file));
    } catch (IOException unreadable) {
      throw new StartRefused("「%s」を読めません。権限を確かめてください。".formatted(file), unreadable);
    }
  }
}
