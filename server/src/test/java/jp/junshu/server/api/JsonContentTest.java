package jp.junshu.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import jp.junshu.core.merkle.CanonicalJson;
import jp.junshu.server.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** What a system writes is read as what a person would have typed. */
@ServerTest
@TestPropertySource(properties = "junshu.test=api")
class JsonContentTest {

  @Autowired private ApplicationContext context;
  @LocalServerPort private int port;
  private ApiScene scene;
  private String key;

  @BeforeEach
  void aContractUnderWorkAndAClient() {
    scene = new ApiScene(context, port);
    key = scene.key(ApiScene.ALL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"R8.4.1", "令和8年4月1日", "2026/4/1", "2026-04-01", "Ｒ８．４．１"})
  void aDayIsOneDayHoweverItIsWritten(String day) {
    var filed = scene.file(key, "F10", scene.reportWith("from", day));
    assertThat(filed.status()).as(filed.body()).isEqualTo(201);
    assertThat(filed.map("content").get("from")).isEqualTo("2026-04-01");
  }

  @ParameterizedTest
  @CsvSource({"平成31年5月1日,date.era,令和元年5月1日", "令和9年2月29日,date.day,28日", "明日,date.unreadable,R8.4.1"})
  void aDayThatIsNoneIsAnErrorOfItsFieldThatSaysWhatToWrite(String day, String code, String said) {
    var answer = scene.file(key, "F10", scene.reportWith("from", day));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.errors()).containsExactly("from " + code);
    assertThat(answer.body()).contains(said);
    assertThat(scene.reports()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"髙橋", "山﨑", "葛\uDB40\uDD00", "𠮷田", "か\u3099"})
  void namesKeepTheirCodePointsThereAndBack(String name) {
    var filed = scene.file(key, "F10", scene.reportWith("issues", name));
    assertThat(filed.status()).as(filed.body()).isEqualTo(201);
    var read = scene.get(key, filed.header("location"));
    assertThat(read.map("content").get("issues")).isEqualTo(name);
    assertThat(scene.view(filed.text("id")).content().get("issues")).isEqualTo(name);
  }

  static List<String> wrongKinds() {
    return List.of(
        "from|20261001|from json-text",
        "actual|true|actual json-text",
        "actual|null|actual json-text",
        "workers|\"x\"|workers json-list",
        "workers|[1]|workers json-list",
        "workers|{}|workers json-list",
        "incidents|\"MANY\"|incidents choose-one",
        "actual|\"\\u0007\"|actual text-control",
        "actual|\"\\u202e\"|actual text-control",
        "actual|\"\\ufffe\"|actual text-broken",
        "actual|\"\ue000\"|actual text-private-use",
        "actual|\"\"|actual required",
        "unheardOf|1|unheardOf json-unknown",
        "planned.date|\"x\"|planned.date json-unknown");
  }

  @ParameterizedTest
  @MethodSource("wrongKinds")
  void whatIsOfAnotherKindOrNoFieldIsAnErrorThatNamesIt(String line) {
    var parts = line.split("\\|");
    var content = scene.report();
    content.remove(parts[0]);
    var json = CanonicalJson.write(content).replaceFirst("}$", "");
    var answer = scene.file(key, "F10", json + ",\"" + parts[0] + "\":" + parts[1] + "}");
    assertThat(answer.status()).as(answer.body()).isEqualTo(422);
    assertThat(answer.errors()).containsExactly(parts[2]);
    assertThat(scene.reports()).isEmpty();
  }

  @Test
  void errorsAreSaidInTheLanguageThatIsAskedFor() {
    var request =
        scene
            .request(scene.here() + "/filings/F10")
            .header("Authorization", "Bearer " + key)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .header("Accept-Language", "en-GB,ja;q=0.5")
            .POST(BodyPublishers.ofString("{}"));
    assertThat(scene.send(request).body()).contains("Nothing was saved", "planned");
    assertThat(scene.file(key, "F10", "{}").body()).contains("何も保存していません", "書いてください。");
  }

  @Test
  void moreLettersThanAFieldHoldsAreAnErrorOfTheField() {
    var answer = scene.file(key, "F10", scene.reportWith("issues", "あ".repeat(401)));
    assertThat(answer.errors()).containsExactly("issues text-too-long");
  }
}
