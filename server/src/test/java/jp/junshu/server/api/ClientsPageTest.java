package jp.junshu.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import jp.junshu.server.ServerTest;
import jp.junshu.server.contracts.Town;
import jp.junshu.server.routes.Cast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** The manager lets a system in on a page, sees its key once, and ends it there. */
@ServerTest
@TestPropertySource(properties = "junshu.test=api")
class ClientsPageTest {

  @Autowired private ApplicationContext context;
  @LocalServerPort private int port;
  private ApiScene scene;
  private String page;

  @BeforeEach
  void aContractUnderWork() {
    scene = new ApiScene(context, port);
    page = "/contracts/%s/clients".formatted(scene.contract());
  }

  @Test
  void theKeyIsShownOnceAndLetsInUntilTheClientIsEndedOnThePage() {
    var browser = scene.cast().browser(Cast.MANAGER);
    var typed = Map.of("name", "勤怠システム 髙橋", "scopes", "FILINGS_READ", "days", "30");
    var made = browser.submit(browser.get(page), page, typed);
    var key = made.page().select("code").text();
    assertThat(key).matches("junshu_[0-9a-f]{32}_[0-9a-f]{64}");
    assertThat(made.header("Cache-Control")).contains("no-store");
    assertThat(scene.get(key, scene.here() + "/filings").status()).isEqualTo(200);
    var shown = browser.get(page);
    assertThat(shown.page().text()).contains("勤怠システム 髙橋", "使えます").doesNotContain(key);
    var end = shown.page().select("a[href$=/end]").attr("href");
    var asked = browser.get(end);
    assertThat(asked.page().text()).contains("元に戻せません");
    assertThat(browser.submit(asked, end, Map.of()).page().text()).contains("終わりにしました");
    assertThat(scene.get(key, scene.here() + "/filings").status()).isEqualTo(401);
  }

  @Test
  void whatIsMissingIsSaidFieldByFieldAndNothingIsMade() {
    var browser = scene.cast().browser(Cast.MANAGER);
    var again = browser.submit(browser.get(page), page, Map.of("name", "", "days", "3650"));
    assertThat(again.status()).isEqualTo(422);
    assertThat(Town.errors(again)).hasSize(3);
    assertThat(browser.get(page).page().text()).contains("まだ、接続アプリはありません");
  }

  @Test
  void theOthersOnTheContractSeeWhichSystemsThereAreAndMakeNone() {
    scene.key(ApiScene.ALL);
    var clerk = scene.cast().browser(Cast.CLERK).get(page);
    assertThat(clerk.page().text()).contains("勤怠システム");
    assertThat(clerk.page().select("form[action^=" + page + "]")).isEmpty();
  }
}
