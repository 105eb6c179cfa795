package jp.junshu.server.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.junshu.core.gate.PersonActor;
import jp.junshu.core.id.ActKey;
import jp.junshu.core.policy.Role;
import jp.junshu.server.ServerTest;
import jp.junshu.server.contracts.Scene.Somebody;
import jp.junshu.server.identity.Absence;
import jp.junshu.server.identity.Posts;
import jp.junshu.server.ui.TypedForm;
import org.junit.jupiter.api.Test;

/** Absences that are entered ahead, by the absent or by an administrator. */
@ServerTest
class PlannedAbsenceTest extends AbsenceScene {

  @Test
  void whatAnAdministratorEntersIsToldTheAbsentOneAndKeepsThatTheyHadJustActed() {
    var head = scene.has(registered("堀江", "直美"), Role.SECURITY_MANAGER, false, "堀江", "直美");
    var admin = registered("石田", "誠");
    var way = postOf(head, admin);
    var later = clock.instant().plus(Duration.ofDays(9));
    scene.as(
        head.actor(), () -> desk.plan(head.actor(), later, later.plusSeconds(60), ActKey.random()));
    assertThat(page(new Somebody(admin, head.assignment()), way).select("h1").text())
        .isEqualTo("堀江 直美の不在");
    var today = scene.day(0);
    assertThat(post(admin, way, Map.of("from", today, "until", today))).startsWith("302");
    assertThat(of(head)).filteredOn(Absence::byAnother).singleElement().matches(Absence::justActed);
    assertThat(page(head, "/").select("main").text())
        .contains("石田 誠 さんが、あなたを不在として登録しました", "直前30分に、本人の操作", "まで(終日)");
  }

  @Test
  void anAdministratorWhoIsTheDeputyEntersNoAbsenceOfTheHead() {
    var admin = registered("石田", "誠");
    var head = scene.has(registered("堀江", "直美"), Role.SECURITY_MANAGER, false, "堀江", "直美");
    var way = postOf(head, admin);
    scene.has(admin, Role.SECURITY_MANAGER, true, "石田", "誠");
    var today = scene.day(0);
    assertThat(post(admin, way, Map.of("from", today, "until", today)))
        .startsWith("422")
        .contains("あなたはこの人の代決者");
    assertThat(of(head)).isEmpty();
  }

  @Test
  void whoDecidesMeanwhileIsNamedOrThatNobodyDoes() {
    assertThat(page(manager, "/absences").select("main li").text()).contains("大槻 修");
    assertThat(page(engagement, "/absences").select("main li").text()).contains("代決者はいません");
    scene.away(manager);
    assertThat(page(clerk, "/contracts/" + scene.id() + "/absences").select("tbody td").text())
        .contains("大槻 修");
  }

  @Test
  void noAbsenceBeginsBeforeNowAndTodayWithoutATimeBeginsNow() {
    var now = Instant.parse("2026-03-16T03:00:30Z");
    for (var past :
        List.of(form("R8.3.15", "", "R8.3.18", ""), form("R8.3.16", "11:59", "R8.3.18", ""))) {
      assertThat(AbsenceForm.span(past, now)).isEmpty();
      assertThat(past.errors().of("from")).isPresent();
    }
    assertThat(AbsenceForm.span(form("R8.3.16", "12:00", "R8.3.18", ""), now)).isPresent();
    assertThat(AbsenceForm.span(form("R8.3.16", "", "R8.3.18", ""), now))
        .hasValueSatisfying(span -> assertThat(span.from()).isEqualTo(now));
  }

  @Test
  void anAbsenceThatIsOverIsToldWithoutAskingToEndIt() {
    var earlier = clock.instant().minusSeconds(60);
    scene.inTransaction(clerk.actor(), () -> enters(clerk, manager, earlier));
    assertThat(page(manager, "/").select(".notice a[href$=/end]")).hasSize(1);
    ends(clerk, of(manager).getFirst());
    var notice = page(manager, "/").select(".notice");
    assertThat(notice.text()).contains("この不在は終わっています");
    assertThat(notice.select("a")).isEmpty();
  }

  @Test
  void anEndIsOnlyMadeEarlierAndWhatHasNotBegunIsCancelledAndLeavesTheList() {
    var from = clock.instant().plus(Duration.ofDays(2));
    scene.away(manager, from, from.plus(Duration.ofDays(1)));
    var end = "/absences/" + of(manager).getFirst().id() + "/end";
    assertThat(post(manager.actor(), end, Map.of("until", scene.day(5))))
        .startsWith("422")
        .contains("より前を書いてください");
    assertThat(page(manager, end).select("form button").text()).contains("不在を取り消す");
    assertThat(post(manager.actor(), end, Map.of())).startsWith("302");
    assertThat(of(manager)).isEmpty();
    assertThat(page(clerk, "/contracts/" + scene.id() + "/absences").select("tbody")).isEmpty();
  }

  @Test
  void daysAreAwayToTheirEndAndTimesToTheMinute() {
    var now = Instant.parse("2026-03-16T00:00:00Z");
    var days = AbsenceForm.span(form("R8.3.17", "", "R8.3.18", ""), now).orElseThrow();
    assertThat(days.from()).isEqualTo("2026-03-16T15:00:00Z");
    assertThat(days.until()).isEqualTo("2026-03-18T15:00:00Z");
    var hours = AbsenceForm.span(form("R8.3.17", "13:00", "R8.3.17", "１７:１５"), now).orElseThrow();
    assertThat(Duration.between(hours.from(), hours.until())).isEqualTo(Duration.ofMinutes(255));
  }

  @Test
  void whatEndsBeforeItBeginsOrIsOverOrLastsLongerThanAYearIsToldAtItsField() {
    var now = Instant.parse("2026-03-16T03:00:00Z");
    for (var wrong :
        List.of(
            form("R8.3.17", "13:00", "R8.3.17", "13:00"),
            form("R8.3.16", "", "R8.3.16", "11:00"),
            form("R8.3.17", "", "R9.4.1", ""),
            form("R8.3.17", "", "R8.3.16", ""))) {
      assertThat(AbsenceForm.span(wrong, now)).isEmpty();
      assertThat(wrong.errors().of("until")).isPresent();
    }
    var time = form("R8.3.17", "25時", "R8.3.18", "");
    assertThat(AbsenceForm.span(time, now)).isEmpty();
    assertThat(time.errors().of("fromTime")).isPresent();
  }

  /** A post of a section that the manager holds now. */
  private String postOf(Somebody holder, PersonActor administrator) {
    return scene.inTransaction(
        administrator,
        () -> {
          var posts = context.getBean(Posts.class);
          var day = clock.today();
          var section = posts.open(administrator, "給付金担当課", day);
          var admins = posts.make(administrator, section, Role.ADMINISTRATOR, "管理者", day);
          posts.hold(administrator, admins, administrator.person(), 0, day);
          var post = posts.make(administrator, section, Role.SECURITY_MANAGER, "課長", day);
          posts.hold(administrator, post, holder.actor().person(), 0, day);
          return "/admin/posts/" + post + "/absences/" + holder.actor().person();
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

  private TypedForm form(String from, String fromTime, String until, String untilTime) {
    return new TypedForm(
        messages.in(Locale.JAPANESE),
        "absence",
        Map.of("from", from, "fromTime", fromTime, "until", until, "untilTime", untilTime));
  }
}
