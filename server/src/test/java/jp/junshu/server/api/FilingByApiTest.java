package jp.junshu.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import jp.junshu.core.merkle.CanonicalJson;
import jp.junshu.core.policy.Role;
import jp.junshu.server.ServerTest;
import jp.junshu.server.ledger.Receipts;
import jp.junshu.server.routes.Cast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** A contractor's system files in a person's name, once, and only what it may. */
@ServerTest
@TestPropertySource(properties = "junshu.test=api")
class FilingByApiTest {

  @Autowired private ApplicationContext context;
  @LocalServerPort private int port;
  private ApiScene scene;
  private String key;

  @BeforeEach
  void aContractUnderWorkAndAClient() {
    scene = new ApiScene(context, port);
    key = scene.key(ApiScene.ALL);
  }

  @Test
  @Tag("clause:3.1/prove")
  void aReportFiledByASystemStandsOnThePageAndInTheLogAsTheManagersThroughThatClient() {
    var filed = scene.file(key, "F10", scene.reportText());
    assertThat(filed.status()).as(filed.body()).isEqualTo(201);
    var id = filed.text("id");
    assertThat(filed.header("location")).isEqualTo("/api/v1/filings/" + id);
    assertThat(filed.tree().get("content")).isEqualTo(asKept());
    var page = scene.cast().browser(Cast.MANAGER).get("/filings/" + id);
    assertThat(page.page().text()).contains("申請書の受付と入力。1,204件", filed.text("number"));
    var entry = entry(id);
    assertThat(entry.get("client")).isEqualTo(ApiScene.parsed(key).client().toString());
    assertThat(entry.get("actor"))
        .isEqualTo("assignment:" + scene.job().of(Role.ENGAGEMENT_MANAGER).assignment());
  }

  private Map<String, Object> asKept() {
    var kept = scene.report();
    kept.put("informationTouched", List.of());
    return kept;
  }

  /** Waits until it has its number. */
  private Map<?, ?> entry(String id) {
    var pledge = scene.view(id).entry();
    var receipts = context.getBean(Receipts.class);
    for (int tries = 0; tries < 200; tries++) {
      var found =
          scene
              .job()
              .scene()
              .inTransaction(scene.cast().actor(Cast.CLERK), () -> receipts.of(pledge));
      if (found.filter(receipt -> !receipt.entry().isEmpty()).isPresent()) {
        return (Map<?, ?>) CanonicalJson.parse(found.get().entry().strip());
      }
      LockSupport.parkNanos(100_000_000);
    }
    throw new AssertionError("no number after 20 seconds");
  }

  @Test
  void whatThePersonFilesInTheirOwnSessionNamesNoClient() {
    var id = scene.job().scene().file(scene.cast().actor(Cast.MANAGER), "F10", typed());
    assertThat(entry(id.toString()).containsKey("client")).isFalse();
  }

  private Map<String, String> typed() {
    return Map.of(
        "from", "R8.10.1",
        "until", "R8.10.31",
        "planned", "受付",
        "actual", "受付",
        "workers", scene.job().of(Role.WORKER).assignment().toString(),
        "nextPlan", "通知",
        "incidents", "NONE");
  }

  @Test
  void theSameRequestTwiceIsOneFilingAndTheSecondIsAnsweredAsTheFirst() {
    var once = UUID.randomUUID().toString();
    var first = scene.file(key, "F10", scene.reportText(), once);
    var second = scene.file(key, "F10", scene.reportText(), once);
    assertThat(second.status()).isEqualTo(200);
    assertThat(second.header("location")).isEqualTo(first.header("location"));
    assertThat(second.text("id")).isEqualTo(first.text("id"));
    assertThat(scene.reports()).hasSize(1);
  }

  @Test
  void somethingElseUnderAUsedKeyIsNotTakenForTheFirst() {
    var once = UUID.randomUUID().toString();
    var first = scene.file(key, "F10", scene.reportText(), once);
    var other = scene.file(key, "F10", scene.reportWith("nextPlan", "別の予定"), once);
    assertThat(other.status()).isEqualTo(409);
    assertThat(other.text("code")).isEqualTo("done");
    assertThat(other.text("where")).isEqualTo(first.header("location"));
    assertThat(scene.reports()).hasSize(1);
  }

  @Test
  void aKeyThatWasUsedOnAnotherContractTellsNothingOfIt() {
    var once = UUID.randomUUID().toString();
    scene.file(key, "F10", scene.reportText(), once);
    var elsewhere = new ApiScene(context, port);
    var other = elsewhere.file(elsewhere.key(ApiScene.ALL), "F10", elsewhere.reportText(), once);
    assertThat(other.status()).isEqualTo(409);
    assertThat(other.tree().containsKey("where")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "abc", "0123", "6F9619FF-8B86-D011-B42D-00C04FC964FF"})
  void withoutAKeyOfItsOwnNothingIsFiled(String once) {
    var answer = scene.file(key, "F10", scene.reportText(), once);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text("code")).isEqualTo("key");
    assertThat(scene.reports()).isEmpty();
  }

  @Test
  @Tag("clause:1.2/prevent")
  void whatIsPledgedOrAcknowledgedAsksForThePersonsOwnSession() {
    var unsworn =
        "{\"keepsSecret\":true,\"survivesTermination\":true,\"knowsWhistleBlowingIsFree\":true}";
    var answer = scene.file(key, "F01", unsworn);
    assertThat(answer.status()).as(answer.body()).isEqualTo(403);
    assertThat(answer.body()).contains("own-session", "サインイン");
    assertThat(scene.get(key, scene.here() + "/forms").body()).doesNotContain("F01", "F29");
  }

  @Test
  @Tag("clause:2.8/prevent")
  void aRefusalNamesTheClauseAndWhatIsMissingInWordsAndIsKept() {
    var ready = scene.beforeTheWork();
    var own = scene.key(ready, ApiScene.ALL);
    var item = scene.post(own, ready, "F04", scene.item(), UUID.randomUUID().toString()).text("id");
    var worker =
        scene.get(own, "/api/v1/contracts/" + ready + "/registers/roster").list("items").stream()
            .filter(each -> "WORKER".equals(each.get("role")))
            .map(each -> String.valueOf(each.get("id")))
            .findFirst()
            .orElseThrow();
    var refused =
        scene.post(own, ready, "F06", scene.takeout(item, worker), UUID.randomUUID().toString());
    assertThat(refused.status()).as(refused.body()).isEqualTo(403);
    assertThat(refused.body()).contains("work-open", "まだ業務に着手していません", "2.8");
    assertThat(refused.text("number")).startsWith("G-");
  }

  @Test
  void thereIsNoFormOfThatNumber() {
    assertThat(scene.file(key, "F99", "{}").status()).isEqualTo(404);
  }
}
