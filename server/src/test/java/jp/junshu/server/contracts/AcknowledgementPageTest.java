package jp.junshu.server.contracts;

import static jp.junshu.server.SignedInAs.signedIn;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import jp.junshu.core.policy.Role;
import jp.junshu.server.ServerTest;
import jp.junshu.server.rules.PublishedRules;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;

/** The page on which the rules are acknowledged. */
@ServerTest
class AcknowledgementPageTest {

  @Autowired private ApplicationContext context;
  @Autowired private WebApplicationContext web;

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  @Test
  @Tag("clause:1.1/prove")
  void theEditionInForceIsChosenAlreadyAndItsTextIsOneStepAway()
      throws UnsupportedEncodingException {
    var edition = new PublishedRules(context).inForce();
    var scene = new Scene(context);
    var actor = scene.has(Role.WORKER, "髙橋", "結衣").actor();
    signedIn(actor);
    var uri = "/contracts/%s/forms/F29".formatted(scene.id());
    var answer =
        scene.as(actor, () -> MockMvcTester.from(web).get().uri(uri).exchange()).getResponse();
    var page = Jsoup.parse(answer.getContentAsString());
    assertThat(page.select("select[name=edition] option[selected]").val())
        .isEqualTo(edition.id().toString());
    assertThat(page.select("main a[href=/rules]")).hasSize(1);
    assertThat(page.select("footer").text()).contains("遵守事項 第%d版".formatted(edition.number()));
  }
}
