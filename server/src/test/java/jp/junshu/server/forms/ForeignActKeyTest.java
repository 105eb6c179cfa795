package jp.junshu.server.forms;

import static jp.junshu.server.SignedInAs.signedIn;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.policy.Role;
import jp.junshu.server.ServerTest;
import jp.junshu.server.contracts.Scene;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/** Whoever learns the key in somebody's form stops no act of theirs with it and learns of none. */
@ServerTest
class ForeignActKeyTest {

  @Autowired private ApplicationContext context;
  @Autowired private WebApplicationContext web;

  private final String key = ActKey.random().toString();

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void whoSendsAnothersKeyFirstKeepsNobodyFromTheirAct() {
    var scene = new Scene(context);
    var worker = scene.has(Role.WORKER, "髙橋", "結衣").actor();
    var other = scene.has(Role.WORKER, "田中", "翔").actor();
    assertThat(pledges(scene, other)).hasStatus(HttpStatus.FOUND);
    assertThat(pledges(scene, worker)).hasStatus(HttpStatus.FOUND);
    assertThat(pledgesOn(scene)).isEqualTo(2);
  }

  @Test
  void whoSendsTheKeyOfADoneActElsewhereIsToldNothingOfIt() {
    var scene = new Scene(context);
    var elsewhere = new Scene(context);
    pledges(scene, scene.has(Role.WORKER, "髙橋", "結衣").actor());
    var stranger = elsewhere.has(Role.WORKER, "北条", "明").actor();
    assertThat(pledges(elsewhere, stranger)).hasStatus(HttpStatus.FOUND);
    assertThat(pledges(scene, stranger)).hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void whoSendsTheirOwnTwiceActsOnceAndIsToldSo() {
    var scene = new Scene(context);
    var worker = scene.has(Role.WORKER, "髙橋", "結衣").actor();
    assertThat(pledges(scene, worker)).hasStatus(HttpStatus.FOUND);
    assertThat(pledges(scene, worker))
        .hasStatus(HttpStatus.CONFLICT)
        .bodyText()
        .contains("この操作は済んでいます", "あなた");
    assertThat(pledgesOn(scene)).isEqualTo(1);
  }

  private MvcTestResult pledges(Scene scene, PersonActor actor) {
    var browser = MockMvcTester.from(web);
    return scene.as(
        signedIn(actor),
        () ->
            browser
                .post()
                .uri("/contracts/%s/forms/F01".formatted(scene.id()))
                .param("actKey", key)
                .param("keepsSecret", "true")
                .param("survivesTermination", "true")
                .param("knowsWhistleBlowingIsFree", "true")
                .exchange());
  }

  private int pledgesOn(Scene scene) {
    var filings = context.getBean(Filings.class);
    return scene.inTransaction(Scene.ward(), () -> filings.ofContracts(List.of(scene.id()))).size();
  }
}
