package jp.junshu.server.assets;

import static jp.junshu.server.SignedInAs.signedIn;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.FilingId;
import jp.junshu.server.ServerTest;
import jp.junshu.server.forms.Filings;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.context.WebApplicationContext;

/** What is wrong in F06 is said at its field; nothing is saved, nothing typed is lost. */
@ServerTest
class TakeoutInputTest {

  @Autowired private ApplicationContext context;
  @Autowired private WebApplicationContext web;

  private AssetScene at;
  private Map<String, String> typed;

  @BeforeEach
  void anApplicationThatIsRight() {
    at = AssetScene.working(context);
    var plain = Map.of("personalInformation", "", "recordCount", "0");
    var item = at.registered(at.clerk, "ORIGINAL", 1, plain);
    typed = new HashMap<>();
    typed.put("kind", "CARRY");
    typed.put("asset", item.toString());
    typed.put("recordCount", "10");
    typed.put("reason", "電話受付で申請書が届いていない世帯からの問合せに答えるため。");
    typed.put("destination", "中野センター 3階 業務室");
    typed.put("route", "社用車で直行");
    typed.put("carriers", at.worker.assignment().toString());
    typed.put("mediumNo", "M-012");
    typed.put("protection", "ENCRYPTED");
    AssetScene.moment(typed, "leaves", at.now().plusDays(1));
    AssetScene.moment(typed, "returns", at.now().plusDays(2));
    typed.put("postTransferErasure", "SAME_DAY");
    typed.put("emergencyContact", "090-0000-0000");
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  private Document refused() throws Exception {
    var actor = at.worker.actor();
    signedIn(actor);
    var fields = new LinkedMultiValueMap<String, String>();
    typed.forEach(fields::add);
    fields.add("actKey", ActKey.random().toString());
    var path = "/contracts/%s/forms/F06".formatted(at.scene.id());
    var browser = MockMvcTester.from(web);
    var answer = at.scene.as(actor, () -> browser.post().uri(path).formFields(fields).exchange());
    assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    var kept =
        at.scene.inTransaction(
            actor, () -> context.getBean(Filings.class).ofContracts(List.of(at.scene.id()), "F06"));
    assertThat(kept).isEmpty();
    return Jsoup.parse(answer.getResponse().getContentAsString());
  }

  private void refusedAt(String field, String words) throws Exception {
    var page = refused();
    assertThat(page.select("[role=alert] a").eachAttr("href")).containsExactly("#" + field);
    assertThat(page.select(".error").text()).contains(words);
    assertThat(page.select("input[name=route]").val() + page.select("textarea[name=route]").text())
        .isEqualTo(typed.get("route"));
  }

  @Test
  void aMissingFieldIsNamed() throws Exception {
    typed.put("destination", "");
    refusedAt("destination", "書いてください");
  }

  @Test
  void aFieldThatIsTooLongIsNamedWithItsLength() throws Exception {
    typed.put("destination", "𠮷".repeat(101));
    refusedAt("destination", "100字までで書いてください");
  }

  @Test
  void aFieldThatIsJustLongEnoughIsTakenByLettersAsPeopleCountThem() {
    typed.put("destination", "葛\uDB40\uDD00".repeat(100));
    assertThat(at.scene.file(at.worker.actor(), "F06", typed)).isNotNull();
  }

  @Test
  @Tag("clause:2.5/prevent")
  void aDateThatHasPassedIsNamed() throws Exception {
    AssetScene.moment(typed, "leaves", at.now().minusDays(1));
    refusedAt("leaves", "もう過ぎています");
  }

  @Test
  @Tag("clause:2.5/prevent")
  void anAssetOfAnotherContractIsNamedAndNothingOfItIsShown() throws Exception {
    var other = AssetScene.working(context);
    var secret = Map.of("assetTitle", "よその名簿", "serialNo", "X-777");
    typed.put("asset", other.registered(other.clerk, "ORIGINAL", 1, secret).toString());
    refusedAt("asset", "この契約の台帳にない資産です");
    assertThat(refused().text()).doesNotContain("よその名簿", "X-777");
    typed.put("asset", FilingId.random().toString());
    refusedAt("asset", "この契約の台帳にない資産です");
  }

  @Test
  void theTimeOfReturnLiesAfterTheTimeOfLeaving() throws Exception {
    AssetScene.moment(typed, "returns", at.now().plusHours(1));
    refusedAt("returns", "出発より前");
  }
}
