package jp.junshu.server.forms.web;

import static jp.junshu.server.SignedInAs.signedIn;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import jp.junshu.core.id.FilingId;
import jp.junshu.core.policy.Role;
import jp.junshu.server.ServerTest;
import jp.junshu.server.contracts.Scene;
import jp.junshu.server.contracts.Scene.Somebody;
import jp.junshu.server.forms.FilingView;
import jp.junshu.server.forms.FormDesk;
import jp.junshu.server.paper.PaperReader;
import jp.junshu.server.paper.VeraPdf;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/** The sheet of a filing, as a page and as a file. */
@ServerTest
class PaperPageTest {

  @Autowired private ApplicationContext context;
  @Autowired private WebApplicationContext web;

  private Scene scene;
  private Somebody clerk;
  private FilingId asset;

  @BeforeEach
  void somethingIsFiled() {
    scene = new Scene(context);
    clerk = scene.has(Role.CLERK, "青木", "里奈");
    asset =
        scene.file(
            clerk.actor(),
            "F04",
            Map.of(
                "kind", "ORIGINAL",
                "assetTitle", "給付対象者台帳 𠮷野分",
                "classification", "SECRET_3B",
                "personalInformation", "false",
                "recordCount", "460000",
                "quantity", "1",
                "location", "第2作業室 金庫",
                "purpose", "臨時給付金の支給"));
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void theFileIsSavedUnderItsReceiptNumberAndKeptNowhere() {
    var answer = get("/paper.pdf");
    assertThat(answer).hasStatusOk().hasContentType("application/pdf");
    assertThat(answer)
        .hasHeader("Content-Disposition", "attachment; filename=\"%s.pdf\"".formatted(number()))
        .hasHeader("Cache-Control", "no-store");
  }

  @Test
  void theFileHoldsWhatWasFiledAndSaysWhoPrintedItAndWhatItIsComparedBy() {
    var pdf = get("/paper.pdf").getResponse().getContentAsByteArray();
    var read = PaperReader.read(pdf);
    assertThat(read.rows()).anySatisfy(row -> assertThat(row).contains("給付対象者台帳𠮷野分"));
    assertThat(read.text())
        .contains("様式第4号(F04)", number(), "青木里奈", "以上")
        .contains(view().filed().digest().hex())
        .contains("印刷2026-")
        .containsPattern("封印台帳の公表[0-9,]+件まで根[0-9a-f]{16}|封印台帳の公表前");
    assertThat(VeraPdf.broken(pdf)).isEmpty();
  }

  @Test
  void thePageSaysTheSameAndLeadsToTheFile() {
    var page = get("/paper");
    assertThat(page)
        .hasStatusOk()
        .bodyText()
        .contains("/filings/%s/paper.pdf".formatted(asset), "<svg viewBox=", "印刷 2026-")
        .contains(PrintMark.spaced(view().filed().digest().hex()))
        .doesNotContain("data:");
    assertThat(get("")).bodyText().contains("/filings/%s/paper.pdf".formatted(asset));
  }

  private MvcTestResult get(String rest) {
    signedIn(clerk.actor());
    return scene.as(
        clerk.actor(),
        () -> MockMvcTester.from(web).get().uri("/filings/" + asset + rest).exchange());
  }

  private String number() {
    return view().number();
  }

  private FilingView view() {
    return scene.as(clerk.actor(), () -> context.getBean(FormDesk.class).find(asset).orElseThrow());
  }
}
