package jp.junshu.server.afterwards;

import static jp.junshu.server.SignedInAs.signedIn;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.policy.Role;
import jp.junshu.server.ServerTest;
import jp.junshu.server.contracts.Scene;
import jp.junshu.server.contracts.WorkingScene;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/** What still binds a person or a company, on any day; each sees what is theirs to see. */
@ServerTest
class StandingTest {

  private static final String LONG_AFTER = "?on=R20.4.1";

  @Autowired private ApplicationContext context;
  @Autowired private WebApplicationContext web;

  private WorkingScene work;

  @BeforeEach
  void aContractAtWork() {
    work = new WorkingScene(context);
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  private MvcTestResult get(PersonActor actor, String page) {
    var browser = MockMvcTester.from(web);
    return work.scene.as(signedIn(actor), () -> browser.get().uri(page).exchange());
  }

  private String ofPerson(Scene.Somebody somebody) {
    return "/standing/people/" + somebody.actor().person();
  }

  @Test
  @Tag("clause:7/prove")
  @Tag("clause:1.2/prove")
  void aPersonReadsTwentyYearsLaterWhatTheyPledgedAndOnWhichContract() {
    assertThat(get(work.worker.actor(), "/standing" + LONG_AFTER))
        .hasStatusOk()
        .bodyText()
        .contains("業務で知った秘密を漏らさない", "本人の秘密保持誓約書", "見給契第", "直ちに報告する", "href=\"/filings/");
  }

  @Test
  @Tag("clause:7/prove")
  void beforeTheFirstDayNothingBindsAndWithoutAPledgeItIsSaidThatNoneIsOnRecord() {
    assertThat(get(work.worker.actor(), "/standing?on=R7.12.1"))
        .bodyText()
        .contains("この日に効いている義務の記録はありません");
    var unsworn = work.scene.has(Role.WORKER, "小西", "葵");
    assertThat(get(unsworn.actor(), "/standing"))
        .bodyText()
        .contains("誓約の記録はない。義務は遵守事項そのものによる")
        .doesNotContain("本人の秘密保持誓約書");
  }

  @Test
  @Tag("clause:7/prove")
  void theWardReadsOfEverybodyAndOfTheCompanyWhatBindsThemAtAnyDate() {
    assertThat(get(work.clerk.actor(), ofPerson(work.worker) + LONG_AFTER))
        .bodyText()
        .contains("髙橋 結衣さんを拘束する義務", "業務で知った秘密を漏らさない");
    assertThat(get(work.clerk.actor(), "/standing/companies/" + work.scene.contractor()))
        .bodyText()
        .contains("株式会社みなと事務センターを拘束する義務", "誓約した人 3名", "区の検査と照会に応じる");
    assertThat(get(work.clerk.actor(), "/contracts/" + work.scene.id() + "/standing" + LONG_AFTER))
        .bodyText()
        .contains("この契約に従事した人 3名", ofPerson(work.worker));
  }

  @Test
  @Tag("clause:7/prove")
  void aThingStillHeldBindsTheCompanyFromTheDayItCameAndNotBefore() {
    var asset =
        work.scene.file(
            work.custodian.actor(),
            "F04",
            Map.of(
                "kind", "PRINT",
                "assetTitle", "給付対象者一覧",
                "classification", "SECRET_3B",
                "personalInformation", "true",
                "recordCount", "120",
                "quantity", "3",
                "location", "第2作業室 金庫",
                "purpose", "臨時給付金の支給"));
    assertThat(get(work.clerk.actor(), "/standing/companies/" + work.scene.contractor()))
        .bodyText()
        .contains("給付対象者一覧 の残り 3 を返却・廃棄・消去する", "/assets/" + asset);
  }

  @Test
  @Tag("clause:7/prove")
  void aContractorSeesItsOwnAndNothingOfAnybodyElse() {
    assertThat(get(work.worker.actor(), ofPerson(work.custodian))).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(get(work.worker.actor(), ofPerson(work.worker))).hasStatusOk();
    var own = "/standing/companies/" + work.scene.contractor();
    assertThat(get(work.worker.actor(), own)).hasStatusOk();
    var other = new WorkingScene(context);
    assertThat(get(other.engagement.actor(), own)).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(get(other.engagement.actor(), "/contracts/" + work.scene.id() + "/standing"))
        .hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void aClerkOfOtherContractsReadsNothingOfThisOne() {
    var other = new WorkingScene(context);
    assertThat(get(other.clerk.actor(), ofPerson(work.worker))).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(get(other.clerk.actor(), "/standing/companies/" + work.scene.contractor()))
        .hasStatus(HttpStatus.NOT_FOUND);
  }
}
