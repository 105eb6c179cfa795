package jp.junshu.server.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The browser of the stories knows what stands on a page, and nothing else. */
class BrowserTest {

  private static final String PAGE =
      """
      <!DOCTYPE html><h1>持出し許可申請書</h1>
      <a href="/a">申請する</a> <a href="/file">申請</a>
      <form method="post" action="/send">
        <input type="hidden" name="_csrf" value="c0ffee">
        <label for="reason">業務上の理由</label><textarea id="reason" name="reason"></textarea>
        <fieldset><legend>出発の予定</legend>
          <label for="l.date">日付</label><input id="l.date" name="leaves.date" value="">
          <label for="l.time">時刻</label><input id="l.time" name="leaves.time"></fieldset>
        <fieldset><legend>返却の予定</legend>
          <label for="r.date">日付</label><input id="r.date" name="returns.date"></fieldset>
        <fieldset><legend>従事者</legend>
          <fieldset><legend>1人目</legend><label for="n0">氏名</label><input id="n0" name="rows.0.name"></fieldset>
          <fieldset><legend>2人目</legend><label for="n1">氏名</label><input id="n1" name="rows.1.name"></fieldset>
        </fieldset>
        <fieldset><legend>決め方</legend>
          <label><input type="radio" name="outcome" value="NO" checked><span>承認しない<small>終わる</small></span></label>
          <label><input type="radio" name="outcome" value="YES"><span>承認する</span></label></fieldset>
        <label for="asset">情報資産</label>
        <select id="asset" name="asset"><option value="">選ぶ</option><option value="7">A-0001 名簿</option></select>
        <button name="act" value="file">提出する</button>
      </form>
      """;

  private HttpServer server;
  private volatile String received = "";
  private Page page;

  @BeforeEach
  void openThePage() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> answer(exchange, PAGE));
    server.createContext("/a", exchange -> answer(exchange, "<h1>もう一枚</h1>"));
    server.createContext("/send", this::take);
    server.start();
    var home = URI.create("http://127.0.0.1:%d/".formatted(server.getAddress().getPort()));
    page = new Browser(home).open("/");
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void aFieldIsFoundByItsLabelAndTheLegendsAboveIt() {
    page.form("提出する")
        .set("業務上の理由", "入力のため")
        .set("出発の予定/日付", "令和8年4月20日")
        .set("返却の予定/日付", "R8.4.21")
        .set("従事者/2人目/氏名", "﨑山 大地")
        .press();
    assertThat(received)
        .contains("reason=入力のため", "leaves.date=令和8年4月20日", "returns.date=R8.4.21")
        .contains("rows.0.name=&", "rows.1.name=﨑山 大地");
  }

  @Test
  void aChoiceIsMadeByItsOwnWordsAndAListByWhatItOffers() {
    page.form("提出する").set("決め方", "承認する").set("情報資産", "A-0001").press();
    assertThat(received).contains("outcome=YES", "asset=7").doesNotContain("outcome=NO");
  }

  @Test
  void whatThePagePutInIsSentBackAndSoIsTheButton() {
    page.form("提出する").press();
    assertThat(received).contains("_csrf=c0ffee", "outcome=NO", "act=file");
  }

  @Test
  void theLinkWithExactlyThoseWordsComesFirst() {
    assertThat(page.link("申請").orElseThrow().getPath()).isEqualTo("/file");
    assertThat(page.follow("申請する").heading()).isEqualTo("もう一枚");
  }

  @Test
  void whatIsNotOnThePageCannotBeUsed() {
    assertThatExceptionOfType(StoryBroken.class)
        .isThrownBy(() -> page.form("提出する").set("経路", "社用車"))
        .withMessage("画面「持出し許可申請書」に「経路」という欄がありません。");
    assertThatExceptionOfType(StoryBroken.class)
        .isThrownBy(() -> page.form("提出する").set("情報資産", "A-0002"))
        .withMessageContaining("「A-0002」という選択肢がありません");
    assertThatExceptionOfType(StoryBroken.class).isThrownBy(() -> page.form("取り下げる"));
  }

  private void take(HttpExchange exchange) throws IOException {
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    received = URLDecoder.decode(body, StandardCharsets.UTF_8);
    answer(exchange, "<h1>受け付けました</h1>");
  }

  private static void answer(HttpExchange exchange, String html) throws IOException {
    var bytes = html.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/html;charset=UTF-8");
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
