package jp.junshu.server.attachments;

import static jp.junshu.server.attachments.SampleFiles.PDF;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.FilingId;
import jp.junshu.server.ServerTest;
import jp.junshu.server.TestBrowser;
import jp.junshu.server.routes.Cast;
import jp.junshu.server.routes.Ensemble;
import jp.junshu.server.routes.RunningRoutes;
import jp.junshu.server.routes.World;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** The page of a filing's files, as browsers reach it and as nobody should send to it. */
@ServerTest
@TestPropertySource(properties = "junshu.test=attachments")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttachmentPageTest {

  private static final String BOUNDARY = "-----JunshuTest";

  @LocalServerPort private int port;
  @Autowired private ApplicationContext context;

  private Ensemble cast;
  private World world;
  private String filing;
  private String path;

  @BeforeAll
  void everybody() {
    cast = new Ensemble(context, port);
  }

  @BeforeEach
  void anApplication() {
    world = new World(context, cast);
    filing = "/filings/" + world.value("application");
    path = filing + "/attachments";
  }

  private TestBrowser browser(Cast who) {
    return cast.browser(who);
  }

  private HttpResponse<String> sends(Cast who, String name, byte[] content) {
    var head =
        """
        --%s\r
        Content-Disposition: form-data; name="file"; filename="%s"\r
        Content-Type: text/html\r
        \r
        """
            .formatted(BOUNDARY, name);
    return sendsBody(who, SampleFiles.joined(fields(who), SampleFiles.bytes(head), content, end()));
  }

  private byte[] fields(Cast who) {
    var page = browser(who).get("/story/clock").page();
    var csrf = Objects.requireNonNull(page.selectFirst("input[name=_csrf]")).val();
    return SampleFiles.joined(field("_csrf", csrf), field("actKey", ActKey.random().toString()));
  }

  private static byte[] field(String name, String value) {
    return SampleFiles.bytes(
        "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
            .formatted(BOUNDARY, name, value));
  }

  private static byte[] end() {
    return SampleFiles.bytes("\r\n--%s--\r\n".formatted(BOUNDARY));
  }

  private HttpResponse<String> sendsBody(Cast who, byte[] body) {
    return browser(who)
        .send(
            browser(who)
                .request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body)));
  }

  private int there() {
    var id = FilingId.of(filing.substring("/filings/".length()));
    var scene = world.working().scene();
    var worker = cast.actor(Cast.WORKER);
    return scene.as(worker, () -> scene.desk().find(id)).orElseThrow().attached().size();
  }

  private static String told(HttpResponse<String> answer) {
    return Jsoup.parse(answer.body()).select("main").text();
  }

  @Test
  void whoFiledAddsAFileAndBothSidesSeeItClosed() {
    var answer = sends(Cast.WORKER, "葛󠄀飾 経路図.pdf", PDF);
    assertThat(answer.statusCode()).isEqualTo(302);
    for (var who : new Cast[] {Cast.WORKER, Cast.CLERK, Cast.DECIDER}) {
      for (var page : new String[] {filing, path}) {
        assertThat(browser(who).get(page).page().select("main").text())
            .contains("葛󠄀飾 経路図.pdf", "検査待ち・まだ開けません", "PDF", "1 KB");
      }
    }
    assertThat(browser(Cast.WORKER).get(path).page().select("form[action$=/remove]")).hasSize(1);
    assertThat(browser(Cast.CLERK).get(path).page().select("main form")).isEmpty();
  }

  @Test
  void noRouteServesItsBytes() {
    sends(Cast.WORKER, "経路図.pdf", PDF);
    var page = browser(Cast.WORKER).get(path).page();
    var remove = page.select("form[action$=/remove]").attr("action");
    var id = remove.replaceFirst(".*/attachments/", "").replaceFirst("/remove", "");
    assertThat(page.select("main a").eachAttr("href")).noneMatch(href -> href.contains(id));
    for (var tried : new String[] {"", "/", "/file", "/bytes", "/content", ".pdf", "/remove"}) {
      var answer = browser(Cast.WORKER).get(path + "/" + id + tried);
      assertThat(answer.status()).isIn(404, 405);
      assertThat(answer.page().html()).doesNotContain("%PDF");
    }
    assertThat(RunningRoutes.of(context))
        .filteredOn(route -> route.contains("attachment"))
        .containsExactlyInAnyOrder(
            "GET /filings/{id}/attachments",
            "POST /filings/{id}/attachments",
            "POST /filings/{id}/attachments/{attachment}/remove");
  }

  @Test
  void theBrowsersWordOnTheKindIsNotAskedAndAPageInDisguiseIsRefusedInWords() {
    var answer = sends(Cast.WORKER, "経路図.pdf", SampleFiles.bytes("<html><script>x</script>"));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(told(answer)).contains("添付していません", "添付できる種類のどれでもありません");
    assertThat(told(sends(Cast.WORKER, "経路図.png", PDF))).contains("中身は「PDF」", ".pdf");
    assertThat(told(sends(Cast.WORKER, "../x.pdf", PDF))).contains("ファイルの名前を直してください");
    assertThat(there()).isZero();
  }

  @Test
  void theOtherSideIsRefusedAndAStrangerFindsNothing() {
    assertThat(sends(Cast.CLERK, "経路図.pdf", PDF).statusCode()).isEqualTo(403);
    assertThat(sends(Cast.CLERK, "../x", SampleFiles.bytes("MZ")).statusCode()).isEqualTo(403);
    assertThat(sends(Cast.STRANGER, "経路図.pdf", PDF).statusCode()).isEqualTo(404);
    assertThat(there()).isZero();
  }

  @Test
  void oneByteTooManyIsToldAndMuchTooManyToo() {
    var large = "あ\n".repeat(CheckedFile.MOST / 4) + "あ";
    var answer = sends(Cast.WORKER, "長い.txt", SampleFiles.bytes(large));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(told(answer)).contains("20 MBより大きい");
    assertThat(there()).isZero();
  }

  @Test
  void nonsenseInPartsIsRefusedAndNothingIsKept() {
    var half = SampleFiles.bytes("--%s\r\nContent-Disposition: form-data; na".formatted(BOUNDARY));
    assertThat(sendsBody(Cast.WORKER, half).statusCode()).isIn(400, 403);
    assertThat(sendsBody(Cast.WORKER, new byte[0]).statusCode()).isIn(400, 403);
    var cut = SampleFiles.joined(fields(Cast.WORKER), half);
    assertThat(sendsBody(Cast.WORKER, cut).statusCode()).isIn(400, 403);
    var two =
        SampleFiles.bytes(
            "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\na\r\n"
                .formatted(BOUNDARY));
    var several = sendsBody(Cast.WORKER, SampleFiles.joined(fields(Cast.WORKER), two, two, end()));
    assertThat(several.statusCode()).isEqualTo(422);
    assertThat(told(several)).contains("1つずつ");
    assertThat(there()).isZero();
  }

  @Test
  void whatIsTakenAwayIsNoLongerOnThePage() {
    sends(Cast.WORKER, "経路図.pdf", PDF);
    var browser = browser(Cast.WORKER);
    var page = browser.get(path);
    var remove = page.page().select("form[action$=/remove]").attr("action");
    var after = browser.submit(page, remove, Map.of());
    assertThat(after.status()).isEqualTo(200);
    assertThat(after.page().select("main").text()).contains("添付はありません");
    assertThat(there()).isZero();
  }

  @Test
  void theSheetListsThemOnlyWhereThereAreSome() {
    var browser = browser(Cast.CLERK);
    assertThat(browser.get(filing + "/paper").page().select(".sheet").text()).doesNotContain("添付");
    sends(Cast.WORKER, "経路図.pdf", PDF);
    assertThat(browser.get(filing + "/paper").page().select(".sheet").text())
        .contains("添付", "経路図.pdf", "1 KB");
    var pdf = browser.send(browser.request(filing + "/paper.pdf").GET());
    assertThat(pdf.statusCode()).isEqualTo(200);
  }

  @Test
  void namesInOtherWaysOfWritingThemComeAsTheyAre() {
    sends(Cast.WORKER, "𠮷田 ﾀｶﾊｼ 髙橋.pdf", PDF);
    var listed = browser(Cast.CLERK).get(path).page().select("tbody").text();
    assertThat(listed.getBytes(StandardCharsets.UTF_8))
        .asString(StandardCharsets.UTF_8)
        .contains("𠮷田 ﾀｶﾊｼ 髙橋.pdf");
  }
}
