package jp.junshu.server.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import jp.junshu.server.ServerTest;
import jp.junshu.server.identity.FirstStart;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** The story of the benefits, from an empty folder, by what a browser without script can do. */
@ServerTest
@TestPropertySource(properties = "junshu.test=a story")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoryTest {

  @LocalServerPort private int port;
  @Autowired private FirstStart firstStart;

  private final ByteArrayOutputStream console = new ByteArrayOutputStream();
  private Performance performance;

  @BeforeAll
  void play() {
    var out = new PrintStream(console, true, StandardCharsets.UTF_8);
    performance = new Performance(home(), out);
    performance.prepare(firstStart.address().orElseThrow());
  }

  @Test
  void everybodyIsRegisteredOnTheScreensOfAdministrationAndSignsIn() {
    assertThat(performance.seats())
        .extracting(Performance.Seat::post)
        .containsExactly("区の担当", "課長(情報セキュリティ管理者)", "受託者の業務責任者", "監査人");
    for (var seat : performance.seats()) {
      assertThat(signedIn(seat).says(seat.name())).isTrue();
    }
  }

  private Page signedIn(Performance.Seat seat) {
    return new Browser(home())
        .open("/sign-in")
        .form("サインイン")
        .set("利用者番号", seat.account())
        .set("パスワード", seat.password())
        .press();
  }

  private URI home() {
    return URI.create("http://127.0.0.1:%d/".formatted(port));
  }
}
