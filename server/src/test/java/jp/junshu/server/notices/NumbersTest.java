package jp.junshu.server.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import jp.junshu.core.id.FilingId;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.id.SectionId;
import jp.junshu.core.policy.Role;
import jp.junshu.server.ServerTest;
import jp.junshu.server.contracts.Scene;
import jp.junshu.server.contracts.Scene.Somebody;
import jp.junshu.server.forms.Outcome;
import jp.junshu.server.time.BusinessClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class NumbersTest {

  @Autowired private ApplicationContext context;
  @Autowired private Numbers numbers;
  @Autowired private NumberRepository repository;
  @Autowired private JdbcClient db;

  private Scene scene;
  private SectionId section;
  private String mark;
  private Somebody clerk;
  private Somebody manager;
  private Somebody leader;

  @BeforeEach
  void aSectionWithAMarkOfItsOwn() {
    section = SectionId.random();
    mark = mark();
    scene = new Scene(context, Scene.firm(context), section);
    clerk = scene.has(Role.CLERK, "青木", "里奈");
    manager = scene.has(Role.SECURITY_MANAGER, "森下", "健一");
    leader = scene.has(Role.ENGAGEMENT_MANAGER, "佐伯", "直樹");
    marked(mark);
  }

  /** Four letters that no other test has. */
  private static String mark() {
    var digits = Math.floorMod(System.nanoTime(), 456_976L);
    var letters = new StringBuilder();
    for (int i = 0; i < 4; i++) {
      letters.append((char) ('A' + digits % 26));
      digits /= 26;
    }
    return letters.toString();
  }

  private void marked(String letters) {
    inWard(
        () -> {
          repository.mark(section, letters, PersonId.random(), Instant.EPOCH);
          return letters;
        });
  }

  private <T> T inWard(Supplier<T> work) {
    return scene.inTransaction(clerk.actor(), work);
  }

  private String issued(Optional<FilingId> follows) {
    return number(issue(follows));
  }

  private FilingId issue(Optional<FilingId> follows) {
    var id = drafted(follows);
    scene.takes(manager, id, Outcome.ISSUED);
    return id;
  }

  private FilingId drafted(Optional<FilingId> follows) {
    var typed = new HashMap<String, String>();
    typed.put("subject", "鍵の管理の見直し");
    typed.put("clause", "2-⑤");
    typed.put("manner", "WRITTEN");
    typed.put("instruction", "金庫の鍵を二人で管理すること。");
    typed.put("reason", "受渡しの記録が残っていないため。");
    typed.put("cost", "NONE");
    follows.ifPresent(before -> typed.put("follows", before.toString()));
    return scene.file(clerk.actor(), "F32A", typed);
  }

  private String number(FilingId id) {
    return scene.view(leader, id).document().orElseThrow().text();
  }

  private NumberRow taken(String at) {
    var then = LocalDateTime.parse(at).atZone(BusinessClock.JST).toInstant();
    return scene.inTransaction(manager.actor(), () -> take("紙の照会文", then));
  }

  private NumberRow take(String subject, Instant then) {
    return numbers.next(section, subject, manager.actor(), then);
  }

  @Test
  void aNoticeGetsTheNextNumberOfItsSectionAtItsIssueAndBothSidesReadIt() {
    var draft = drafted(Optional.empty());
    assertThat(scene.view(clerk, draft).document()).isEmpty();
    scene.takes(manager, draft, Outcome.ISSUED);
    assertThat(number(draft)).isEqualTo(mark + "発第1号");
    assertThat(issued(Optional.empty())).isEqualTo(mark + "発第2号");
  }

  @Test
  void countingBeginsAnewAtMidnightOfTheFirstOfAprilInJapan() {
    assertThat(taken("2027-03-31T23:59:00").number()).isEqualTo(1);
    var last = taken("2027-03-31T23:59:59.999999");
    assertThat(last.number()).isEqualTo(2);
    assertThat(last.fiscalYear()).isEqualTo(2026);
    var first = taken("2027-04-01T00:00:00");
    assertThat(first.number()).isEqualTo(1);
    assertThat(first.fiscalYear()).isEqualTo(2027);
  }

  @Test
  void whatFollowsANoticeOfTheYearTakesABranchOfItsNumberAndUsesUpNoneOfItsOwn() {
    var root = issue(Optional.empty());
    var second = issue(Optional.of(root));
    assertThat(number(second)).isEqualTo(mark + "発第1号の2");
    assertThat(issued(Optional.of(second))).isEqualTo(mark + "発第1号の3");
    assertThat(issued(Optional.empty())).isEqualTo(mark + "発第2号");
  }

  @Test
  void whatFollowsANoticeTakesABranchUntilTheYearEndsAndANumberOfItsOwnFromTheFirstOfApril() {
    var root = issue(Optional.empty());
    assertThat(given(drafted(Optional.of(root)), "2026-03-31T23:59:59.999999"))
        .isEqualTo(mark + "発第1号の2");
    assertThat(given(drafted(Optional.of(root)), "2026-04-01T00:00:00")).isEqualTo(mark + "発第1号");
    assertThat(given(drafted(Optional.of(root)), "2026-04-01T00:00:01")).isEqualTo(mark + "発第2号");
  }

  private String given(FilingId draft, String at) {
    var view = scene.view(clerk, draft);
    var then = LocalDateTime.parse(at).atZone(BusinessClock.JST).toInstant();
    return inWard(() -> numbers.give(view, manager.actor(), then).text());
  }

  @Test
  void twoIssuesAtOnceNeverTakeTheSameNumber() throws Exception {
    var drafts = IntStream.range(0, 6).mapToObj(_ -> drafted(Optional.empty())).toList();
    try (var hands = Executors.newFixedThreadPool(6)) {
      List<Future<Outcome>> all =
          drafts.stream()
              .map(
                  id ->
                      hands.submit(
                          () -> {
                            scene.takes(manager, id, Outcome.ISSUED);
                            return Outcome.ISSUED;
                          }))
              .toList();
      for (var each : all) {
        each.get();
      }
    }
    assertThat(drafts.stream().map(this::number))
        .containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(1, 6).mapToObj(n -> mark + "発第" + n + "号").toList());
  }

  @Test
  void anIssueThatIsRolledBackLosesNoNumber() {
    assertThat(taken("2026-05-01T10:00:00").number()).isEqualTo(1);
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(
            () ->
                scene.inTransaction(
                    manager.actor(),
                    () -> {
                      take("取りやめた照会文", Instant.parse("2026-05-01T02:00:00Z"));
                      throw new IllegalStateException("no");
                    }));
    assertThat(taken("2026-05-01T12:00:00").number()).isEqualTo(2);
  }

  @Test
  void aNewPatternInTheMiddleOfTheYearGoesOnCountingAndNeverWritesANumberTwice() {
    assertThat(taken("2026-06-01T10:00:00").text()).isEqualTo(mark + "発第1号");
    long skippedBefore = skippedInTheLog();
    pattern("渋{課}発第{番号}号");
    try {
      var second = taken("2026-06-02T10:00:00");
      assertThat(second.text()).isEqualTo("渋" + mark + "発第2号");
      marked("渋" + mark.substring(0, 3));
      pattern("{課}" + mark.substring(3) + "発第{番号}号");
      assertThat(taken("2026-06-03T10:00:00").text()).isEqualTo("渋" + mark + "発第1号");
      assertThat(taken("2026-06-03T11:00:00").text())
          .as("the second would read like one that was given")
          .isEqualTo("渋" + mark + "発第3号");
    } finally {
      pattern(NumberPattern.DEFAULT.text());
    }
    var kinds =
        inWard(() -> repository.of(2026)).stream()
            .filter(row -> row.mark().equals("渋" + mark.substring(0, 3)))
            .map(NumberRow::kind)
            .toList();
    assertThat(kinds)
        .containsExactly(NumberRow.Kind.PAPER, NumberRow.Kind.SKIPPED, NumberRow.Kind.PAPER);
    assertThat(skippedInTheLog()).as("the gap is told in the log").isEqualTo(skippedBefore + 1);
  }

  private long skippedInTheLog() {
    return inWard(
        () ->
            db
                .sql(
                    """
                    SELECT convert_from(leaf, 'UTF8') FROM ledger.pending
                     UNION
                    SELECT convert_from(leaf, 'UTF8') FROM ledger.entry
                    """)
                .query((row, _) -> String.valueOf(row.getString(1)))
                .list()
                .stream()
                .filter(leaf -> leaf.contains("\"number.skipped\""))
                .count());
  }

  private void pattern(String text) {
    inWard(
        () ->
            Map.of(
                "version",
                repository.pattern(new NumberPattern(text), PersonId.random(), Instant.EPOCH)));
  }
}
