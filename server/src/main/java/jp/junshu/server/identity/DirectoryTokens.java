package jp.junshu.server.identity;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import jp.junshu.server.identity.DirectoryRefused.Why;
import jp.junshu.server.time.MachineClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/**
 * Exchanges a code for a token, looks at the token and lets go of it: state, signature, issuer, for
 * whom, until when and the nonce are checked by Spring Security, when and how somebody showed
 * themselves by us. No other token is asked for or kept.
 */
@Component
class DirectoryTokens {

  private static final Logger LOG = LoggerFactory.getLogger(DirectoryTokens.class);

  /** By public keys only: a secret that two know signs for both. */
  private static final Set<SignatureAlgorithm> SIGNED =
      Set.of(SignatureAlgorithm.RS256, SignatureAlgorithm.PS256, SignatureAlgorithm.ES256);

  private final DirectoryProperties properties;
  private final DirectoryProvider provider;
  private final MachineClock clock;
  private final OidcAuthorizationCodeAuthenticationProvider exchange;
  private final Map<String, NimbusJwtDecoder> keys = new ConcurrentHashMap<>();

  DirectoryTokens(DirectoryProperties properties, DirectoryProvider provider, MachineClock clock) {
    this.properties = properties;
    this.provider = provider;
    this.clock = clock;
    this.exchange =
        new OidcAuthorizationCodeAuthenticationProvider(
            codes(provider), asked -> new DefaultOidcUser(List.of(), asked.getIdToken()));
    this.exchange.setJwtDecoderFactory(this::decoder);
  }

  /**
   * What the token says that the code is exchanged for.
   *
   * @throws DirectoryRefused if it does not hold
   */
  DirectoryProof prove(OAuth2AuthorizationExchange answered) {
    var asked = new OAuth2LoginAuthenticationToken(provider.registration(), answered);
    try {
      var shown = Objects.requireNonNull(exchange.authenticate(asked));
      var user = (OidcUser) Objects.requireNonNull(shown.getPrincipal());
      return proof(user.getIdToken());
    } catch (OAuth2AuthenticationException refused) {
      if (unreachable(refused)) {
        throw new DirectoryRefused(Why.UNREACHABLE, "", refused);
      }
      LOG.warn("a sign-in by the directory was refused: {}", refused.getError().getErrorCode());
      throw new DirectoryRefused(Why.REFUSED, "", refused);
    }
  }

  private DirectoryProof proof(OidcIdToken token) {
    var at = Optional.ofNullable(token.getAuthenticatedAt()).orElse(Instant.EPOCH);
    if (at.isAfter(clock.instant().plus(properties.clocks()))) {
      throw new DirectoryRefused(Why.REFUSED);
    }
    var methods = Optional.ofNullable(token.getAuthenticationMethods()).orElse(List.of());
    var context = Optional.ofNullable(token.getAuthenticationContextClass()).orElse("");
    return new DirectoryProof(
        properties.issuer(),
        Objects.requireNonNull(token.getSubject()),
        at,
        methods.stream().anyMatch(properties.strongMethods()::contains)
            || properties.strongContexts().contains(context));
  }

  private static boolean unreachable(Throwable refused) {
    var cause = refused.getCause();
    return cause instanceof IOException || cause != null && unreachable(cause);
  }

  private JwtDecoder decoder(ClientRegistration us) {
    var where = Objects.requireNonNull(us.getProviderDetails().getJwkSetUri());
    return keys.computeIfAbsent(where, _ -> newDecoder(us));
  }

  /** One that takes what is signed by that provider for us, and nothing else. */
  NimbusJwtDecoder newDecoder(ClientRegistration us) {
    var where = Objects.requireNonNull(us.getProviderDetails().getJwkSetUri());
    var decoder =
        NimbusJwtDecoder.withJwkSetUri(where)
            .jwsAlgorithms(taken -> taken.addAll(SIGNED))
            .restOperations(new RestTemplate(provider.calls()))
            .build();
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            new JwtTimestampValidator(properties.clocks()), validator(us)));
    decoder.setClaimSetConverter(
        new ClaimTypeConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
    return decoder;
  }

  private OidcIdTokenValidator validator(ClientRegistration us) {
    var validator = new OidcIdTokenValidator(us);
    validator.setClockSkew(properties.clocks());
    return validator;
  }

  private static RestClientAuthorizationCodeTokenResponseClient codes(DirectoryProvider provider) {
    var client = new RestClientAuthorizationCodeTokenResponseClient();
    client.setRestClient(
        RestClient.builder()
            .requestFactory(provider.calls())
            .configureMessageConverters(
                converters ->
                    converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
            .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
            .build());
    return client;
  }
}
