package jp.junshu.server.notices;

import static jp.junshu.server.SignedInAs.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import jp.junshu.core.gate.Missing;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.id.SectionId;
import jp.junshu.core.policy.Role;
import jp.junshu.server.ServerTest;
import jp.junshu.server.contracts.Scene;
import jp.junshu.server.contracts.Scene.Somebody;
import jp.junshu.server.forms.Outcome;
import jp.junshu.server.gate.AccessRefused;
import jp.junshu.server.identity.Posts;
import jp.junshu.server.sheets.ReadSheet;
import jp.junshu.server.ui.NotThere;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/** Numbers for letters outside are taken and said to be void by their own section. */
@ServerTest
@Tag("clause:3.4/prevent")
class NumberDeskTest {

  private static final LocalDate SINCE = LocalDate.of(2026, 3, 1);

  @Autowired private ApplicationContext context;
  @Autowired private WebApplicationContext web;
  @Autowired private NumberDesk desk;
  @Autowired private NumberRepository repository;
  @Autowired private Posts posts;
  @Autowired private JdbcClient db;

  private Scene scene;
  private SectionId section;
  private Somebody clerk;
  private Somebody manager;
  private PersonActor neighbour;
  private PersonActor deputy;

  @BeforeEach
  void twoSectionsWithTheirClerks() {
    scene = new Scene(context);
    section = scene.inTransaction(Scene.ward(), () -> posts.open(Scene.ward(), "給付金担当課", SINCE));
    var next = scene.inTransaction(Scene.ward(), () -> posts.open(Scene.ward(), "隣の課", SINCE));
    var writer = registered("青木", "里奈");
    neighbour = registered("隣", "花子");
    deputy = registered("代田", "修");
    holds(writer, section, 0);
    holds(neighbour, next, 0);
    holds(deputy, section, 1);
    scene = new Scene(context, Scene.firm(context), section);
    clerk = scene.has(writer, Role.CLERK, false, "青木", "里奈");
    manager = scene.has(Role.SECURITY_MANAGER, "森下", "健一");
    scene.inTransaction(
        clerk.actor(),
        () -> {
          var mark = "M" + Long.toString(Math.floorMod(System.nanoTime(), 46_656L), 36);
          repository.mark(section, mark, PersonId.random(), Instant.EPOCH);
          return mark;
        });
  }

  private PersonActor registered(String family, String given) {
    var person = Scene.ward();
    scene.inTransaction(
        person,
        () ->
            db.sql(
                    """
                    INSERT INTO identity.person
                    VALUES (:id, :family, :given, 'テスト', 'テスト', 'テスト', sha256(''::bytea), now())
                    """)
                .param("id", person.person().value())
                .param("family", family)
                .param("given", given)
                .update());
    return person;
  }

  private void holds(PersonActor who, SectionId of, int rank) {
    scene.inTransaction(
        Scene.ward(),
        () -> {
          var post = posts.make(Scene.ward(), of, Role.CLERK, "主任", SINCE);
          posts.hold(Scene.ward(), post, who.person(), rank, SINCE);
          return post;
        });
  }

  private NumberRow taken() {
    return take(clerk.actor());
  }

  private NumberRow take(PersonActor who) {
    return scene.as(who, () -> desk.take(who, section, "紙の照会文", ActKey.random()));
  }

  private NumberRow now(NumberRow row) {
    return scene
        .as(
            clerk.actor(),
            () -> desk.find(row.fiscalYear(), row.mark(), row.number(), row.branch()))
        .orElseThrow();
  }

  private boolean makeVoid(PersonActor who, NumberRow row) {
    return scene.as(
        who,
        () -> {
          desk.makeVoid(who, row, "送らないことにした。", ActKey.random());
          return true;
        });
  }

  private static String missing(Runnable work) {
    var refused = Objects.requireNonNull(catchThrowableOfType(AccessRefused.class, work::run));
    return String.join(" ", refused.decision().missing().stream().map(Missing::code).toList());
  }

  private NumberRow issued() {
    var typed = new HashMap<String, String>();
    typed.put("subject", "鍵の管理の見直し");
    typed.put("clause", "2-⑤");
    typed.put("manner", "WRITTEN");
    typed.put("instruction", "金庫の鍵を二人で管理すること。");
    typed.put("reason", "受渡しの記録が残っていないため。");
    typed.put("cost", "NONE");
    var id = scene.file(clerk.actor(), "F32A", typed);
    scene.takes(manager, id, Outcome.ISSUED);
    return scene.inTransaction(clerk.actor(), () -> repository.root(id)).orElseThrow();
  }

