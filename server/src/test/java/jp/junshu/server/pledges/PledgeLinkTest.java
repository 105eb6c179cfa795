package jp.junshu.server.pledges;

import static jp.junshu.server.SignedInAs.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.SectionId;
import jp.junshu.core.policy.Role;
import jp.junshu.core.policy.Side;
import jp.junshu.server.TestBrowser.Answer;
import jp.junshu.server.contracts.PledgeText;
import jp.junshu.server.contracts.PledgeWay;
import jp.junshu.server.contracts.Scene;
import jp.junshu.server.database.Party;
import jp.junshu.server.database.TenantContext;
import jp.junshu.server.gate.AccessRefused;
import jp.junshu.server.identity.Account;
import jp.junshu.server.identity.Accounts;
import jp.junshu.server.identity.People;
import jp.junshu.server.identity.PersonName;
import jp.junshu.server.paper.PaperReader;
import jp.junshu.server.paper.VeraPdf;
import jp.junshu.server.ui.Messages;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever has no account pledges by an address that is theirs, once. */
class PledgeLinkTest extends PledgeScene {

  private static final Map<String, String> ALL =
      Map.of(
          "keepsSecret", "true",
          "survivesTermination", "true",
          "knowsWhistleBlowingIsFree", "true");

  @Test
  @Tag("clause:1.2/prove")
  void theVeryTextThatWasReadItsLanguageTheWayAndWhoHandedItOverAreSealed() {
    var made = handed(manager, helper);
    var shown = phone.get(made.path() + "?lang=en");
    assertThat(shown.page().text()).contains("髙橋 結衣", "佐伯 直樹", "Whistle-blowing protected by law");
    assertThat(roster().pledged(helper.actor().person())).isEmpty();
    assertThat(sent(made.path(), shown, ALL).page().text()).contains("is recorded");
    var text = PledgeText.of(context.getBean(Messages.class).in(Locale.ENGLISH));
    assertThat(entries("pledge.made"))
        .singleElement()
        .asString()
        .contains("\"way\":\"LINK\"", "\"language\":\"en\"", text.digest().hex())
        .contains("\"place\":\"" + helper.assignment());
    assertThat(entries("pledge.link-made"))
        .singleElement()
        .asString()
        .contains("assignment:" + manager.assignment(), made.link().id().toString());
    assertThat(entries("pledge.link-used"))
        .singleElement()
        .asString()
        .contains("assignment:" + helper.assignment(), made.link().id().toString());
    assertThat(roster().pledgeWay(helper.actor().person())).contains(PledgeWay.LINK);
  }

  @Test
  @Tag("clause:1.2/prevent")
  void lookingUsesNothingAndAnAddressServesOnce() {
    var made = handed(manager, helper);
    phone.get(made.path());
    var shown = phone.get(made.path());
    assertThat(sent(made.path(), shown, Map.of("keepsSecret", "true")).status()).isEqualTo(422);
    assertThat(roster().pledged(helper.actor().person())).isEmpty();
    assertThat(sent(made.path(), shown, ALL).status()).isEqualTo(200);
    assertThat(phone.get(made.path()).status()).isEqualTo(404);
    assertThat(phone.post(made.path(), phone.fields(shown, made.path(), ALL)).status())
        .isEqualTo(404);
    assertThat(entries("pledge.made")).hasSize(1);
  }

  @Test
  @Tag("clause:1.2/prevent")
  void whoeverIsSignedInOnTheScreenSeesNothingOfItAndPledgesForNobody() {
    var made = handed(manager, helper);
    var shown = as(manager, () -> MockMvcTester.from(web).get().uri(made.path()).exchange());
    assertThat(shown).hasStatus(200).bodyText().contains("サインアウトしてから").doesNotContain("髙橋");
    var sent =
        as(
            manager,
            () -> {
              var post = MockMvcTester.from(web).post().uri(made.path());
              ALL.forEach(post::param);
              return post.param("actKey", ActKey.random().toString()).exchange();
            });
    assertThat(sent).hasStatus(422);
    assertThat(roster().pledged(helper.actor().person())).isEmpty();
  }

  @Test
  @Tag("clause:1.2/prevent")
  void nobodyMakesOneForThemselvesNorAWorkerNorAManagerOfAnotherContract() {
    assertThatExceptionOfType(AccessRefused.class).isThrownBy(() -> handed(manager, manager));
    assertThatExceptionOfType(AccessRefused.class).isThrownBy(() -> handed(custodian, helper));
    var foreign = new Scene(context).has(Role.ENGAGEMENT_MANAGER, "北条", "悟");
    assertThatExceptionOfType(AccessRefused.class).isThrownBy(() -> handed(foreign, helper));
    assertThat(entries("pledge.link-made")).isEmpty();
  }

