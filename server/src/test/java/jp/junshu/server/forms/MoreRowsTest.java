package jp.junshu.server.forms;

import static jp.junshu.server.SignedInAs.signedIn;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.policy.Role;
import jp.junshu.server.ServerTest;
import jp.junshu.server.contracts.Scene;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;

/** A table of a form grows before it is handed in, and nothing that was written is lost. */
@ServerTest
class MoreRowsTest {

  @Autowired private ApplicationContext context;
  @Autowired private WebApplicationContext web;

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void askingForMoreRowsKeepsWhatWasWrittenAndHandsNothingIn() throws Exception {
    var scene = new Scene(context);
    var manager = scene.has(Role.ENGAGEMENT_MANAGER, "佐伯", "直樹").actor();
    var page = more(scene, manager);
    assertThat(page.select("[name^=rows][name$=workplace]")).hasSize(8);
    assertThat(page.select("[name='rows.2.workplace']").val()).isEqualTo("第2作業室");
    assertThat(page.select("[role=alert]")).isEmpty();
    var filed =
        scene.inTransaction(
            manager, () -> context.getBean(Filings.class).ofContracts(List.of(scene.id())));
    assertThat(filed).isEmpty();
  }

  private Document more(Scene scene, PersonActor actor) throws Exception {
    signedIn(actor);
    var answer =
        scene.as(
            actor,
            () ->
                MockMvcTester.from(web)
                    .post()
                    .uri("/contracts/%s/forms/F02".formatted(scene.id()))
                    .param("actKey", ActKey.random().toString())
                    .param("rows.2.workplace", "第2作業室")
                    .param("more", "true")
                    .exchange());
    assertThat(answer).hasStatusOk();
    return Jsoup.parse(answer.getResponse().getContentAsString());
  }
}
