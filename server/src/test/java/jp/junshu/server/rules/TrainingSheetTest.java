package jp.junshu.server.rules;

import static jp.junshu.server.SignedInAs.signedIn;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import jp.junshu.core.policy.Role;
import jp.junshu.server.ServerTest;
import jp.junshu.server.contracts.Scene;
import jp.junshu.server.paper.VeraPdf;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;

/** Two pages of training for a role, from the edition in force. */
@ServerTest
class TrainingSheetTest {

  @Autowired private ApplicationContext context;
  @Autowired private WebApplicationContext web;

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "WORKER",
        "INFORMATION_CUSTODIAN",
        "ENGAGEMENT_MANAGER",
        "CLERK",
        "SECURITY_MANAGER"
      })
  @Tag("clause:1.1/prove")
  void eachRoleHasTwoPagesInTheEditionsOwnWordsAndInPlainOnes(Role role) throws IOException {
    var edition = new PublishedRules(context).inForce();
    var sheet = sheet(role.name());
    assertThat(sheet.getStatus()).isEqualTo(200);
    assertThat(VeraPdf.broken(sheet.getContentAsByteArray())).isEmpty();
    try (var pdf = Loader.loadPDF(sheet.getContentAsByteArray())) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(2);
      var text = new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
      assertThat(text)
          .contains("働く人は、見本区の情報保護の定めのうち", "第%d版".formatted(edition.number()), "言い換えは製品のもので");
    }
  }

  @Test
  void aRoleWithoutASheetHasNone() {
    assertThat(sheet("AUDITOR").getStatus()).isEqualTo(404);
    assertThat(sheet("nobody").getStatus()).isEqualTo(404);
  }

  private MockHttpServletResponse sheet(String role) {
    var scene = new Scene(context);
    var actor = scene.has(Role.WORKER, "髙橋", "結衣").actor();
    signedIn(actor);
    var uri = "/rules/training/%s/sheet.pdf".formatted(role);
    return scene.as(actor, () -> MockMvcTester.from(web).get().uri(uri).exchange()).getResponse();
  }
}