  @Test
  @Tag("clause:1.2/prevent")
  void whoeverSignsInIsHandedNoneAndPledgesInTheirOwnSession() {
    scene = new Scene(context, Scene.firm(context), SectionId.random());
    manager = scene.has(Role.ENGAGEMENT_MANAGER, "佐伯", "直樹");
    var name = new PersonName("宮本", "翔", "ミヤモト", "ショウ");
    var signsIn =
        asSystem(
            () -> {
              var people = context.getBean(People.class);
              var id =
                  people
                      .registerAll(Scene.ward(), scene.contractor(), List.of(name), scene.today())
                      .getFirst();
              var account = Account.of("h%s@example.jp".formatted(id));
              context.getBean(Accounts.class).give(Scene.ward(), id, account);
              db.sql(
                      "UPDATE identity.credential SET hash = 'x', set_at = now() WHERE person_id ="
                          + " :p")
                  .param("p", id.value())
                  .update();
              return new PersonActor(id, scene.contractor(), Side.CONTRACTOR);
            });
    helper = scene.has(signsIn, Role.WORKER, false, "宮本", "翔");
    assertThatExceptionOfType(AccessRefused.class)
        .isThrownBy(() -> handed(manager, helper))
        .satisfies(
            refused ->
                assertThat(refused.decision().missing())
                    .anyMatch(missing -> missing.code().equals("link-without-account")));
  }

  @Test
  @Tag("clause:1.2/prevent")
  void aRevokedAnOlderAndAnExpiredAddressOpenNothing() {
    var first = handed(manager, helper);
    var second = handed(manager, helper);
    assertThat(phone.get(first.path()).status()).isEqualTo(404);
    assertThat(phone.get(second.path()).status()).isEqualTo(200);
    scene.as(
        manager.actor(),
        () -> {
          var desk = context.getBean(LinkDesk.class);
          desk.revoke(manager.actor(), scene.id(), second.link().id(), ActKey.random());
          return second;
        });
    assertThat(phone.get(second.path()).status()).isEqualTo(404);
    assertThat(entries("pledge.link-revoked")).hasSize(2);
    var third = handed(manager, helper);
    clock.moveTo(third.link().until());
    assertThat(phone.get(third.path()).status()).isEqualTo(404);
  }

  @Test
  @Tag("clause:1.2/prove")
  void ofTwoWhoSendTheSameAddressAtOnceOnePledgeStands() throws Exception {
    var made = handed(manager, helper);
    var holders = context.getBean(LinkHolders.class);
    var text = PledgeText.of(context.getBean(Messages.class).in(Locale.JAPAN));
    var ticket = holders.look(made.path().substring("/pledge/".length())).orElseThrow();
    var together = new CyclicBarrier(2);
    Callable<Boolean> sends =
        () -> {
          together.await();
          try {
            holders.pledge(ticket, text, ActKey.random());
            return true;
          } catch (LinkUsedUp second) {
            return false;
          }
        };
    try (var threads = Executors.newFixedThreadPool(2)) {
      var results =
          threads.invokeAll(List.of(sends, sends)).stream().map(each -> each.resultNow()).toList();
      assertThat(results).containsExactlyInAnyOrder(true, false);
    }
    assertThat(entries("pledge.made")).hasSize(1);
    assertThat(entries("pledge.link-used")).hasSize(1);
  }

  @Test
  void theSecretStandsOnTheSlipAloneAndNeitherInTheDatabaseNorInTheLog() {
    var made = handed(manager, helper);
    var secret = made.path().substring("/pledge/".length());
    assertThat(secret).hasSize(43);
    assertThat(entries("pledge.link-made")).noneMatch(entry -> entry.contains(secret));
    var kept =
        scene.inTransaction(
            Scene.ward(),
            () -> db.sql("SELECT link::text FROM pledges.link link").query(String.class).list());
    assertThat(kept).isNotEmpty().noneMatch(row -> row.contains(secret));
  }

  @Test
  void theSlipIsPaperInTheLanguageOfThePersonWithTheAddressAndItsTime() {
    var slip =
        as(
                manager,
                () ->
                    MockMvcTester.from(web)
                        .post()
                        .uri("/contracts/{contract}/pledges/links", scene.id())
                        .param("actKey", ActKey.random().toString())
                        .param("place", helper.assignment().toString())
                        .param("purpose", "PLEDGE")
                        .param("language", "en")
                        .exchange())
            .getResponse();
    assertThat(slip.getStatus()).isEqualTo(200);
    assertThat(slip.getHeader("Cache-Control")).isEqualTo("no-store");
    assertThat(VeraPdf.broken(slip.getContentAsByteArray())).isEmpty();
    assertThat(PaperReader.read(slip.getContentAsByteArray()).text())
        .contains("髙橋", "/pledge/", "Donotpassiton");
  }

  @Test
  @Tag("clause:1.2/prove")
  void thePageSaysTheWayAndHowMuchItShows() {
    var made = handed(manager, helper);
    sent(made.path(), phone.get(made.path()), ALL);
    scene.pledges(custodian);
    var page =
        as(
            clerk,
            () ->
                MockMvcTester.from(web).get().uri("/contracts/{c}/pledges", scene.id()).exchange());
    assertThat(page)
        .hasStatus(200)
        .bodyText()
        .contains("一時リンク", "開いた人が本人かは確かめられない", "本人がサインインして誓約", "使われた")
        .doesNotContain("一時リンクを作って印刷する");
  }

  private <T> T asSystem(Supplier<T> work) {
    var template = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
    return TenantContext.call(
        new TenantContext(Party.SYSTEM, Set.of(), "TEST"),
        () -> Objects.requireNonNull(template.execute(_ -> work.get())));
  }

  private MvcTestResult as(Scene.Somebody who, Supplier<MvcTestResult> asks) {
    signedIn(who.actor());
    return scene.as(who.actor(), asks);
  }

  private Answer sent(String path, Answer shown, Map<String, String> ticked) {
    return phone.submit(shown, path, new HashMap<>(ticked));
  }
}
