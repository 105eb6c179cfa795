package jp.junshu.server.systems;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import jp.junshu.core.merkle.CanonicalJson;
import jp.junshu.core.policy.Role;
import jp.junshu.server.ServerTest;
import jp.junshu.server.api.ApiScene;
import jp.junshu.server.intake.SheetCounter;
import jp.junshu.server.routes.Cast;
import jp.junshu.server.sheets.SheetCell;
import jp.junshu.server.sheets.SheetLimits;
import jp.junshu.server.sheets.SheetRow;
import jp.junshu.server.sheets.Sheets;
import jp.junshu.server.ui.Messages;
import jp.junshu.server.ui.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** The review of access rights, in every place where a form is met. */
@ServerTest
@TestPropertySource(properties = "junshu.test=api")
class AccessReviewTest {

  @Autowired private ApplicationContext context;
  @Autowired private SheetCounter counter;
  @Autowired private Messages messages;
  @LocalServerPort private int port;
  @TempDir Path folder;

  private ApiScene scene;
  private String key;

  @BeforeEach
  void aContractUnderWork() {
    scene = new ApiScene(context, port);
    key = scene.key(ApiScene.ALL);
  }

  private String review() {
    var account = new LinkedHashMap<String, Object>();
    account.put("account", "kyufu-014");
    account.put("holder", scene.job().of(Role.WORKER).assignment().toString());
    account.put("privilege", "ADMINISTRATION");
    account.put("verdict", "TOO_WIDE");
    account.put("action", "4月末までに「見る」だけに変える");
    var nobodys = Map.of("account", "test01", "privilege", "READ", "verdict", "UNKNOWN_HOLDER");
    var content = new LinkedHashMap<String, Object>();
    content.put("system", "臨時給付金システム");
    content.put("reviewedOn", "R8.4.1");
    content.put("reviewedBy", scene.job().of(Role.ENGAGEMENT_MANAGER).assignment().toString());
    content.put("rows", List.of(account, nobodys));
    return CanonicalJson.write(content);
  }

  private String filed() {
    var answer = scene.file(key, "F17B", review());
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.text("id");
  }

  @Test
  @Tag("clause:4.1.3/prove")
  void whatAReviewOfTheAccountsFoundStandsOnThePageOnPaperInTheFileAndInTheLog()
      throws IOException {
    var id = filed();
    var page = scene.cast().browser(Cast.CLERK).get("/filings/" + id).page().text();
    assertThat(page).contains("アクセス権限棚卸表", "誰のものか分からない", "4.1-③");
    var paper = scene.cast().browser(Cast.CLERK).get("/filings/" + id + "/paper").page().text();
    assertThat(paper).contains("kyufu-014", "要るが、権限が広すぎる", scene.view(id).number());
    assertThat(kept()).contains("kyufu-014", "test01", "誰のものか分からない", "臨時給付金システム");
    assertThat(scene.get(key, "/api/v1/filings/" + id).map("content").get("reviewedOn"))
        .isEqualTo("2026-04-01");
    assertThat(scene.view(id).entry()).isNotNull();
  }

  @Test
  void theWardsClerkReceivesIt() {
    var id = filed();
    assertThat(scene.view(id).steps()).extracting(step -> step.role()).containsExactly(Role.CLERK);
    var waiting = scene.cast().browser(Cast.CLERK).get("/").page().text();
    assertThat(waiting).contains("アクセス権限棚卸表");
  }

  @Test
  void itIsFilledInOnAScreenAndInASheetThatListsWhatMayBeChosen() throws IOException {
    var here = "/contracts/" + scene.contract();
    var manager = scene.cast().browser(Cast.MANAGER);
    assertThat(manager.get(here).page().text()).contains("アクセス権限棚卸表");
    assertThat(manager.get(here + "/forms/F17B").page().text()).contains("確かめた日", "もう要らない");
    assertThat(template()).contains("システム", "アカウント名", "要るかどうか");
  }

  @Test
  void aReviewThatNamesNoAccountOrNoDayThereIsIsToldByField() {
    var answer = scene.file(key, "F17B", "{\"reviewedOn\":\"平成31年5月1日\",\"rows\":[]}");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.errors().toString()).contains("reviewedOn", "rows", "system", "reviewedBy");
  }

  private String kept() throws IOException {
    return file((place, words) -> counter.workbook(scene.cast().actor(Cast.CLERK), place, words));
  }

  private String template() throws IOException {
    return file(
        (place, words) ->
            counter.template(scene.cast().actor(Cast.CLERK), place, words).orElseThrow());
  }

  /** Every word of the sheet. */
  private String file(BiFunction<SheetCounter.Place, Words, byte[]> written) throws IOException {
    var clerk = scene.cast().actor(Cast.CLERK);
    var bytes =
        scene
            .job()
            .scene()
            .as(
                clerk,
                () -> {
                  var place = counter.place(clerk, scene.contract(), "F17B").orElseThrow();
                  return written.apply(place, messages.in(Locale.JAPANESE));
                });
    var sheet = Sheets.read(Files.write(folder.resolve("sheet"), bytes), SheetLimits.ORDINARY);
    return sheet.rows().stream()
        .flatMap((SheetRow row) -> row.cells().values().stream())
        .map(cell -> cell instanceof SheetCell.Text(var text) ? text : "")
        .collect(Collectors.joining("\n"));
  }
}
