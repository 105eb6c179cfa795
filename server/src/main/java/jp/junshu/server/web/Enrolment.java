package jp.junshu.server.web;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.junshu.core.id.PersonId;
import jp.junshu.server.identity.Accounts;
import jp.junshu.server.identity.SecondFactors;
import jp.junshu.server.paper.QrCode;
import jp.junshu.server.time.MachineClock;
import jp.junshu.server.ui.WardProperties;
import org.springframework.stereotype.Component;

/**
 * The secret that waits for its first code: kept sealed in the session that asked for it, for ten
 * minutes and for that person. A page that is opened anew shows a new one.
 */
@Component
class Enrolment {

  static final String KEY = Enrolment.class.getName();

  private static final Duration LIFE = Duration.ofMinutes(10);

  private final SecondFactors factors;
  private final Accounts accounts;
  private final WardProperties ward;
  private final MachineClock clock;

  Enrolment(SecondFactors factors, Accounts accounts, WardProperties ward, MachineClock clock) {
    this.factors = factors;
    this.accounts = accounts;
    this.ward = ward;
    this.clock = clock;
  }

  /** A secret, sealed, for whom, and when it was shown. */
  record Offer(UUID person, byte[] sealed, Instant at) implements Serializable {
    private static final long serialVersionUID = 1;
  }

  /** Makes a new one in the place of what was offered before. */
  void anew(PersonId person, HttpSession session) {
    session.setAttribute(KEY, new Offer(person.value(), factors.offer(person), clock.instant()));
  }

  /** Whether what was shown is still good for that person. */
  boolean stands(PersonId person, HttpSession session) {
    return offer(person, session).isPresent();
  }

  /** What the page draws of what is offered, made anew if nothing stands. */
  Map<String, Object> offered(PersonId person, HttpSession session) {
    if (!stands(person, session)) {
      anew(person, session);
    }
    var secret = factors.secret(person, offer(person, session).orElseThrow());
    return Map.of(
        "qr",
        QrCode.of(address(person, secret)),
        "secret",
        secret.replaceAll("(.{4})", "$1 ").strip());
  }

  boolean matches(PersonId person, HttpSession session, String code) {
    return offer(person, session).filter(kept -> factors.matches(person, kept, code)).isPresent();
  }

  /** As {@link SecondFactors#enrol}; nothing is offered any more afterwards. */
  Optional<List<String>> complete(
      PersonId person, HttpSession session, String code, Optional<Instant> instead) {
    var codes = offer(person, session).flatMap(kept -> factors.enrol(person, kept, code, instead));
    session.removeAttribute(KEY);
    return codes;
  }

  private Optional<byte[]> offer(PersonId person, HttpSession session) {
    return Optional.ofNullable(session.getAttribute(KEY))
        .filter(Offer.class::isInstance)
        .map(Offer.class::cast)
        .filter(kept -> kept.person().equals(person.value()))
        .filter(kept -> kept.at().plus(LIFE).isAfter(clock.instant()))
        .map(Offer::sealed);
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