  private MvcTestResult posts(NumberRow row, ActKey key) {
    signedIn(clerk.actor());
    var post = MockMvcTester.from(web).post().uri("/numbers/void");
    Map.of(
            "actKey", key.toString(),
            "year", Integer.toString(row.fiscalYear()),
            "mark", row.mark(),
            "number", Integer.toString(row.number()),
            "branch", Integer.toString(row.branch()),
            "reason", "送らないことにした。")
        .forEach(post::param);
    return scene.as(clerk.actor(), post::exchange);
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void theClerkOfASectionTakesItsNextNumberAndNobodyElseDoes() {
    var first = taken();
    assertThat(first.section()).contains(section);
    assertThat(missing(() -> take(neighbour))).isEqualTo("number-of-own-section");
    assertThat(missing(() -> take(deputy))).isEqualTo("number-of-own-section");
    assertThat(taken().number()).isEqualTo(first.number() + 1);
  }

  @Test
  void theClerkOfASectionSaysThatItsNumberIsVoidAndNobodyElseDoes() {
    var row = taken();
    assertThat(missing(() -> makeVoid(neighbour, row))).isEqualTo("number-of-own-section");
    assertThat(missing(() -> makeVoid(deputy, row))).isEqualTo("number-of-own-section");
    assertThat(now(row).voided()).isEmpty();
    makeVoid(clerk.actor(), row);
    assertThat(now(row).voided().orElseThrow().reason()).isEqualTo("送らないことにした。");
  }

  @Test
  void aNumberIsVoidOnceAndKeepsItsFirstReason() {
    var row = taken();
    makeVoid(clerk.actor(), row);
    var first = now(row);
    assertThat(catchThrowableOfType(NotThere.class, () -> makeVoid(clerk.actor(), row)))
        .isNotNull();
    assertThat(now(row)).isEqualTo(first);
  }

  @Test
  void theNumberOfAnIssuedNoticeIsVoidForNobodyAndHasNoPageToSaySo() {
    var row = issued();
    assertThat(missing(() -> makeVoid(clerk.actor(), row))).isEqualTo("number-of-no-notice");
    assertThat(now(row).voided()).isEmpty();
    assertThat(posts(row, ActKey.random())).hasStatus(403);
  }

  @Test
  void theBookIsTakenOutWithWhatIsVoidByTheWardAndIsNotThereForAContractor()
      throws UnsupportedEncodingException {
    var row = taken();
    makeVoid(clerk.actor(), row);
    var workbook = ReadSheet.workbook(gets(clerk.actor(), "xlsx").getContentAsByteArray());
    assertThat(workbook.column("文書番号")).contains(row.text());
    assertThat(workbook.column("理由")).contains("送らないことにした。");
    assertThat(gets(clerk.actor(), "csv").getContentAsString()).contains(row.text() + ",");
    var contractor = scene.has(Role.ENGAGEMENT_MANAGER, "佐伯", "直樹").actor();
    assertThat(gets(contractor, "xlsx").getStatus()).isEqualTo(404);
    assertThat(gets(contractor, "csv").getStatus()).isEqualTo(404);
  }

  private MockHttpServletResponse gets(PersonActor who, String ending) {
    signedIn(who);
    var get = MockMvcTester.from(web).get().uri("/numbers/book." + ending);
    return scene.as(who, get::exchange).getResponse();
  }

  @Test
  void theNumberThatSomebodyTookIsFoundByThemAndTheMomentAndByNobodyElse() {
    var row = taken();
    assertThat(scene.as(clerk.actor(), () -> desk.taken(row.by(), row.at()))).contains(row);
    assertThat(scene.as(clerk.actor(), () -> desk.taken(neighbour.person(), row.at()))).isEmpty();
  }

  @Test
  void theSameVoidSentTwiceIsToldAsDoneBeforeAndNotAsANumberThatIsNotThere() {
    var row = taken();
    var key = ActKey.random();
    assertThat(posts(row, key)).hasStatus(302);
    var second = posts(row, key);
    assertThat(second.getResponse().getStatus()).isNotEqualTo(404).isLessThan(500);
    assertThat(posts(row, ActKey.random())).hasStatus(404);
  }
}
