package jp.junshu.server.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import jp.junshu.server.identity.PasskeySite.Site;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.webauthn.api.AttestationConveyancePreference;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;

/** The side that asks for passkeys: verified by their device, kept on it, of whatever make. */
@Component
class PasskeyParty {

  private final PasskeySite site;
  private final PasskeyUsers users;
  private final PasskeyRepository repository;
  private final String ward;

  PasskeyParty(
      PasskeySite site,
      PasskeyUsers users,
      PasskeyRepository repository,
      @Value("${junshu.ward.name:Junshu}") String ward) {
    this.site = site;
    this.users = users;
    this.repository = repository;
    this.ward = ward;
  }

  Optional<WebAuthnRelyingPartyOperations> at(HttpServletRequest request) {
    return site.of(request).map(this::of);
  }

  private WebAuthnRelyingPartyOperations of(Site where) {
    var self = PublicKeyCredentialRpEntity.builder().id(where.host()).name(ward).build();
    var party =
        new Webauthn4JRelyingPartyOperations(users, repository, self, Set.of(where.origin()));
    party.setCustomizeCreationOptions(
        options ->
            options
                .attestation(AttestationConveyancePreference.NONE)
                .authenticatorSelection(
                    AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
    party.setCustomizeRequestOptions(
        options -> options.userVerification(UserVerificationRequirement.REQUIRED));
    return party;
  }
}
