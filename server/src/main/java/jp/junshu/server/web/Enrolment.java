package jp.junshu.server.web;

import jakarta.servlet.http.HttpSession;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.junshu.core.id.PersonId;
import jp.junshu.server.identity.Accounts;
import jp.junshu.server.identity.SecondFactors;
import jp.junshu.server.paper.QrCode;
import jp.junshu.server.ui.WardProperties;
import org.springframework.stereotype.Component;

/** The secret that waits for its first code: kept sealed in the session that asked for it. */
@Component
class Enrolment {

  private static final String OFFER = Enrolment.class.getName();

  private final SecondFactors factors;
  private final Accounts accounts;
  private final WardProperties ward;

  Enrolment(SecondFactors factors, Accounts accounts, WardProperties ward) {
    this.factors = factors;
    this.accounts = accounts;
    this.ward = ward;
  }

  /** What the page draws of it: {@code qr} and {@code secret}. */
  Map<String, Object> offered(PersonId person, HttpSession session) {
    var secret = factors.secret(person, offer(person, session));
    return Map.of(
        "qr",
        QrCode.of(address(person, secret)),
        "secret",
        secret.replaceAll("(.{4})", "$1 ").strip());
  }

  boolean matches(PersonId person, HttpSession session, String code) {
    return factors.matches(person, offer(person, session), code);
  }

  Optional<List<String>> complete(PersonId person, HttpSession session, String code) {
    var codes = factors.enrol(person, offer(person, session), code);
    codes.ifPresent(_ -> session.removeAttribute(OFFER));
    return codes;
  }

  private byte[] offer(PersonId person, HttpSession session) {
    if (session.getAttribute(OFFER) instanceof byte[] kept) {
      return kept;
    }
    var offer = factors.offer(person);
    session.setAttribute(OFFER, offer);
    return offer;
  }

  /** As authenticator apps read it. */
  private String address(PersonId person, String secret) {
    var issuer = coded(ward.name());
    return "otpauth://totp/%s:%s?secret=%s&issuer=%s&algorithm=SHA1&digits=6&period=30"
        .formatted(issuer, coded(accounts.of(person).orElse("")), secret, issuer);
  }

  private static String coded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
