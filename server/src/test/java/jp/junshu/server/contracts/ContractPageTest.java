package jp.junshu.server.contracts;

import static jp.junshu.server.SignedInAs.signedIn;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import jp.junshu.core.form.FormSchema;
import jp.junshu.core.form.Kind;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.ContractId;
import jp.junshu.core.policy.ClauseId;
import jp.junshu.core.policy.Role;
import jp.junshu.server.ServerTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

@ServerTest
class ContractPageTest {

  @Autowired private ApplicationContext context;
  @Autowired private WebApplicationContext web;

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  private MvcTestResult get(Scene scene, PersonActor actor, ContractId contract) {
    var browser = MockMvcTester.from(web);
    return scene.as(signedIn(actor), () -> browser.get().uri("/contracts/" + contract).exchange());
  }

  private MvcTestResult open(Scene scene, PersonActor actor) {
    var browser = MockMvcTester.from(web);
    return scene.as(
        signedIn(actor),
        () ->
            browser
                .post()
                .uri("/contracts/%s/work".formatted(scene.id()))
                .param("actKey", ActKey.random().toString())
                .exchange());
  }

  @Test
  @Tag("clause:2.8/prevent")
  void theRefusalNamesTheEmptyRoles() {
    var scene = new Scene(context);
    var manager = scene.has(Role.SECURITY_MANAGER, "森下", "健一").actor();
    assertThat(open(scene, manager))
        .hasStatus(HttpStatus.FORBIDDEN)
        .bodyText()
        .contains("業務責任者が空いています", "情報管理の責任者が空いています");
  }

  @Test
  void aPersonIsOfferedTheFormsOfTheirOwnRoleOnly() {
    var scene = new Scene(context);
    var worker = scene.has(Role.WORKER, "髙橋", "結衣").actor();
    assertThat(get(scene, worker, scene.id()))
        .bodyText()
        .contains("/forms/F01", "/forms/F29")
        .doesNotContain("/forms/F02", "業務の着手を認める");
  }

  @Test
  void thePageOfAForeignContractIsAsAbsentAsOneThatNeverWas() {
    var mine = new Scene(context);
    var stranger = new Scene(context).has(Role.ENGAGEMENT_MANAGER, "北条", "明").actor();
    var foreign = get(mine, stranger, mine.id());
    var never = get(mine, stranger, ContractId.random());
    assertThat(foreign).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(never).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(open(mine, stranger)).hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void whatAPersonStillOwesStandsFirstAndIsNotOfferedAgainOnceItIsDone() {
    var scene = new Scene(context);
    var worker = scene.has(Role.WORKER, "髙橋", "結衣");
    assertThat(shelf(scene, worker.actor())).containsSubsequence("先に出すもの", "F01", "<details");
    scene.pledges(worker);
    assertThat(shelf(scene, worker.actor())).doesNotContain("/forms/F01").contains("/forms/F29");
    scene.acknowledges(worker);
    assertThat(shelf(scene, worker.actor()))
        .doesNotContain("/forms/F29", "先に出すもの")
        .contains("/forms/F12");
  }

  @Test
  void formsStandUnderTheSectionsOfTheRulesWithTheirClause() {
    var scene = new Scene(context);
    var leader = scene.has(Role.ENGAGEMENT_MANAGER, "佐伯", "直樹");
    scene.accepts(leader);
    assertThat(shelf(scene, leader.actor()))
        .containsSubsequence("2 情報資産の管理", "/forms/F07", "2-② 複写・複製の禁止", "3 受託業務の実施", "/forms/F12")
        .containsSubsequence("5 適用範囲", "/forms/F03");
  }

  @Test
  void aFormAllOfWhoseClausesTheWardDecidedNotToApplyIsLeftOut() {
    var scene = new Scene(context);
    var clerk = scene.has(Role.CLERK, "青木", "里奈").actor();
    var part = scene.inTransaction(clerk, () -> scene.contracts().part(scene.id()).orElseThrow());
    assertThat(ContractScreens.applies(form("4.2.1"), part)).isFalse();
    assertThat(ContractScreens.applies(form("4.2.4", "4.3.2"), part)).isFalse();
    assertThat(ContractScreens.applies(form("4.2.4", "4.1.5"), part)).isTrue();
  }

  private static FormSchema form(String... clauses) {
    var ids = Stream.of(clauses).map(ClauseId::of).toList();
    return new FormSchema("F99", 1, Kind.RECORD, ids, List.of());
  }

  /** The part of the page where forms are offered. */
  private String shelf(Scene scene, PersonActor actor) {
    var page = get(scene, actor, scene.id()).getResponse().getContentAsByteArray();
    var text = new String(page, StandardCharsets.UTF_8);
    int from = text.indexOf("id=\"file\"");
    return text.substring(from, text.indexOf("</section>", from));
  }
}
