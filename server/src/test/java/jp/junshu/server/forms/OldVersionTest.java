package jp.junshu.server.forms;

import static jp.junshu.server.SignedInAs.signedIn;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import jp.junshu.core.id.FilingId;
import jp.junshu.core.policy.Role;
import jp.junshu.server.ServerTest;
import jp.junshu.server.contracts.Scene;
import jp.junshu.server.contracts.Scene.Somebody;
import jp.junshu.server.paper.PaperReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/** What was filed with fields that the form no longer has. */
@ServerTest
class OldVersionTest {

  private static final String SCHEMA =
      """
      {"clauses":["2.3"],"fields":[{"max":40,"name":"oldShelf","required":true,"type":"line"}],\
      "kind":"RECORD","labels":{"en":{"lead":"kept thus.","oldShelf":"Shelf","title":"Old register"},\
      "ja":{"lead":"次のとおり記録しました。","oldShelf":"昔の棚","title":"昔の台帳"}},"no":"F04","version":77}\
      """;

  @Autowired private ApplicationContext context;
  @Autowired private WebApplicationContext web;
  @Autowired private Environment installation;

  private Scene scene;
  private Somebody clerk;
  private FilingId filing;

  @BeforeEach
  void somethingIsFiledWithAnOlderForm() throws SQLException {
    scene = new Scene(context);
    clerk = scene.has(Role.CLERK, "青木", "里奈");
    filing =
        scene.file(
            clerk.actor(),
            "F04",
            Map.of(
                "kind", "ORIGINAL",
                "assetTitle", "給付対象者台帳",
                "classification", "SECRET_3B",
                "personalInformation", "false",
                "recordCount", "1",
                "quantity", "1",
                "location", "金庫",
                "purpose", "臨時給付金の支給"));
    try (var db =
            DriverManager.getConnection(
                installation.getRequiredProperty("junshu.database.url"),
                installation.getRequiredProperty("junshu.database.user"),
                installation.getRequiredProperty("junshu.database.password"));
        var version =
            db.prepareStatement(
                """
                INSERT INTO forms.form_version (form_no, version, schema_json, digest)
                VALUES ('F04', 77, ?, sha256('old')) ON CONFLICT DO NOTHING
                """);
        var content =
            db.prepareStatement("UPDATE forms.revision SET content = ? WHERE filing_id = ?");
        var filed = db.prepareStatement("UPDATE forms.filing SET form_version = 77 WHERE id = ?")) {
      version.setString(1, SCHEMA);
      version.executeUpdate();
      content.setString(1, "{\"oldShelf\":\"二番書庫の三段目\"}");
      content.setObject(2, filing.value());
      content.executeUpdate();
      filed.setObject(1, filing.value());
      filed.executeUpdate();
    }
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void itsPageAndItsSheetSayWhatTheFormSaidThen() {
    assertThat(get("")).hasStatusOk().bodyText().contains("昔の台帳", "昔の棚", "二番書庫の三段目");
    assertThat(get("/paper")).hasStatusOk().bodyText().contains("昔の台帳", "昔の棚", "二番書庫の三段目");
  }

  @Test
  void itIsPrintedFromTheSchemaItWasFiledWith() {
    var read = PaperReader.read(get("/paper.pdf").getResponse().getContentAsByteArray());
    assertThat(read.value("昔の棚")).contains("二番書庫の三段目");
    assertThat(read.text()).contains("昔の台帳", "次のとおり記録しました。");
  }

  private MvcTestResult get(String more) {
    var browser = MockMvcTester.from(web);
    return scene.as(
        signedIn(clerk.actor()), () -> browser.get().uri("/filings/" + filing + more).exchange());
  }
}
