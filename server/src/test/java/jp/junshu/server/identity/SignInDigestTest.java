package jp.junshu.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import jp.junshu.core.merkle.CanonicalJson;
import jp.junshu.core.merkle.Hash;
import jp.junshu.server.ServerTest;
import jp.junshu.server.identity.SignInRepository.Origin;
import jp.junshu.server.identity.SignInRepository.Outcome;
import jp.junshu.server.ledger.Ledger;
import jp.junshu.server.time.MachineClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Sign-ins are in the ward's log by the hour, and nobody waits for one here. */
@ServerTest
@TestPropertySource(properties = "junshu.ledger.name=sign-ins")
class SignInDigestTest {

  private static final Instant NINE = Instant.parse("2030-01-01T00:00:00Z");

  @Autowired private SystemWork system;
  @Autowired private SignInRepository attempts;
  @Autowired private SignInDigestRepository repository;
  @Autowired private Ledger ledger;
  @Autowired private JdbcClient db;

  private Optional<SignInsDigested> digestedAt(Instant now) {
    var clock =
        new MachineClock() {
          @Override
          public Instant instant() {
            return now;
          }
        };
    return new SignInDigests(system, repository, ledger, clock).digest();
  }

  private void triedAt(Instant at) {
    var origin = new Origin(new byte[32], new byte[32], "192.0.2.1");
    system.run(() -> attempts.insert(at, Outcome.REFUSED, Optional.empty(), origin));
  }

  @Test
  void eachFullHourWithSignInsIsDigestedOnceAndNoneIsLeftOut() {
    digestedAt(NINE);
    triedAt(NINE.plus(Duration.ofMinutes(10)));
    triedAt(NINE.plus(Duration.ofMinutes(20)));
    triedAt(NINE.plus(Duration.ofMinutes(70)));
    assertThat(digestedAt(NINE.plus(Duration.ofMinutes(60)))).as("not settled yet").isEmpty();
    var first = digestedAt(NINE.plus(Duration.ofMinutes(61))).orElseThrow();
    assertThat(first.count()).isEqualTo(2);
    assertThat(first.until()).isEqualTo(NINE.plus(Duration.ofHours(1)));
    assertThat(digestedAt(NINE.plus(Duration.ofMinutes(62)))).as("the same hour").isEmpty();
    var second = digestedAt(NINE.plus(Duration.ofHours(5))).orElseThrow();
    assertThat(second.after()).isEqualTo(first.until());
    assertThat(second.count()).isEqualTo(1);
    assertThat(digestedAt(NINE.plus(Duration.ofHours(9)))).as("nobody came").isEmpty();
    assertThat(rebuilt(first)).isEqualTo(first.digest());
    assertThat(rebuilt(second)).isEqualTo(second.digest());
  }

  private Hash rebuilt(SignInsDigested digested) {
    var rows = system.call(() -> repository.between(digested.after(), digested.until()));
    return Hash.sha256(CanonicalJson.write(rows).getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void theIntervalsAreKeptAndNobodyChangesThem() {
    triedAt(NINE.plus(Duration.ofDays(1)).minus(Duration.ofMinutes(5)));
    digestedAt(NINE.plus(Duration.ofDays(1)).plus(Duration.ofMinutes(2)));
    assertThat(
            system.call(
                () ->
                    db.sql("SELECT count(*) FROM identity.sign_in_digest")
                        .query(Long.class)
                        .single()))
        .isPositive();
    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(
            () ->
                system.run(
                    () -> db.sql("UPDATE identity.sign_in_digest SET sign_ins = 1").update()));
  }
}
