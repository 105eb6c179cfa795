package jp.junshu.server.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import jp.junshu.core.id.ActKey;
import jp.junshu.server.ServerTest;
import jp.junshu.server.TestBrowser;
import jp.junshu.server.TestBrowser.Answer;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** The page after an act says what was done and when: once, to whoever did it. */
@ServerTest
@TestPropertySource(properties = "junshu.test=just done")
class JustDoneTest {

  private static Ensemble cast;

  @Autowired private ApplicationContext context;
  @LocalServerPort private int port;

  private World world;
  private TestBrowser worker;
  private String form;

  @BeforeEach
  void aWorkerBeforeAForm() {
    cast = cast == null ? new Ensemble(context, port) : cast;
    world = new World(context, cast);
    worker = cast.browser(Cast.WORKER);
    form = "/contracts/%s/forms/F06".formatted(world.value("working"));
  }

  private Map<String, String> filled() {
    return worker.fields(worker.get(form), form, new HashMap<>(Contents.of("F06", world)));
  }

  private static Elements said(Answer answer) {
    return answer.page().select("main > [role=status]");
  }

  @Test
  void aFilingIsSaidOnceWithItsTimeAndTheWayToItsReceipt() {
    var filed = worker.post(form, filled());
    assertThat(said(filed).text()).startsWith("情報資産持出し許可申請書(F06)を提出しました").endsWith("— 受領証");
    assertThat(said(filed).select("time").text()).matches("\\d\\d:\\d\\d");
    var receipt = said(filed).select("a").attr("href");
    assertThat(receipt).isEqualTo(filed.path() + "/receipt-page");
    assertThat(worker.get(receipt).status()).isEqualTo(200);
    assertThat(said(worker.get(filed.path()))).isEmpty();
  }

  @Test
  void whatWasDoneIsToldToNobodyElseAndNoAddressCanSayIt() {
    var filed = worker.post(form, filled());
    assertThat(said(cast.browser(Cast.CLERK).get(filed.path()))).isEmpty();
    assertThat(said(worker.get("/?done=file:F06&jp.junshu.server.identity.JustDone=x"))).isEmpty();
  }

  @Test
  void aDecisionIsSaidToTheDecider() {
    var page = "/filings/" + world.value("reviewed");
    var decider = cast.browser(Cast.DECIDER);
    var grant = Map.of("outcome", "GRANTED", "opinion", "");
    var decided = decider.submit(decider.get(page), page + "/decide", grant);
    assertThat(said(decided).text()).startsWith("情報資産持出し許可申請書(F06)の処理を記録しました");
  }

  @Test
  void theNumberOfALetterIsSaidToWhoeverTookItAndTheirOnlySectionIsChosenBefore() {
    var clerk = cast.browser(Cast.CLERK);
    var page = clerk.get("/numbers");
    assertThat(page.page().select("select[name=section] option[selected]").val()).isNotEmpty();
    var taken = clerk.submit(page, "/numbers", Map.of("subject", "紙の照会文"));
    assertThat(said(taken).text()).matches("文書番号「.+」を取りました .*");
  }

  @Test
  void afterARefusedActNothingIsSaidToBeDoneNotEvenWhatCameBefore() {
    var work = "/contracts/%s/work".formatted(world.value("ready"));
    var token = worker.fields(worker.get("/no-such-page"), "/sign-out", Map.of());
    unseen(form, filled());
    token.put("actKey", ActKey.random().toString());
    var refused = worker.post(work, token);
    assertThat(refused.status()).isEqualTo(403);
    assertThat(said(refused)).isEmpty();
    assertThat(said(worker.get("/"))).isEmpty();
  }

  @Test
  void whatIsSentTwiceIsToldOnlyThatItWasDoneBefore() {
    var fields = filled();
    unseen(form, fields);
    var again = worker.post(form, fields);
    assertThat(again.status()).isEqualTo(409);
    assertThat(said(again)).isEmpty();
  }

  @Test
  void twoActsOfOneSessionAtTheSameMomentAreBothAnswered() throws Exception {
    var forms = List.of(filled(), filled(), filled(), filled());
    worker.get("/");
    try (var threads = Executors.newFixedThreadPool(forms.size())) {
      var answers =
          threads.invokeAll(
              forms.stream().map(each -> Executors.callable(() -> unseen(form, each))).toList());
      for (var answer : answers) {
        answer.get();
      }
    }
    assertThat(said(worker.get("/"))).hasSize(1);
  }

  /** Sends it and does not follow to the page that would say what was done. */
  private void unseen(String path, Map<String, String> fields) {
    var body =
        fields.entrySet().stream()
            .map(field -> coded(field.getKey()) + "=" + coded(field.getValue()))
            .collect(Collectors.joining("&"));
    var request =
        worker
            .request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body));
    assertThat(worker.send(request).statusCode()).isEqualTo(302);
  }

  private static String coded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
