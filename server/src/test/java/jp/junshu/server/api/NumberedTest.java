package jp.junshu.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import jp.junshu.core.id.FilingId;
import jp.junshu.core.policy.Role;
import jp.junshu.server.ServerTest;
import jp.junshu.server.forms.Outcome;
import jp.junshu.server.intake.SheetCounter;
import jp.junshu.server.routes.Cast;
import jp.junshu.server.sheets.ReadSheet;
import jp.junshu.server.ui.Messages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** The document number of a notice stands wherever the notice does. */
@ServerTest
@TestPropertySource(properties = "junshu.test=api")
class NumberedTest {

  @Autowired private ApplicationContext context;
  @Autowired private SheetCounter counter;
  @Autowired private Messages messages;
  @LocalServerPort private int port;

  private ApiScene scene;
  private FilingId letter;

  @BeforeEach
  void aLetterThatIsDrafted() {
    scene = new ApiScene(context, port);
    letter =
        scene
            .job()
            .scene()
            .file(
                scene.cast().actor(Cast.CLERK),
                "N06",
                Map.of("subject", "完了の確認", "body", "済みました。"));
  }

  private String issued() {
    scene.job().scene().takes(scene.job().of(Role.SECURITY_MANAGER), letter, Outcome.ISSUED);
    return scene.view(letter.toString()).document().orElseThrow().text();
  }

  private ReadSheet sheet() {
    var clerk = scene.cast().actor(Cast.CLERK);
    return scene
        .job()
        .scene()
        .as(
            clerk,
            () -> {
              var place = counter.place(clerk, scene.contract(), "N06").orElseThrow();
              return ReadSheet.workbook(
                  counter.workbook(clerk, place, messages.in(Locale.JAPANESE)));
            });
  }

  @Test
  void inTheSheetOfItsFormItIsAColumnThatIsEmptyUntilTheNoticeIsIssued() {
    assertThat(sheet().column("文書番号")).containsExactly("");
    var number = issued();
    assertThat(sheet().column("文書番号")).containsExactly(number);
  }

  @Test
  void forProgramsItIsAMemberWithItsDayThatIsAbsentUntilTheNoticeIsIssued() {
    var key = scene.key(ApiScene.ALL);
    assertThat(scene.get(key, "/api/v1/filings/" + letter).tree().containsKey("documentNumber"))
        .isFalse();
    var number = issued();
    var answer = scene.get(key, "/api/v1/filings/" + letter);
    assertThat(answer.text("documentNumber")).isEqualTo(number);
    assertThat(answer.text("documentDate")).isEqualTo(scene.job().scene().today().toString());
  }
}
