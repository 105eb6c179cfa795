package jp.junshu.server.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.id.FilingId;
import jp.junshu.core.policy.ClauseId;
import org.junit.jupiter.api.Test;

class IssuedNoticeTest {

  private static final IssuedNotice NOTICE =
      new IssuedNotice(
          FilingId.random(),
          ContractId.random(),
          "N01",
          "見給発第5号",
          "鍵の管理",
          ClauseId.of("3.4"),
          Optional.of(LocalDate.of(2026, 12, 10)),
          Instant.parse("2026-11-19T15:00:00Z"));

  @Test
  void aNoticeIsNamedByItsNumberItsDayInJapanAndItsSubject() {
    assertThat(NOTICE.label()).isEqualTo("見給発第5号(令和8年11月20日) 鍵の管理");
  }

  @Test
  void itsDayHasPassedWhenItEndsInJapan() {
    assertThat(NOTICE.late(Instant.parse("2026-12-10T14:59:59Z"))).isFalse();
    assertThat(NOTICE.late(Instant.parse("2026-12-10T15:00:00Z"))).isTrue();
  }
}
