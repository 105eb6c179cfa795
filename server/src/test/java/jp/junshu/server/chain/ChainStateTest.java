package jp.junshu.server.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.FilingId;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.id.TierId;
import jp.junshu.server.time.BusinessClock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ChainStateTest {

  private static final ContractId CONTRACT = ContractId.random();

  private final List<Tier> tiers = new ArrayList<>();

  private static Instant jst(String text) {
    return LocalDateTime.parse(text).atZone(BusinessClock.JST).toInstant();
  }

  private static Consent consent(String granted, String from, String until) {
    return new Consent(
        FilingId.random(),
        LocalDate.parse(from),
        LocalDate.parse(until),
        jst(granted),
        Optional.empty());
  }

  private static Consent ended(Consent consent, String at) {
    var end = new Consent.Ended(jst(at), PersonId.random(), "記録の不備");
    return new Consent(
        consent.filing(), consent.from(), consent.until(), consent.at(), Optional.of(end));
  }

  private TierId tier(Optional<TierId> parent, Consent... consents) {
    var id = TierId.random();
    tiers.add(
        new Tier(id, CONTRACT, parent, Tier.Kind.FIRM, "会社" + tiers.size(), List.of(consents)));
    return id;
  }

  private Chain chain() {
    return new Chain(CONTRACT, tiers);
  }

  @Test
  @Tag("clause:5/prove")
  void aConsentStandsFromItsDecisionAndNotForWhatWentBefore() {
    var tier = tier(Optional.empty(), consent("2026-04-20T10:30:00", "2026-04-01", "2026-09-30"));
    assertThat(chain().stands(tier, jst("2026-04-20T10:29:59"))).isFalse();
    assertThat(chain().stands(tier, jst("2026-04-20T10:30:00"))).isTrue();
  }

  @Test
  void aConsentStandsUntilMidnightOfItsLastDayInJapan() {
    var tier = tier(Optional.empty(), consent("2026-03-20T10:00:00", "2026-04-01", "2026-09-30"));
    assertThat(chain().stands(tier, jst("2026-03-31T23:59:59"))).isFalse();
    assertThat(chain().stands(tier, jst("2026-04-01T00:00:00"))).isTrue();
    assertThat(chain().stands(tier, jst("2026-09-30T23:59:59"))).isTrue();
    assertThat(chain().stands(tier, jst("2026-10-01T00:00:00"))).isFalse();
  }

  @Test
  @Tag("clause:5/prove")
  void theChainOfAPastMomentIsTheOneThatStoodThen() {
    var given = consent("2026-03-20T10:00:00", "2026-04-01", "2027-03-31");
    var second = tier(Optional.empty(), ended(given, "2026-08-03T17:15:00"));
    var third =
        tier(Optional.of(second), consent("2026-04-02T10:00:00", "2026-04-02", "2027-03-31"));
    assertThat(chain().stands(third, jst("2026-08-03T17:14:59"))).isTrue();
    var broken = chain().broken(third, jst("2026-08-03T17:15:00")).orElseThrow();
    assertThat(broken.tier().id()).isEqualTo(second);
    assertThat(broken.state()).isEqualTo(Consent.State.ENDED);
  }

  @Test
  void aRenewalBridgesTheOldAndTheNewTime() {
    var tier =
        tier(
            Optional.empty(),
            consent("2026-03-20T10:00:00", "2026-04-01", "2026-09-30"),
            consent("2026-09-25T10:00:00", "2026-10-01", "2027-03-31"));
    assertThat(chain().stands(tier, jst("2026-09-30T12:00:00"))).isTrue();
    assertThat(chain().stands(tier, jst("2026-10-01T00:00:00"))).isTrue();
    assertThat(chain().lastDay(tier)).contains(LocalDate.parse("2027-03-31"));
  }

  @Test
  void whatIsToComeDoesNotStandYetAndIsNotOver() {
    var tier = tier(Optional.empty(), consent("2026-03-20T10:00:00", "2026-04-01", "2026-09-30"));
    assertThat(chain().comes(tier, jst("2026-03-25T12:00:00"))).isTrue();
    assertThat(chain().comes(tier, jst("2026-10-01T12:00:00"))).isFalse();
  }

  @Test
  void aTierOfNoChainDoesNotStand() {
    assertThat(chain().stands(TierId.random(), jst("2026-04-01T00:00:00"))).isFalse();
  }
}
