package jp.junshu.server.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import jp.junshu.server.ServerTest;
import jp.junshu.server.time.StoryClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** The clock of a story is moved by a page, and forward only. */
@ServerTest
@TestPropertySource(properties = "junshu.test=a clock of its own")
class ClockTest {

  @LocalServerPort private int port;
  @Autowired private StoryClock clock;
  private Browser browser;

  @BeforeEach
  void open() {
    browser = new Browser(URI.create("http://127.0.0.1:" + port + "/"));
  }

  @Test
  void theClockIsMovedOnByThePageBehindTheBand() {
    var page = browser.open("/story/clock");
    var moved = page.form("時計を進める").set("日付", "令和9年3月31日").set("時刻", "１８：０１").press();
    assertThat(moved.text()).contains("令和9年3月31日(2027-03-31, 水)18:01");
    assertThat(clock.instant()).isEqualTo(Instant.parse("2027-03-31T09:01:00Z"));

    var back = moved.form("時計を進める").set("日付", "令和8年3月31日").press();
    assertThat(back.status()).isEqualTo(422);
    assertThat(back.text()).contains("時計は先へだけ進みます");
    assertThat(clock.instant()).isEqualTo(Instant.parse("2027-03-31T09:01:00Z"));
  }

  @Test
  void aTimeThatIsNoneIsAnErrorOfItsField() {
    var wrong = browser.open("/story/clock").form("時計を進める").set("日付", "13月1日").press();
    assertThat(wrong.all("[role=alert] li")).hasSize(1);
    assertThat(wrong.link("時計を進める")).isPresent();
  }
}
