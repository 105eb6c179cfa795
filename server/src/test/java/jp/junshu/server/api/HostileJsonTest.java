package jp.junshu.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import jp.junshu.server.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** What is sent as JSON and is none, or is meant to harm, is refused and nothing is saved. */
@ServerTest
@TestPropertySource(properties = "junshu.test=api")
class HostileJsonTest {

  @Autowired private ApplicationContext context;
  @LocalServerPort private int port;
  private ApiScene scene;
  private String key;

  @BeforeEach
  void aContractUnderWorkAndAClient() {
    scene = new ApiScene(context, port);
    key = scene.key(ApiScene.ALL);
  }

  static List<String> hostile() {
    return List.of(
        "",
        "null",
        "[]",
        "\"x\"",
        "{",
        "{}{}",
        "{}x",
        "{\"from\":NaN}",
        "{\"from\":Infinity}",
        "{\"from\":01}",
        "{\"from\":+1}",
        "{'from':1}",
        "{\"from\":1,}",
        "{\"from\":1 /* */}",
        "{\"from\":\"2026-04-01\",\"from\":\"2026-04-02\"}",
        "{\"from\":\"\\ud800\"}",
        "{\"\\udfff\":1}",
        "{\"from\":\"a\nb\"}",
        "\ufeff{}",
        "{\"from\":" + "[".repeat(5000) + "]".repeat(5000) + "}",
        "{\"from\":" + "{\"a\":".repeat(50) + "1" + "}".repeat(50) + "}",
        "{\"from\":" + "9".repeat(100) + "}",
        "{\"" + "n".repeat(1000) + "\":1}");
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void whatIsNoJsonObjectAsItIsTakenIsRefusedAndNothingIsSaved(String body) {
    var answer = scene.file(key, "F10", body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    assertThat(answer.header("content-type")).startsWith("application/problem+json");
    assertThat(answer.text("code")).isEqualTo("json");
    assertThat(answer.body()).doesNotContain("jackson", "Exception", "\tat ");
    assertThat(scene.reports()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e999", "-1e-999", "1.5", "99999999999999999999"})
  void aNumberBeyondEveryBoundIsAnErrorOfItsFieldAndTakesNoTime(String number) {
    var answer =
        scene.file(key, "F04", "{\"personalInformation\":true,\"recordCount\":" + number + "}");
    assertThat(answer.status()).as(answer.body()).isEqualTo(422);
    assertThat(answer.errors()).anyMatch(error -> error.startsWith("recordCount "));
  }

  @Test
  void bytesThatAreNotUtf8AreRefused() {
    for (var encoding : List.of("UTF-16LE", "Windows-31J")) {
      var bytes = "{\"from\":\"令和8年\"}".getBytes(Charset.forName(encoding));
      var answer = scene.file(key, "F10", bytes, UUID.randomUUID().toString());
      assertThat(answer.status()).as(encoding).isEqualTo(400);
    }
    var broken = "{\"from\":\"x\"}".getBytes(StandardCharsets.UTF_8);
    broken[9] = (byte) 0xff;
    assertThat(scene.file(key, "F10", broken, UUID.randomUUID().toString()).status())
        .isEqualTo(400);
  }

  @Test
  void aBodyOverItsBoundIsRefusedWhateverItSaysOfItsLength() {
    var large = scene.reportWith("issues", "あ".repeat(JsonBody.MOST));
    assertThat(scene.file(key, "F10", large).status()).isEqualTo(413);
    var bytes = large.getBytes(StandardCharsets.UTF_8);
    var chunked = BodyPublishers.fromPublisher(BodyPublishers.ofByteArrays(List.of(bytes)));
    var answer =
        scene.send(
            scene
                .request(scene.here() + "/filings/F10")
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(chunked));
    assertThat(answer.status()).isEqualTo(413);
    assertThat(scene.reports()).isEmpty();
  }
}
