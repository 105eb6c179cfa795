package jp.junshu.server.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import jp.junshu.core.id.PersonId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Questions to a device and what it answers, as JSON; each question stands in the session once. */
@Component
class PasskeyCeremonies {

  private static final Logger LOG = LoggerFactory.getLogger(PasskeyCeremonies.class);
  private static final String CREATION = PasskeyCeremonies.class.getName() + ".creation";
  private static final String SHOWING = PasskeyCeremonies.class.getName() + ".showing";
  private static final int LONGEST_ANSWER = 50_000;

  private final JsonMapper json =
      JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();
  private final PasskeyParty party;
  private final SystemWork system;

  PasskeyCeremonies(PasskeyParty party, SystemWork system) {
    this.party = party;
    this.system = system;
  }

  Optional<String> beginCreation(HttpServletRequest request) {
    return party
        .at(request)
        .map(
            here ->
                system.call(
                    () ->
                        here.createPublicKeyCredentialCreationOptions(
                            new ImmutablePublicKeyCredentialCreationOptionsRequest(whoAsks()))))
        .map(options -> kept(request, CREATION, options));
  }

  Optional<String> beginShowing(HttpServletRequest request) {
    return party
        .at(request)
        .map(
            here ->
                system.call(
                    () ->
                        here.createCredentialRequestOptions(
                            new ImmutablePublicKeyCredentialRequestOptionsRequest(whoAsks()))))
        .map(options -> kept(request, SHOWING, options));
  }

  /** The passkey that was made for what was asked; kept, in the caller's transaction. */
  Optional<CredentialRecord> created(HttpServletRequest request, String answer, String label) {
    var options = asked(request, CREATION, PublicKeyCredentialCreationOptions.class);
    if (options.isEmpty()) {
      return Optional.empty();
    }
    PublicKeyCredential<AuthenticatorAttestationResponse> made =
        read(answer, new TypeReference<>() {});
    return party
        .at(request)
        .map(
            here ->
                here.registerCredential(
                    new ImmutableRelyingPartyRegistrationRequest(
                        options.get(), new RelyingPartyPublicKey(made, label))));
  }

  /**
   * Whose passkey was shown for what was asked; its counter goes on in the caller's transaction.
   */
  Optional<PersonId> shown(HttpServletRequest request, String answer) {
    var options = asked(request, SHOWING, PublicKeyCredentialRequestOptions.class);
    if (options.isEmpty()) {
      return Optional.empty();
    }
    PublicKeyCredential<AuthenticatorAssertionResponse> shown =
        read(answer, new TypeReference<>() {});
    return party
        .at(request)
        .map(here -> here.authenticate(new RelyingPartyAuthenticationRequest(options.get(), shown)))
        .map(user -> PasskeyUsers.person(user.getId()));
  }

  /** What an answer came to; whatever is wrong with it, it is none. */
  <T> Optional<T> tried(Supplier<Optional<T>> work) {
    try {
      return work.get();
    } catch (DataAccessException ours) {
      throw ours;
    } catch (RuntimeException wrong) {
      LOG.info("an answer of a passkey was refused: {}", wrong.getClass().getSimpleName());
      return Optional.empty();
    }
  }

  private <T> T read(String answer, TypeReference<T> type) {
    if (answer.length() > LONGEST_ANSWER) {
      throw new IllegalArgumentException("too long for an answer");
    }
    return json.readValue(answer, type);
  }

  private String kept(HttpServletRequest request, String key, Serializable options) {
    request.getSession().setAttribute(key, options);
    return json.writeValueAsString(options);
  }

  /** What was asked in this session, and is asked no more. */
  private static <T> Optional<T> asked(HttpServletRequest request, String key, Class<T> type) {
    var session = request.getSession();
    var options = session.getAttribute(key);
    session.removeAttribute(key);
    return Optional.ofNullable(options).filter(type::isInstance).map(type::cast);
  }

  private static Authentication whoAsks() {
    return Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication());
  }
}
